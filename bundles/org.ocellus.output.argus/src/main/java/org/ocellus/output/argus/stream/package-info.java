/**
 * A stream of records, from the one that says what stream it is to the one that ends it, and the file that it may go to.
 *
 * <p>Depends on {@code org.ocellus.output.argus.format} and the SPI packages {@code output} and {@code record}.
 */
@NullMarked
package org.ocellus.output.argus.stream;

import org.jspecify.annotations.NullMarked;
