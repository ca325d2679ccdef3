/**
 * The filter language: a {@link org.ocellus.query.filter.Parser} makes an {@link org.ocellus.query.filter.Expression} of a text, and the
 * {@link org.ocellus.query.filter.Compiler} a filter of that. The words that name fields are in the {@link
 * org.ocellus.query.filter.Vocabulary}, which sorting and aggregation share.
 *
 * <p>Depends on the SPI alone.
 */
@NullMarked
package org.ocellus.query.filter;

import org.jspecify.annotations.NullMarked;
