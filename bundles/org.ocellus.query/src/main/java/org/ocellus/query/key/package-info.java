/**
 * What records are sorted and grouped by, as bytes that compare as the values do.
 *
 * <p>Depends on the SPI and on the vocabulary of the filter language.
 */
@NullMarked
package org.ocellus.query.key;

import org.jspecify.annotations.NullMarked;
