/**
 * What the launcher and the bundles of the application agree on: the command line as parsed, the application that carries
 * it out, and the console that it may open. The launcher is on the class path; the framework exports this package from
 * there.
 *
 * <p>Depends on the Java platform alone.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.ocellus.launch;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
