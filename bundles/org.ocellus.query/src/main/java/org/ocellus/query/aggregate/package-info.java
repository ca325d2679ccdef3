/**
 * Sums records up: those of one flow to one record, or those that agree in chosen fields.
 *
 * <p>Depends on {@code record} and {@code key}.
 */
@NullMarked
package org.ocellus.query.aggregate;

import org.jspecify.annotations.NullMarked;
