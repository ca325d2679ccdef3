package org.ocellus.spi.record;

/**
 * The text of numbers, addresses and times as {@link FlowRecord#text} promises it, in ASCII in a byte array. Each method
 * returns how many bytes it wrote; nothing is allocated.
 */
public final class RecordText {
    private static final byte[] HEX = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};
    private static final long NANOS = 1_000_000_000L;
    private static final int SECONDS_A_DAY = 86_400;

    private RecordText() {}

    /**
     * A decimal number.
     *
     * @param value unsigned
     * @param target has room for 20 bytes behind {@code offset}
     * @param offset where to begin
     * @return the number of bytes written
     */
    public static int unsigned(long value, byte[] target, int offset) {
        int at = offset;
        long rest = value;
        if (rest < 0) { // above 2^63-1: split off the last digit
            long quotient = Long.divideUnsigned(rest, 10);
            at += unsigned(quotient, target, at);
            target[at++] = (byte) ('0' + (rest - quotient * 10));
            return at - offset;
        }
        int digits = 1;
        for (long limit = 10; rest >= limit && digits < 19; limit *= 10) {
            digits++;
        }
        for (int i = digits - 1; i >= 0; i--) {
            target[at + i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        return digits;
    }

    private static int padded(long value, int digits, byte[] target, int offset) {
        long rest = value;
        for (int i = digits - 1; i >= 0; i--) {
            target[offset + i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        return digits;
    }

    /**
     * A hexadecimal number in lower case, with leading zeros.
     *
     * @param value unsigned
     * @param digits how many to write
     * @param target has room for so many bytes behind {@code offset}
     * @param offset where to begin
     * @return the number of bytes written
     */
    public static int hex(long value, int digits, byte[] target, int offset) {
        for (int i = 0; i < digits; i++) {
            target[offset + i] = HEX[(int) (value >>> (digits - 1 - i) * 4) & 0xF];
        }
        return digits;
    }

    /**
     * Seconds with nine decimals.
     *
     * @param nanos a duration in nanoseconds, from 0
     * @param target has room for 20 bytes behind {@code offset}
     * @param offset where to begin
     * @return the number of bytes written
     */
    public static int seconds(long nanos, byte[] target, int offset) {
        int at = offset;
        at += unsigned(nanos / NANOS, target, at);
        target[at++] = '.';
        at += padded(nanos % NANOS, 9, target, at);
        return at - offset;
    }

    /**
     * A time in UTC as RFC 3339 has it, with nine digits behind the second.
     *
     * @param nanos since the epoch
     * @param target has room for 30 bytes behind {@code offset}
     * @param offset where to begin
     * @return the number of bytes written
     */
    public static int time(long nanos, byte[] target, int offset) {
        long seconds = Math.floorDiv(nanos, NANOS);
        int secondOfDay = (int) Math.floorMod(seconds, (long) SECONDS_A_DAY);
        int at = offset;
        at += date(Math.floorDiv(seconds, (long) SECONDS_A_DAY), target, at);
        target[at++] = 'T';
        at += padded(secondOfDay / 3600, 2, target, at);
        target[at++] = ':';
        at += padded(secondOfDay / 60 % 60, 2, target, at);
        target[at++] = ':';
        at += padded(secondOfDay % 60, 2, target, at);
        target[at++] = '.';
        at += padded(Math.floorMod(nanos, NANOS), 9, target, at);
        target[at++] = 'Z';
        return at - offset;
    }

    /** The Gregorian date of a day since the epoch, counted in eras of 400 years that begin on 1 March. */
    private static int date(long epochDay, byte[] target, int offset) {
        long shifted = epochDay + 719_468;
        long era = Math.floorDiv(shifted, 146_097L);
        long dayOfEra = shifted - era * 146_097;
        long yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        long dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        long monthFromMarch = (5 * dayOfYear + 2) / 153;
        long day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1;
        long month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
        long year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
        int at = offset;
        at += padded(year, 4, target, at);
        target[at++] = '-';
        at += padded(month, 2, target, at);
        target[at++] = '-';
        at += padded(day, 2, target, at);
        return at - offset;
    }

    /**
     * An IEEE 802 MAC address with colons, in lower case.
     *
     * @param mac 48 bits
     * @param target has room for 17 bytes behind {@code offset}
     * @param offset where to begin
     * @return the number of bytes written
     */
    public static int mac(long mac, byte[] target, int offset) {
        int at = offset;
        for (int shift = 40; shift >= 0; shift -= 8) {
            at += hex(mac >>> shift, 2, target, at);
            if (shift > 0) {
                target[at++] = ':';
            }
        }
        return at - offset;
    }

    /**
     * An InfiniBand local identifier: four hexadecimal digits behind {@code 0x}.
     *
     * @param lid 16 bits
     * @param target has room for 6 bytes behind {@code offset}
     * @param offset where to begin
     * @return the number of bytes written
     */
    public static int lid(long lid, byte[] target, int offset) {
        target[offset] = '0';
        target[offset + 1] = 'x';
        return 2 + hex(lid, 4, target, offset + 2);
    }

    /**
     * An IPv4 address with dots.
     *
     * @param address 32 bits
     * @param target has room for 15 bytes behind {@code offset}
     * @param offset where to begin
     * @return the number of bytes written
     */
    public static int ipv4(long address, byte[] target, int offset) {
        int at = offset;
        for (int shift = 24; shift >= 0; shift -= 8) {
            at += unsigned(address >>> shift & 0xFF, target, at);
            if (shift > 0) {
                target[at++] = '.';
            }
        }
        return at - offset;
    }

    /**
     * An IPv6 address as RFC 5952 has it: lower case, no leading zeros, the longest run of zero groups (two at least) as {@code ::}.
     *
     * @param high the first 64 bits
     * @param low the last 64 bits
     * @param target has room for 39 bytes behind {@code offset}
     * @param offset where to begin
     * @return the number of bytes written
     */
    public static int ipv6(long high, long low, byte[] target, int offset) {
        int runStart = -1;
        int runLength = 1;
        for (int i = 0; i < 8; i++) {
            int length = 0;
            while (i + length < 8 && group(high, low, i + length) == 0) {
                length++;
            }
            if (length > runLength) {
                runStart = i;
                runLength = length;
            }
            i += length;
        }
        int at = offset;
        for (int i = 0; i < 8; i++) {
            if (i == runStart) {
                target[at++] = ':';
                if (i == 0) {
                    target[at++] = ':';
                }
                i += runLength - 1;
            } else {
                int group = group(high, low, i);
                int digits = group >= 0x1000 ? 4 : group >= 0x100 ? 3 : group >= 0x10 ? 2 : 1;
                at += hex(group, digits, target, at);
                if (i < 7) {
                    target[at++] = ':';
                }
            }
        }
        return at - offset;
    }

    private static int group(long high, long low, int index) {
        long half = index < 4 ? high : low;
        return (int) (half >>> (3 - (index & 3)) * 16) & 0xFFFF;
    }
}
