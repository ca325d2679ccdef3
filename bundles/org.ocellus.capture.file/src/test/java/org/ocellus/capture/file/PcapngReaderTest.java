package org.ocellus.capture.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ocellus.capture.file.Captures.SECONDS;
import static org.ocellus.capture.file.Captures.enhancedPacket;
import static org.ocellus.capture.file.Captures.interfaceDescription;
import static org.ocellus.capture.file.Captures.pcapngOf;
import static org.ocellus.capture.file.Captures.sectionHeader;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ocellus.capture.file.Reading.Packet;

class PcapngReaderTest {
    private static final byte[] DATA = {1, 2, 3, 4, 5};
    private static final long NANOS = 1_000_000_000L;

    private static ByteWriter section(Endianness order) {
        return sectionHeader(new ByteWriter(order));
    }

    @ParameterizedTest
    @EnumSource(Endianness.class)
    void readsEnhancedPackets(Endianness order) {
        ByteWriter file = interfaceDescription(section(order), 101, 0);
        enhancedPacket(file, 0, SECONDS * 1_000_000 + 5, DATA);

        assertThat(Reading.of(file).only()).isEqualTo(new Packet(SECONDS * NANOS + 5_000, 101, 5, "0102030405"));
    }

    @Test
    void takesLinkTypeAndClockFromThePacketsInterface() {
        ByteWriter file = section(Endianness.LITTLE);
        interfaceDescription(file, 1, 9, 0);
        interfaceDescription(file, 113, 0x80 | 10, -3600);
        interfaceDescription(file, 127, 0, 100);
        enhancedPacket(file, 2, SECONDS, DATA);
        enhancedPacket(file, 1, (SECONDS << 10) + 512, DATA);
        enhancedPacket(file, 0, SECONDS * NANOS + 7, DATA);

        assertThat(Reading.of(file).packets())
                .containsExactly(
                        new Packet((SECONDS + 100) * NANOS, 127, 5, "0102030405"),
                        new Packet((SECONDS - 3600) * NANOS + 500_000_000, 113, 5, "0102030405"),
                        new Packet(SECONDS * NANOS + 7, 1, 5, "0102030405"));
    }

    @Test
    void startsAnewAtEachSection() {
        Reading reading = Reading.of(pcapngOf(3));

        assertThat(reading.problem()).isEmpty();
        assertThat(reading.packets()).hasSize(6);
        assertThat(reading.packets().subList(3, 6)).isEqualTo(reading.packets().subList(0, 3));
    }

    @Test
    void forgetsTheInterfacesOfTheSectionBefore() {
        ByteWriter file = pcapngOf(1);
        sectionHeader(file.order(Endianness.LITTLE));
        int at = file.size() + 8;
        enhancedPacket(file, 0, 0, DATA);

        Reading reading = Reading.of(file);

        assertThat(reading.packets()).hasSize(2);
        assertThat(reading.problem())
                .isEqualTo("FILE: offset " + at + ": unknown pcapng interface 0, the section has described 0");
    }

    @Test
    void refusesMoreInterfacesThanASectionCanHaveAndKeepsThePacketsInFront() {
        ByteWriter file = interfaceDescription(section(Endianness.LITTLE), 1, 0);
        enhancedPacket(file, 0, 0, DATA);
        interfaces(file, 65_535);
        int at = file.size() + 8;
        interfaceDescription(file, 1, 0);

        Reading reading = Reading.of(file);

        assertThat(reading.packets()).hasSize(1);
        assertThat(reading.problem())
                .isEqualTo("FILE: offset " + at + ": one more pcapng interface, expected at most 65536 in a section");
    }

    @Test
    void takesAsManyInterfacesInEachSection() {
        ByteWriter file = new ByteWriter(Endianness.LITTLE);
        for (int i = 0; i < 2; i++) {
            interfaces(sectionHeader(file), 65_536);
            enhancedPacket(file, 65_535, 0, DATA);
        }

        assertThat(Reading.of(file).packets()).hasSize(2);
    }

    private static void interfaces(ByteWriter file, int count) {
        for (int i = 0; i < count; i++) {
            interfaceDescription(file, 1, 0);
        }
    }

