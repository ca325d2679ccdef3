package org.ocellus.output.json.zeek;

/** The types of Zeek's language that the columns have, as the line {@code #types} of a log names them. */
enum ZeekType {
    /** Seconds since the epoch with six decimals. */
    TIME("time", true),
    /** Seconds with six decimals. */
    INTERVAL("interval", true),
    /** An unsigned number. */
    COUNT("count", true),
    /** A signed number. */
    INT("int", true),
    /** A transport-layer port, or ICMP's type or code in its place. */
    PORT("port", true),
    /** Truth: {@code T} or {@code F}. */
    BOOL("bool", false),
    /** An IP address. */
    ADDR("addr", false),
    /** A word of a fixed set. */
    ENUM("enum", false),
    /** A text. */
    STRING("string", false),
    /** Texts with commas between them. */
    SET_OF_STRINGS("set[string]", false);

    private final String word;
    private final boolean number;

    ZeekType(String word, boolean number) {
        this.word = word;
        this.number = number;
    }

    /** {@return the word in a log's header} */
    String word() {
        return word;
    }

    /** {@return whether JSON has a number for it} */
    boolean number() {
        return number;
    }
}
