package org.ocellus.testkit.header;

/** The Internet checksum (RFC 1071). */
public final class Checksum {
    private Checksum() {}

    /** {@return the one's complement of the one's complement sum of the parts, each padded to 16 bits; 0 to 0xFFFF} */
    public static int of(byte[]... parts) {
        int sum = 0;
        for (byte[] part : parts) {
            for (int i = 0; i < part.length; i += 2) {
                int low = i + 1 < part.length ? part[i + 1] & 0xFF : 0;
                sum += (part[i] & 0xFF) << 8 | low;
                sum = (sum & 0xFFFF) + (sum >>> 16);
            }
        }
        return ~sum & 0xFFFF;
    }

    /** {@return the header with its checksum, taken over header and cover, put at {@code offset}} */
    static byte[] into(byte[] header, int offset, byte[]... cover) {
        byte[][] parts = new byte[cover.length + 1][];
        parts[0] = header;
        System.arraycopy(cover, 0, parts, 1, cover.length);
        return put16(header, offset, of(parts));
    }

    static byte[] put16(byte[] header, int offset, int value) {
        byte[] filled = header.clone();
        filled[offset] = (byte) (value >>> 8);
        filled[offset + 1] = (byte) value;
        return filled;
    }
}
