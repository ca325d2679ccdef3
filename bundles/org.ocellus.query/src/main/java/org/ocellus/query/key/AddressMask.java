package org.ocellus.query.key;

/** Keeps the first bits of an address in network byte order. */
final class AddressMask {
    private AddressMask() {}

    /** Clears what is behind the prefix; an address that is shorter is left as it is. */
    static void apply(byte[] address, int length, int bits) {
        for (int i = bits / Byte.SIZE; i < length; i++) {
            int kept = Math.max(0, bits - i * Byte.SIZE);
            address[i] = (byte) (address[i] & ~(0xFF >>> kept));
        }
    }
}
