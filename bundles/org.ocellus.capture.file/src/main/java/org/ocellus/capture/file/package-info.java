/**
 * Reads captures from files, pipes and standard input.
 *
 * <p>Bytes come from a {@link org.ocellus.capture.file.ByteInput}, decompressed if need be, and pass through one reused
 * piece of native memory, the {@link org.ocellus.capture.file.ByteWindow}. A {@link
 * org.ocellus.capture.file.RecordReader} for each format finds the packets in it; {@link
 * org.ocellus.capture.file.RecordSource} drives both. {@link org.ocellus.capture.file.PacedSource} and {@link
 * org.ocellus.capture.file.LoopedSource} turn a file into traffic.
 *
 * <p>Depends on {@code org.ocellus.spi.capture} and on the pure Java zstd decoder of aircompressor, which is embedded.
 */
@NullMarked
package org.ocellus.capture.file;

import org.jspecify.annotations.NullMarked;
