/**
 * Records that were written before: a {@link org.ocellus.spi.reader.RecordReaderProvider} service knows one format and opens
 * {@link org.ocellus.spi.reader.RecordReader}s, which state records in a {@link org.ocellus.spi.reader.RecordBuilder}.
 *
 * <p>Depends on {@code org.ocellus.spi.record}.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.ocellus.spi.reader;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
