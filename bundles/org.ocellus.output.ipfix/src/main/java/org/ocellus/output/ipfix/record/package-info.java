/**
 * How audit records, and what the sensor says of itself, become data records: which fields, in which layout.
 *
 * <p>Depends on {@code org.ocellus.spi.record} and the packages {@code element} and {@code message}.
 */
@NullMarked
package org.ocellus.output.ipfix.record;

import org.jspecify.annotations.NullMarked;
