package org.ocellus.query.key;

import org.ocellus.query.filter.Operand;

/**
 * One thing that records are sorted or grouped by.
 *
 * @param operand what of a record
 * @param prefix of an address, how many bits of it; {@link #WHOLE} for all
 * @param descending whether the greatest comes first
 */
public record KeyField(Operand operand, int prefix, boolean descending) {
    /** The whole address. */
    public static final int WHOLE = 128;
}
