package org.ocellus.output.text;

/**
 * A column of the table.
 *
 * @param title stands above it
 * @param alignment of title and values
 * @param width the least width in characters; a longer value makes the column wider and is never cut
 * @param cell renders the values
 */
record Column(String title, Alignment alignment, int width, Cell cell) {

    /** The side of the column on which values stand flush. */
    enum Alignment {
        /** For names. */
        LEFT,
        /** For numbers, and for what is read together with the next column. */
        RIGHT
    }
}
