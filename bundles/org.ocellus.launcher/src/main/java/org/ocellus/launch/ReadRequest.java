package org.ocellus.launch;

/**
 * What {@code ocellus read} is to make of the records in the files of the command line. What passes its filter is merged or
 * grouped, then sorted, then limited, then written.
 *
 * @param format kind of all files, as in {@code -w KIND:FILE}; empty to tell by what is in them
 * @param timeRange {@code FROM..TO}, either of which may be missing; empty for all times
 * @param merge whether the records of a flow become one
 * @param count whether only totals are wanted
 * @param by fields to group by, with commas between them; empty for none
 * @param groups the most groups, or flows to be merged, that are held in memory; 0 for as many as half of the heap holds
 * @param sort fields to sort by, with commas between them and a minus sign in front for the greatest first; empty for the order of
 *     the files
 * @param most the most records to write, 0 for all
 */
public record ReadRequest(
        String format, String timeRange, boolean merge, boolean count, String by, int groups, String sort, long most) {

    /** Everything as it is. */
    public static final ReadRequest ALL = new ReadRequest("", "", false, false, "", 0, "", 0);
}
