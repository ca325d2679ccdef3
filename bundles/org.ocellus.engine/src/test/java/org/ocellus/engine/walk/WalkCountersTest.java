package org.ocellus.engine.walk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ocellus.spi.decode.Outcome;
import org.ocellus.spi.record.DecoderCounters;

final class WalkCountersTest {
    private static final int LATE = 1000; // a decoder that came when the other worker had ended

    private final WalkCounters one = new WalkCounters();
    private final WalkCounters other = new WalkCounters();

    @Test
    void sumsHaveTheDecodersOfBoth() {
        one.count(1, Outcome.FORWARDED);
        other.reserve(LATE + 1);
        other.count(1, Outcome.FORWARDED);
        other.fault(LATE);

        for (WalkCounters sum : new WalkCounters[] {one.plus(other), other.plus(one)}) {
            assertThat(sum.of(1)).isEqualTo(new DecoderCounters(2, 0, 0, 0, 0, 0));
            assertThat(sum.of(LATE)).isEqualTo(new DecoderCounters(0, 0, 0, 0, 0, 1));
        }
        assertThat(one.of(1).forwarded()).as("which stay as they are").isEqualTo(1);
    }

    @Test
    void sumsHavePacketsThatWereNotOpened() {
        one.truncated = 1;
        one.malformed = 2;
        one.tooDeep = 3;
        other.truncated = 10;
        other.malformed = 20;
        other.tooDeep = 30;

        WalkCounters sum = one.plus(other);
        assertThat(sum.truncated()).isEqualTo(11);
        assertThat(sum.malformed()).isEqualTo(22);
        assertThat(sum.tooDeep()).isEqualTo(33);
    }
}