    @Test
    void cutsSimplePacketsAtTheSnaplenAndGivesThemTheTimeOfThePacketBefore() {
        ByteWriter file = interfaceDescription(section(Endianness.BIG), 1, 4);
        enhancedPacket(file, 0, SECONDS * 1_000_000, DATA);
        file.u32(3)
                .u32(20)
                .u32(1500)
                .bytes((byte) 9, (byte) 8, (byte) 7, (byte) 6)
                .u32(20);
        file.u32(3).u32(20).u32(2).bytes((byte) 9, (byte) 8).zeros(2).u32(20);

        List<Packet> packets = Reading.of(file).packets();

        assertThat(packets.subList(1, 3))
                .containsExactly(
                        new Packet(SECONDS * NANOS, 1, 1500, "09080706"), new Packet(SECONDS * NANOS, 1, 2, "0908"));
    }

    @Test
    void readsObsoletePackets() {
        ByteWriter file = interfaceDescription(section(Endianness.LITTLE), 1, 0);
        long units = SECONDS * 1_000_000;
        file.u32(2)
                .u32(40)
                .u16(0)
                .u16(0xFFFF)
                .u32(units >>> 32)
                .u32(units)
                .u32(5)
                .u32(77)
                .bytes(DATA)
                .zeros(3)
                .u32(40);

        assertThat(Reading.of(file).only()).isEqualTo(new Packet(SECONDS * NANOS, 1, 77, "0102030405"));
    }

    @Test
    void ignoresOptionsBehindAPacket() {
        ByteWriter file = interfaceDescription(section(Endianness.LITTLE), 1, 0);
        file.u32(6).u32(48).u32(0).u64(0).u32(4).u32(4).u32(0x04030201);
        file.u16(2).u16(4).u32(3).u32(0).u32(48);

        assertThat(Reading.of(file).only().data()).isEqualTo("01020304");
    }

    @Test
    void refusesALengthThatDiffersInFrontAndBehind() {
        ByteWriter file = section(Endianness.LITTLE).u32(0x0BAD).u32(16).u32(0).u32(20);

        assertThat(Reading.of(file).problem())
                .isEqualTo("FILE: offset 28: pcapng block length 16 in front and 20 behind, expected the same");
    }

    @Test
    void refusesALengthThatIsNoMultipleOfFour() {
        ByteWriter file = section(Endianness.LITTLE).u32(0x0BAD).u32(18).zeros(10);

        assertThat(Reading.of(file).problem())
                .isEqualTo("FILE: offset 28: pcapng block length 18, expected a multiple of 4");
    }

    @Test
    void refusesALengthBelowTheMinimumOfTheType() {
        ByteWriter file = section(Endianness.LITTLE).u32(6).u32(28).zeros(20);

        assertThat(Reading.of(file).problem())
                .isEqualTo("FILE: offset 28: pcapng block length 28, expected 32 to 16777216");
    }

    @Test
    void refusesALengthBeyondReason() {
        ByteWriter file =
                section(Endianness.LITTLE).u32(0x0BAD).u32(0xFFFF_FFF0L).zeros(20);

        assertThat(Reading.of(file).problem())
                .isEqualTo("FILE: offset 28: pcapng block length 4294967280, expected 12 to 16777216");
    }

    @Test
    void refusesACapturedLengthThatLeavesItsBlock() {
        ByteWriter file = interfaceDescription(section(Endianness.LITTLE), 1, 0);
        file.u32(6).u32(36).u32(0).u64(0).u32(5).u32(5).u32(0).u32(36);

        assertThat(Reading.of(file).problem()).isEqualTo("FILE: offset 56: captured length 5, expected at most 4");
    }

    @Test
    void refusesAnOptionThatLeavesItsBlock() {
        ByteWriter file = section(Endianness.LITTLE);
        file.u32(1).u32(24).u16(1).u16(0).u32(0).u16(2).u16(8).u32(24);

        assertThat(Reading.of(file).problem())
                .isEqualTo("FILE: offset 44: pcapng option length 8, expected at most 0 bytes");
    }

    @Test
    void refusesAWrongByteOrderMagic() {
        ByteWriter file =
                new ByteWriter(Endianness.LITTLE).u32(0x0A0D0D0A).u32(28).zeros(20);

        assertThat(Reading.of(file).problem())
                .isEqualTo("FILE: offset 8: no pcapng byte-order magic, expected 1a2b3c4d in one order or the other");
    }

    @Test
    void refusesAnUnknownVersion() {
        ByteWriter file = new ByteWriter(Endianness.LITTLE)
                .u32(0x0A0D0D0A)
                .u32(28)
                .u32(0x1A2B3C4D)
                .u16(2)
                .zeros(10)
                .u32(28);

        assertThat(Reading.of(file).problem()).isEqualTo("FILE: offset 12: pcapng version 2 is not known, expected 1");
    }
}
