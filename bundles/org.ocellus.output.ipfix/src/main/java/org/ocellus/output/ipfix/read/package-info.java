/**
 * Reads files of IPFIX messages back, those of Ocellus and, as far as their elements are known, those of others.
 *
 * <p>Depends on {@code org.ocellus.spi.reader}, {@code org.ocellus.spi.record} and the package {@code element}, and takes the
 * words for reasons and layouts of messages from {@code record} and {@code message}.
 */
@NullMarked
package org.ocellus.output.ipfix.read;

import org.jspecify.annotations.NullMarked;
