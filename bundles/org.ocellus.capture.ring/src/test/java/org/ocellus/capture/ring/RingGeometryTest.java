package org.ocellus.capture.ring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ocellus.spi.capture.InterfaceOptions;

class RingGeometryTest {
    private static RingGeometry of(int snaplen, int kib) {
        return RingGeometry.of(new InterfaceOptions(snaplen, kib * 1024, false));
    }

    @Test
    void theBufferIsDividedIntoBlocks() {
        assertThat(of(2048, 4096)).isEqualTo(new RingGeometry(128 * 1024, 32));
        assertThat(of(2048, 4096).size()).isEqualTo(4096 * 1024);
    }

    @ParameterizedTest
    @CsvSource({"1", "65535", "131072", "262144"})
    void aBlockHoldsThePacketOfTheFullLengthAndIsAPowerOfTwo(int snaplen) {
        RingGeometry geometry = of(snaplen, 4096);

        assertThat(geometry.blockSize()).isGreaterThan(snaplen + 200);
        assertThat(Integer.bitCount(geometry.blockSize())).isOne();
    }

    @Test
    void thereIsABlockToReadWhileAnotherIsFilledHoweverSmallTheBuffer() {
        assertThat(of(262_144, 64).blocks()).isEqualTo(2);
    }
}
