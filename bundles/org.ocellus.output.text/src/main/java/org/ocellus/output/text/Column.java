package org.ocellus.output.text;

/**
 * A column of the table.
 *
 * @param title stands above it
 * @param alignment of title and values
 * @param width the least width in characters; a longer value makes the column wider
 * @param fixed whether the column keeps its width, so that a longer value is cut
 * @param cell renders the values
 */
record Column(String title, Alignment alignment, int width, boolean fixed, Cell cell) {

    Column(String title, Alignment alignment, int width, Cell cell) {
        this(title, alignment, width, false, cell);
    }

    /** {@return this column with exactly so many characters} */
    Column ofWidth(int characters) {
        return new Column(title, alignment, characters, true, cell);
    }

    /** {@return the most characters of a value} */
    int most() {
        return fixed ? width : Integer.MAX_VALUE;
    }

    /** The side of the column on which values stand flush. */
    enum Alignment {
        /** For names. */
        LEFT,
        /** For numbers, and for what is read together with the next column. */
        RIGHT
    }
}
