package org.ocellus.output.argus.format;

/** How wide the counters of a metric DSR are, and of which sides there are some; the low four bits of its qualifier. */
enum CounterWidth {
    /** 8 bits, both sides. */
    BOTH_BYTE(1, 1, true, true),
    /** 16 bits, both sides. */
    BOTH_SHORT(2, 2, true, true),
    /** 32 bits, both sides. */
    BOTH_INT(3, 4, true, true),
    /** 64 bits, both sides. */
    BOTH_LONG(4, 8, true, true),
    /** 8 bits, source. */
    SOURCE_BYTE(5, 1, true, false),
    /** 16 bits, source. */
    SOURCE_SHORT(6, 2, true, false),
    /** 32 bits, source. */
    SOURCE_INT(7, 4, true, false),
    /** 64 bits, source. */
    SOURCE_LONG(8, 8, true, false),
    /** 8 bits, destination. */
    DESTINATION_BYTE(9, 1, false, true),
    /** 16 bits, destination. */
    DESTINATION_SHORT(10, 2, false, true),
    /** 32 bits, destination. */
    DESTINATION_INT(11, 4, false, true),
    /** 64 bits, destination. */
    DESTINATION_LONG(12, 8, false, true);

    private static final CounterWidth[] ALL = values();
    private static final int WIDTHS = 4;
    private static final int MASK = 0x0F;

    private final int code;
    private final int bytes;
    private final boolean source;
    private final boolean destination;

    CounterWidth(int code, int bytes, boolean source, boolean destination) {
        this.code = code;
        this.bytes = bytes;
        this.source = source;
        this.destination = destination;
    }

    /**
     * {@return the narrowest that holds the numbers}
     *
     * @param largest a number with the highest bit that any of them has
     * @param source whether there is something to count of the source
     * @param destination whether there is something to count of the destination
     */
    static CounterWidth of(long largest, boolean source, boolean destination) {
        int bits = Long.SIZE - Long.numberOfLeadingZeros(largest);
        int width = bits <= Byte.SIZE ? 0 : bits <= Short.SIZE ? 1 : bits <= Integer.SIZE ? 2 : 3;
        int sides = source && destination ? 0 : destination ? 2 : 1;
        return ALL[sides * WIDTHS + width];
    }

    /** {@return that of a qualifier; 8 bits of the source for one that does not exist} */
    static CounterWidth ofQualifier(int qualifier) {
        int at = (qualifier & MASK) - 1;
        return at >= 0 && at < ALL.length ? ALL[at] : SOURCE_BYTE;
    }

    int code() {
        return code;
    }

    int bytes() {
        return bytes;
    }

    boolean ofSource() {
        return source;
    }

    boolean ofDestination() {
        return destination;
    }

    void write(long value, RecordBuffer out) {
        switch (bytes) {
            case 1 -> out.u8(value);
            case 2 -> out.u16(value);
            case 4 -> out.u32(value);
            default -> out.u64(value);
        }
    }

    long read(StoredRecord stored, int at) {
        return switch (bytes) {
            case 1 -> stored.u8(at);
            case 2 -> stored.u16(at);
            case 4 -> stored.u32(at);
            default -> stored.u64(at);
        };
    }
}
