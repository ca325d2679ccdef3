/**
 * Files of Argus version 3 records, read back.
 *
 * <p>Depends on {@code org.ocellus.output.argus.format} and the SPI packages {@code reader} and {@code record}.
 */
@NullMarked
package org.ocellus.output.argus.read;

import org.jspecify.annotations.NullMarked;
