/**
 * Where packets come from: a {@link org.ocellus.spi.capture.CaptureProvider} service opens sources, and a {@link
 * org.ocellus.spi.capture.CaptureSource} fills batches. A {@link org.ocellus.spi.capture.PacketFilterCompiler} service turns expressions in tcpdump's language
 * into filters.
 *
 * <p>Depends on the Java platform alone.
 */
@Export
@Version("1.1.0")
@NullMarked
package org.ocellus.spi.capture;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
