/**
 * Who changed what on a running sensor.
 *
 * <p>Depends on the Java platform alone.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.ocellus.launch.audit;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
