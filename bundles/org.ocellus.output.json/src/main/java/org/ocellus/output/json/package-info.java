/**
 * Records as JSON, one object a line, in UTF-8, in the vocabulary that the user asks for.
 *
 * <p>Depends on {@code org.ocellus.spi.output}, {@code org.ocellus.spi.record}, Jackson's streaming generator, and the packages
 * of the vocabularies below this one.
 */
@NullMarked
package org.ocellus.output.json;

import org.jspecify.annotations.NullMarked;
