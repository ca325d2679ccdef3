package org.ocellus.capture.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimestampScaleTest {
    private static final BigInteger NANOS = BigInteger.valueOf(1_000_000_000L);
    private static final BigInteger LATEST = BigInteger.valueOf(Long.MAX_VALUE);

    @Test
    void scalesEveryResolutionExactlyAndSaturates() {
        Random random = new Random(20261124);
        for (int resolution = 0; resolution < 256; resolution++) {
            TimestampScale scale = TimestampScale.of(resolution, 0);
            for (int i = 0; i < 200; i++) {
                long units = random.nextLong() >>> random.nextInt(64);

                assertThat(scale.nanos(units))
                        .as("resolution %x units %x", resolution, units)
                        .isEqualTo(exact(resolution, units));
            }
        }
    }

    private static long exact(int resolution, long units) {
        BigInteger perSecond =
                resolution >= 0x80 ? BigInteger.ONE.shiftLeft(resolution - 0x80) : BigInteger.TEN.pow(resolution);
        return new BigInteger(Long.toUnsignedString(units))
                .multiply(NANOS)
                .divide(perSecond)
                .min(LATEST)
                .longValueExact();
    }

    @Test
    void addsTheOffsetInSeconds() {
        assertThat(TimestampScale.of(6, 10).nanos(5)).isEqualTo(10_000_005_000L);
        assertThat(TimestampScale.of(9, -10).nanos(5)).isEqualTo(-9_999_999_995L);
    }

    @Test
    void staysAtTheEndsOfTimeWhateverTheOffset() {
        assertThat(TimestampScale.of(0, Long.MAX_VALUE).nanos(-1)).isEqualTo(Long.MAX_VALUE);
        assertThat(TimestampScale.of(0, 1).nanos(-1)).isEqualTo(Long.MAX_VALUE);
        assertThat(TimestampScale.of(0, Long.MIN_VALUE).nanos(0)).isEqualTo(-9_223_372_036_000_000_000L);
    }
}
