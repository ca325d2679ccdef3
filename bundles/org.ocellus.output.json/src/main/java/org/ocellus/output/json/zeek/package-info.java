/**
 * The vocabulary of Zeek's {@code conn.log} and {@code tunnel.log}, written and read as tab-separated values and as JSON.
 *
 * <p>Depends on {@code org.ocellus.spi.output}, {@code org.ocellus.spi.reader}, {@code org.ocellus.spi.record}, Jackson's streaming
 * parts, {@code org.ocellus.output.json.profile}, and {@code org.ocellus.output.json.reader} for values in text.
 */
@NullMarked
package org.ocellus.output.json.zeek;

import org.jspecify.annotations.NullMarked;
