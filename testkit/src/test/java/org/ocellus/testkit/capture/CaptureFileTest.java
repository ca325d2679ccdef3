package org.ocellus.testkit.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.ocellus.testkit.Hex;

class CaptureFileTest {
    private static final long TIME = 1_700_000_000_123_456_789L;
    private static final byte[] PACKET = Hex.bytes("0a0b0c");

    @Test
    void pcapWithMicrosecondsIsLittleEndianUnlessStated() {
        byte[] file = PcapWriter.microseconds(1).packet(TIME, PACKET, 99).toBytes();

        assertThat(file)
                .isEqualTo(Hex.bytes("d4c3b2a1 0200 0400 00000000 00000000 00000400 01000000"
                        + "00f15365 40e20100 03000000 63000000 0a0b0c"));
    }

    @Test
    void pcapWithNanosecondsInNetworkByteOrder() {
        byte[] file = PcapWriter.nanoseconds(101, ByteOrder.BIG_ENDIAN)
                .packet(TIME, PACKET)
                .toBytes();

        assertThat(file)
                .isEqualTo(Hex.bytes("a1b23c4d 0002 0004 00000000 00000000 00040000 00000065"
                        + "6553f100 075bcd15 00000003 00000003 0a0b0c"));
    }

    @Test
    void pcapngHasSectionInterfaceAndEnhancedPacket() {
        byte[] file = new PcapngWriter(ByteOrder.BIG_ENDIAN)
                .networkInterface(1)
                .enhancedPacket(0, TIME, PACKET, 99)
                .toBytes();

        assertThat(file)
                .isEqualTo(Hex.bytes("0a0d0d0a 0000001c 1a2b3c4d 0001 0000 ffffffffffffffff 0000001c"
                        + "00000001 00000014 0001 0000 00040000 00000014"
                        + "00000006 00000024 00000000 00060a24 18202240 00000003 00000063 0a0b0c00 00000024"));
    }

    @Test
    void pcapngStatesResolutionAndOffsetOfTimestamps() {
        byte[] file = new PcapngWriter(ByteOrder.LITTLE_ENDIAN)
                .networkInterface(1, 0, TimestampFormat.NANOSECONDS.since(1_700_000_000))
                .enhancedPacket(0, TIME, PACKET)
                .toBytes();

        assertThat(Hex.of(file))
                .contains("09 00 01 00 09 00 00 00 0e 00 08 00 00 f1 53 65 00 00 00 00 00 00 00 00")
                .contains("00 00 00 00 15 cd 5b 07 03 00 00 00");
    }

    @Test
    void timestampsCountPowersOfTwoWhenTheHighestBitIsSet() {
        assertThat(TimestampFormat.powerOfTwo(10).ticks(2_500_000_000L)).isEqualTo(2560);
    }

    @Test
    void aFurtherSectionHasItsOwnByteOrderAndInterfaces() {
        byte[] file = new PcapngWriter(ByteOrder.LITTLE_ENDIAN)
                .networkInterface(1)
                .section(ByteOrder.BIG_ENDIAN)
                .networkInterface(101)
                .simplePacket(PACKET, 99)
                .obsoletePacket(0, TIME, PACKET, 99)
                .otherBlock(0xBAD, PACKET)
                .toBytes();

        assertThat(Hex.of(file))
                .startsWith("0a 0d 0d 0a 1c 00 00 00 4d 3c 2b 1a")
                .contains("0a 0d 0d 0a 00 00 00 1c 1a 2b 3c 4d")
                .contains("00 00 00 03 00 00 00 14 00 00 00 63 0a 0b 0c 00 00 00 00 14")
                .contains("00 00 00 02 00 00 00 24 00 00 00 00 00 06 0a 24 18 20 22 40 00 00 00 03 00 00 00 63")
                .endsWith("00 00 0b ad 00 00 00 10 0a 0b 0c 00 00 00 00 10");
    }
}
