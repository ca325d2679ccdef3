package org.ocellus.testkit.header;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;

/** A header while it is written: numbers are unsigned and go out in network byte order unless stated otherwise. */
public final class Octets {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** Appends a byte, of which the low 8 bits count. */
    public Octets u8(int value) {
        out.write(value);
        return this;
    }

    /** Appends the low 16 bits. */
    public Octets u16(int value) {
        return u8(value >>> 8).u8(value);
    }

    /** Appends the low 24 bits. */
    public Octets u24(int value) {
        return u8(value >>> 16).u16(value);
    }

    /** Appends the low 32 bits. */
    public Octets u32(long value) {
        return u16((int) (value >>> 16)).u16((int) value);
    }

    /** Appends 64 bits. */
    public Octets u64(long value) {
        return u32(value >>> 32).u32(value);
    }

    /** Appends the low 16 bits, least significant byte first. */
    public Octets little16(int value) {
        return u8(value).u8(value >>> 8);
    }

    /** Appends the low 32 bits, least significant byte first. */
    public Octets little32(long value) {
        return little16((int) value).little16((int) (value >>> 16));
    }

    /** Appends bytes as they are. */
    public Octets bytes(byte... bytes) {
        out.writeBytes(bytes);
        return this;
    }

    /** Appends bytes given as hexadecimal digits; white space between them is for the reader. */
    public Octets hex(String digits) {
        return bytes(HexFormat.of().parseHex(digits.replaceAll("\\s", "")));
    }

    /** Appends so many zero bytes. */
    public Octets zeros(int count) {
        return bytes(new byte[count]);
    }

    /** Appends zero bytes until the length is a multiple of {@code unit}. */
    public Octets padTo(int unit) {
        return zeros(Math.floorMod(-out.size(), unit));
    }

    /** {@return bytes written so far} */
    public int size() {
        return out.size();
    }

    /** {@return a copy of what was written} */
    public byte[] toBytes() {
        return out.toByteArray();
    }
}
