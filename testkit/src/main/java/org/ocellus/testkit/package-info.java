/**
 * For tests of decoders and outputs: packets built after the specifications ({@link org.ocellus.testkit.Packet}), a probe
 * that calls a decoder, and records to write. Depends on {@code org.ocellus.spi} and on {@code org.ocellus.testkit.header}
 * alone, so that vendors can use it.
 */
@NullMarked
package org.ocellus.testkit;

import org.jspecify.annotations.NullMarked;
