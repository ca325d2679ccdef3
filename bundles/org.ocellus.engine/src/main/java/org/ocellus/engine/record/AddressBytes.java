package org.ocellus.engine.record;

import org.ocellus.spi.decode.EndpointType;

/** Addresses as bytes in network byte order. */
final class AddressBytes {
    private AddressBytes() {}

    /** Writes an address that is held in two words, flush right. {@return its length} */
    static int write(EndpointType type, long high, long low, byte[] target, int offset) {
        int length = type.length();
        for (int i = 0; i < length; i++) {
            int fromEnd = length - 1 - i;
            target[offset + i] = (byte) (fromEnd < Long.BYTES ? low >>> fromEnd * 8 : high >>> (fromEnd - 8) * 8);
        }
        return length;
    }
}
