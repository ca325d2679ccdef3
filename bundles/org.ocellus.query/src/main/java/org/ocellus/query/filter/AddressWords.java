package org.ocellus.query.filter;

/** An address in network byte order as two words, flush right. */
final class AddressWords {
    private AddressWords() {}

    static AddressSpan prefix(byte[] address, int bits) {
        return AddressSpan.prefix(address.length, high(address, address.length), low(address, address.length), bits);
    }

    static long high(byte[] address, int length) {
        return word(address, 0, length - Long.BYTES);
    }

    static long low(byte[] address, int length) {
        return word(address, Math.max(0, length - Long.BYTES), length);
    }

    private static long word(byte[] address, int from, int to) {
        long word = 0;
        for (int i = from; i < to; i++) {
            word = word << Byte.SIZE | address[i] & 0xFF;
        }
        return word;
    }
}
