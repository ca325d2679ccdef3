/**
 * Compresses files of records with Zstandard (RFC 8878).
 *
 * <p>Depends on {@code org.ocellus.spi.output} and on the pure Java zstd encoder of aircompressor, which is embedded.
 */
@NullMarked
package org.ocellus.compression.zstd;

import org.jspecify.annotations.NullMarked;
