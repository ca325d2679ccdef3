package org.ocellus.testkit;

import java.util.HexFormat;

/** Bytes written as the specifications print them. */
public final class Hex {
    private Hex() {}

    /**
     * {@return the bytes}
     *
     * @param digits hexadecimal digits; white space between them is for the reader
     */
    public static byte[] bytes(String digits) {
        return HexFormat.of().parseHex(digits.replaceAll("\\s", ""));
    }

    /** {@return the bytes as digits, two by two} */
    public static String of(byte[] bytes) {
        return HexFormat.ofDelimiter(" ").formatHex(bytes);
    }
}
