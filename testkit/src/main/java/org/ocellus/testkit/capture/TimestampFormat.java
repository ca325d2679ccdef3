package org.ocellus.testkit.capture;

import java.math.BigInteger;

/**
 * What an interface's timestamps count (draft-ietf-opsawg-pcapng section 4.2).
 *
 * @param resolution {@code if_tsresol}: 0 to 127 a negative power of ten, from 128 on a negative power of two
 * @param offset {@code if_tsoffset}: seconds to add
 */
public record TimestampFormat(int resolution, long offset) {
    /** Microseconds since the epoch, which need not be stated. */
    public static final TimestampFormat MICROSECONDS = new TimestampFormat(6, 0);

    /** Nanoseconds since the epoch. */
    public static final TimestampFormat NANOSECONDS = new TimestampFormat(9, 0);

    private static final int POWER_OF_TWO = 0x80;
    private static final int IF_TSRESOL = 9;
    private static final int IF_TSOFFSET = 14;
    private static final BigInteger SECOND = BigInteger.valueOf(1_000_000_000);

    /** {@return a format that counts so many times a second, as a power of two} */
    public static TimestampFormat powerOfTwo(int exponent) {
        return new TimestampFormat(POWER_OF_TWO | exponent, 0);
    }

    /** {@return the same resolution, counted from so many seconds after the epoch} */
    public TimestampFormat since(long seconds) {
        return new TimestampFormat(resolution, seconds);
    }

    /** {@return the count that stands for a time in nanoseconds since the epoch} */
    long ticks(long nanos) {
        BigInteger base = BigInteger.valueOf((resolution & POWER_OF_TWO) == 0 ? 10 : 2);
        return BigInteger.valueOf(nanos)
                .subtract(SECOND.multiply(BigInteger.valueOf(offset)))
                .multiply(base.pow(resolution & ~POWER_OF_TWO))
                .divide(SECOND)
                .longValue();
    }

    void writeOptions(OrderedOctets block) {
        if (equals(MICROSECONDS)) {
            return;
        }
        block.u16(IF_TSRESOL).u16(1).bytes((byte) resolution).padTo(4);
        if (offset != 0) {
            block.u16(IF_TSOFFSET).u16(8).u64(offset);
        }
        block.u32(0); // end of options
    }
}
