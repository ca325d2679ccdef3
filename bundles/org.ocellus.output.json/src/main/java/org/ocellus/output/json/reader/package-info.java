/**
 * Reads objects back by tables of what their members mean, first of all in the sensor's own vocabulary, and values out of text.
 *
 * <p>Depends on {@code org.ocellus.spi.reader}, {@code org.ocellus.spi.record}, Jackson's streaming parser and {@code
 * org.ocellus.output.json.profile}.
 */
@NullMarked
package org.ocellus.output.json.reader;

import org.jspecify.annotations.NullMarked;
