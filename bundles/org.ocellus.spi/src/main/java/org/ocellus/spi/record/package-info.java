/**
 * The audit record: one description of its fields, from which every output is made, and the view through which outputs read it.
 *
 * <p>Depends on the Java platform alone.
 */
@Export
@Version("1.1.0")
@NullMarked
package org.ocellus.spi.record;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
