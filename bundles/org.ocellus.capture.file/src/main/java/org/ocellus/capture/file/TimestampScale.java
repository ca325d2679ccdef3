package org.ocellus.capture.file;

/**
 * How a pcapng interface counts time: 64-bit unsigned units of a power of 10 or 2 of a second, and an offset (if_tsresol
 * and if_tsoffset, draft-ietf-opsawg-pcapng, section 4.2). What lies outside of a signed 64-bit number of nanoseconds,
 * the years 1677 to 2262, is moved to its end.
 */
final class TimestampScale {
    /** What an interface has that says nothing: microseconds, no offset. */
    static final TimestampScale MICROSECONDS = of(6, 0);

    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final int NANO_DIGITS = 9;
    private static final int LARGEST_POWER_OF_TEN = 19;
    private static final int POWER_OF_TWO = 0x80;

    /** Units are multiplied by this, then divided by {@link #divisor}, then shifted right by {@link #shift}. */
    private final long factor;

    private final long divisor;
    private final int shift;
    private final long offsetNanos;

    private TimestampScale(long factor, long divisor, int shift, long offsetNanos) {
        this.factor = factor;
        this.divisor = divisor;
        this.shift = shift;
        this.offsetNanos = offsetNanos;
    }

    /**
     * Makes a scale.
     *
     * @param resolution if_tsresol: the negative power of 10, or of 2 if the top bit is set
     * @param offsetSeconds if_tsoffset: seconds to add
     */
    static TimestampScale of(int resolution, long offsetSeconds) {
        long offsetNanos = saturatedSeconds(offsetSeconds);
        int exponent = resolution & ~POWER_OF_TWO;
        if ((resolution & POWER_OF_TWO) != 0) {
            return new TimestampScale(NANOS_PER_SECOND, 1, exponent, offsetNanos);
        }
        if (exponent <= NANO_DIGITS) {
            return new TimestampScale(powerOfTen(NANO_DIGITS - exponent), 1, 0, offsetNanos);
        }
        if (exponent - NANO_DIGITS <= LARGEST_POWER_OF_TEN) {
            return new TimestampScale(1, powerOfTen(exponent - NANO_DIGITS), 0, offsetNanos);
        }
        // Finer than 64 bits can reach a nanosecond with.
        return new TimestampScale(0, 1, 0, offsetNanos);
    }

    /**
     * {@return the time in nanoseconds since the epoch, rounded down}
     *
     * @param units as the packet has them, unsigned
     */
    long nanos(long units) {
        if (divisor != 1) {
            return plusOffset(Long.divideUnsigned(units, divisor));
        }
        long high = Math.unsignedMultiplyHigh(units, factor);
        long low = units * factor;
        if (shift >= Long.SIZE) {
            return plusOffset(high >>> (shift - Long.SIZE));
        }
        if (shift > 0) {
            low = (low >>> shift) | (high << (Long.SIZE - shift));
            high >>>= shift;
        }
        return plusOffset(high != 0 || low < 0 ? Long.MAX_VALUE : low);
    }

    private long plusOffset(long nanos) {
        long sum = nanos + offsetNanos;
        // The time is not negative, so only an offset upward can overflow.
        return offsetNanos > 0 && sum < 0 ? Long.MAX_VALUE : sum;
    }

    private static long saturatedSeconds(long seconds) {
        long limit = Long.MAX_VALUE / NANOS_PER_SECOND;
        return Math.clamp(seconds, -limit, limit) * NANOS_PER_SECOND;
    }

    private static long powerOfTen(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= 10;
        }
        return power;
    }
}
