/**
 * Records that are not the sensor's own: stated field by field by a reader, kept in few bytes while they wait to be sorted
 * or summed up, and looked at like any other.
 *
 * <p>Depends on the SPI alone.
 */
@NullMarked
package org.ocellus.query.record;

import org.jspecify.annotations.NullMarked;
