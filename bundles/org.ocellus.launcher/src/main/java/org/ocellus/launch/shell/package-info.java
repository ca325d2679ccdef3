/**
 * The shell as those see it who carry command lines to it: from a socket, from SSH. What they carry is run in sessions.
 *
 * <p>Depends on {@code org.ocellus.launch.audit}.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.ocellus.launch.shell;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
