/**
 * Puts records in order, as many as there are, in memory that is bounded.
 *
 * <p>Depends on {@code record} and {@code key}.
 */
@NullMarked
package org.ocellus.query.sort;

import org.jspecify.annotations.NullMarked;
