package org.ocellus.testkit;

import java.util.HexFormat;
import org.ocellus.testkit.header.Octets;

/** Bytes written as the specifications print them. */
public final class Hex {
    private Hex() {}

    /**
     * {@return the bytes}
     *
     * @param digits hexadecimal digits; white space between them is for the reader
     */
    public static byte[] bytes(String digits) {
        return new Octets().hex(digits).toBytes();
    }

    /** {@return the bytes as digits, two by two} */
    public static String of(byte[] bytes) {
        return HexFormat.ofDelimiter(" ").formatHex(bytes);
    }
}
