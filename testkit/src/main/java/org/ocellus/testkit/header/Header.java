package org.ocellus.testkit.header;

import java.util.Map;

/** A protocol header that can be put on a packet. Vendors extend it for their own. */
public abstract class Header {
    private final Map<Space, Integer> numbers;

    /**
     * Makes a header.
     *
     * @param numbers the numbers by which headers further out announce this one
     */
    protected Header(Map<Space, Integer> numbers) {
        this.numbers = Map.copyOf(numbers);
    }

    /** {@return the number that announces this header in that space, -1 if it has none} */
    public int number(Space space) {
        return numbers.getOrDefault(space, -1);
    }

    /** {@return this header, without what was laid around it to spoil or extend it} */
    Header original() {
        return this;
    }

    /** {@return the header with what follows, and with its trailer if it has one} */
    public abstract byte[] write(Context context);
}
