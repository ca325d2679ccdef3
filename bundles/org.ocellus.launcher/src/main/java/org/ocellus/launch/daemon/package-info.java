/**
 * What the launcher offers to a sensor that runs as a daemon: its directories, the service manager that watches it, and
 * the privileges that it may give up. The services of this package are there in a daemon only.
 *
 * <p>Depends on the Java platform alone.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.ocellus.launch.daemon;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
