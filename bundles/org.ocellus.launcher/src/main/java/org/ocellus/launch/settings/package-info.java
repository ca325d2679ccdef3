/**
 * Settings as the user writes them: flat keys such as {@code flow.statusInterval}, what they stand for in Configuration
 * Admin, and which there are. Shared by the command line, which is checked before anything starts, and by the shell.
 *
 * <p>Depends on the Java platform alone.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.ocellus.launch.settings;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
