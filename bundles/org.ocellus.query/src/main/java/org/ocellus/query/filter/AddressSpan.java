package org.ocellus.query.filter;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.ocellus.spi.record.RecordText;

/**
 * Addresses of one length from one to another, both included. An address is held in two words, flush right.
 *
 * @param length of an address in bytes: 4 of IPv4, 16 of IPv6, 6 of MAC, 2 of an InfiniBand LID
 * @param lowHigh the first word of the least address
 * @param lowLow the second word of the least address
 * @param highHigh the first word of the greatest address
 * @param highLow the second word of the greatest address
 */
record AddressSpan(int length, long lowHigh, long lowLow, long highHigh, long highLow) implements Value {
    static final int LID = 2;
    static final int IPV4 = 4;
    static final int MAC = 6;
    static final int IPV6 = 16;

    /** {@return the addresses that share their first bits with this one} */
    static AddressSpan prefix(int length, long high, long low, int bits) {
        long maskHigh = hostMask(length * Byte.SIZE - bits - Long.SIZE);
        long maskLow = hostMask(Math.min(Long.SIZE, length * Byte.SIZE - bits));
        return new AddressSpan(length, high & ~maskHigh, low & ~maskLow, high | maskHigh, low | maskLow);
    }

    private static long hostMask(int bits) {
        return bits <= 0 ? 0 : -1L >>> Long.SIZE - bits;
    }

    boolean contains(int ofLength, long high, long low) {
        return ofLength == length
                && compare(lowHigh, lowLow, high, low) <= 0
                && compare(high, low, highHigh, highLow) <= 0;
    }

    boolean isOrdered() {
        return compare(lowHigh, lowLow, highHigh, highLow) <= 0;
    }

    private static int compare(long aHigh, long aLow, long bHigh, long bLow) {
        int first = Long.compareUnsigned(aHigh, bHigh);
        return first == 0 ? Long.compareUnsigned(aLow, bLow) : first;
    }

    @Override
    public String toString() {
        boolean single = lowHigh == highHigh && lowLow == highLow;
        return single ? text(lowHigh, lowLow) : text(lowHigh, lowLow) + ".." + text(highHigh, highLow);
    }

    private String text(long high, long low) {
        byte[] text = new byte[48];
        int written = switch (length) {
            case LID -> RecordText.lid(low, text, 0);
            case IPV4 -> RecordText.ipv4(low, text, 0);
            case MAC -> RecordText.mac(low, text, 0);
            default -> RecordText.ipv6(high, low, text, 0);
        };
        return new String(text, 0, written, US_ASCII);
    }
}
