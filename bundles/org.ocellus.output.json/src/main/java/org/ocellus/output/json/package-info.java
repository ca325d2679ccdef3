/**
 * Records as JSON, one object a line, in UTF-8.
 *
 * <p>Depends on {@code org.ocellus.spi.output}, {@code org.ocellus.spi.record} and Jackson's streaming generator.
 */
@NullMarked
package org.ocellus.output.json;

import org.jspecify.annotations.NullMarked;
