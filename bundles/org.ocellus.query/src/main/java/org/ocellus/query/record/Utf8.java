package org.ocellus.query.record;

/** Where text in UTF-8 (RFC 3629) may be cut. */
final class Utf8 {
    private Utf8() {}

    /** {@return the length of the text when it is cut in front of the character that does not fit} */
    static int cut(byte[] utf8, int most) {
        int length = Math.min(utf8.length, most);
        while (length < utf8.length && length > 0 && isContinuation(utf8[length])) {
            length--;
        }
        return length;
    }

    private static boolean isContinuation(byte octet) {
        return (octet & 0xC0) == 0x80;
    }
}
