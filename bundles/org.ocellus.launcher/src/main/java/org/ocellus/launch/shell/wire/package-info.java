/**
 * How {@code ocellus shell} and the daemon talk over the socket: frames of a kind, a length and so many bytes.
 *
 * <pre>
 *  0               1               2               3               4
 * +---------------+---------------+---------------+---------------+---------------+--------
 * | kind          | length of the payload, big-endian                             | payload ...
 * +---------------+---------------+---------------+---------------+---------------+--------
 * </pre>
 *
 * <p>Depends on the Java platform alone.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.ocellus.launch.shell.wire;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
