package org.ocellus.query.record;

import org.ocellus.spi.record.RecordText;

/** The text of an address in network byte order, whose kind its length tells. */
final class AddressText {
    private static final int LID = 2;
    private static final int IPV4 = 4;
    private static final int MAC = 6;
    private static final int IPV6 = 16;

    private AddressText() {}

    /** Writes the address that stands {@code from} an index in a buffer. {@return the number of bytes written} */
    static int write(OctetBuffer octets, int from, int length, byte[] target, int offset) {
        return switch (length) {
            case LID -> RecordText.lid(number(octets, from, LID), target, offset);
            case IPV4 -> RecordText.ipv4(number(octets, from, IPV4), target, offset);
            case MAC -> RecordText.mac(number(octets, from, MAC), target, offset);
            case IPV6 ->
                RecordText.ipv6(
                        number(octets, from, Long.BYTES),
                        number(octets, from + Long.BYTES, Long.BYTES),
                        target,
                        offset);
            default -> hexadecimal(octets, from, length, target, offset);
        };
    }

    private static long number(OctetBuffer octets, int from, int length) {
        long number = 0;
        for (int i = 0; i < length; i++) {
            number = number << 8 | octets.at(from + i) & 0xFF;
        }
        return number;
    }

    /** Writes two digits a byte. {@return the number of bytes written} */
    static int hexadecimal(OctetBuffer octets, int from, int length, byte[] target, int offset) {
        for (int i = 0; i < length; i++) {
            RecordText.hex(octets.at(from + i) & 0xFF, 2, target, offset + 2 * i);
        }
        return 2 * length;
    }
}
