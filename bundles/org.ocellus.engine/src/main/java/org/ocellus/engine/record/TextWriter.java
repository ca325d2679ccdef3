package org.ocellus.engine.record;

import org.ocellus.spi.decode.EndpointType;

/** Numbers, addresses and times as ASCII text in a byte array; each method returns how many bytes it wrote. */
final class TextWriter {
    private static final byte[] HEX = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};
    private static final long NANOS = 1_000_000_000L;
    private static final int SECONDS_A_DAY = 86_400;

    private TextWriter() {}

    static int unsigned(long value, byte[] target, int offset) {
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

    /** Writes a number with leading zeros. */
    static int padded(long value, int digits, byte[] target, int offset) {
        long rest = value;
        for (int i = digits - 1; i >= 0; i--) {
            target[offset + i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        return digits;
    }

    static int hex(long value, int digits, byte[] target, int offset) {
        for (int i = 0; i < digits; i++) {
            target[offset + i] = HEX[(int) (value >>> (digits - 1 - i) * 4) & 0xF];
        }
        return digits;
    }

    /** Seconds with nine decimals, of a duration in nanoseconds. */
    static int seconds(long nanos, byte[] target, int offset) {
        int at = offset;
        at += unsigned(nanos / NANOS, target, at);
        target[at++] = '.';
        at += padded(nanos % NANOS, 9, target, at);
        return at - offset;
    }

    /** RFC 3339 with nine digits and offset Z, of nanoseconds since the epoch. */
    static int time(long nanos, byte[] target, int offset) {
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

    static int mac(long mac, byte[] target, int offset) {
        int at = offset;
        for (int shift = 40; shift >= 0; shift -= 8) {
            at += hex(mac >>> shift, 2, target, at);
            if (shift > 0) {
                target[at++] = ':';
            }
        }
        return at - offset;
    }

    static int address(EndpointType type, long high, long low, byte[] target, int offset) {
        return switch (type) {
            case IPV4 -> ipv4(low, target, offset);
            case IPV6, GID -> ipv6(high, low, target, offset);
            case MAC -> mac(low, target, offset);
            case LID -> lid(low, target, offset);
        };
    }

    private static int lid(long lid, byte[] target, int offset) {
        target[offset] = '0';
        target[offset + 1] = 'x';
        return 2 + hex(lid, 4, target, offset + 2);
    }

    private static int ipv4(long address, byte[] target, int offset) {
        int at = offset;
        for (int shift = 24; shift >= 0; shift -= 8) {
            at += unsigned(address >>> shift & 0xFF, target, at);
            if (shift > 0) {
                target[at++] = '.';
            }
        }
        return at - offset;
    }

    /** RFC 5952: lower case, no leading zeros, the longest run of zero groups (two at least) as "::". */
    private static int ipv6(long high, long low, byte[] target, int offset) {
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
