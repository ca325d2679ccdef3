package org.ocellus.capture.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ocellus.capture.file.Captures.KUZNETZOV;
import static org.ocellus.capture.file.Captures.MICROSECONDS;
import static org.ocellus.capture.file.Captures.NANOSECONDS;
import static org.ocellus.capture.file.Captures.SECONDS;
import static org.ocellus.capture.file.Captures.payload;
import static org.ocellus.capture.file.Captures.pcap;
import static org.ocellus.capture.file.Captures.pcapOf;
import static org.ocellus.capture.file.Captures.pcapRecord;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ocellus.capture.file.Reading.Packet;

class PcapReaderTest {
    private static final byte[] DATA = {1, 2, 3, 4, 5};

    @ParameterizedTest
    @EnumSource(Endianness.class)
    void readsMicroseconds(Endianness order) {
        ByteWriter file = pcapRecord(pcap(order, MICROSECONDS, 1), SECONDS, 123_456, DATA);

        assertThat(Reading.of(file).only())
                .isEqualTo(new Packet(SECONDS * 1_000_000_000 + 123_456_000, 1, 15, "0102030405"));
    }

    @ParameterizedTest
    @EnumSource(Endianness.class)
    void readsNanoseconds(Endianness order) {
        ByteWriter file = pcapRecord(pcap(order, NANOSECONDS, 101), SECONDS, 123_456_789, DATA);

        assertThat(Reading.of(file).only())
                .isEqualTo(new Packet(SECONDS * 1_000_000_000 + 123_456_789, 101, 15, "0102030405"));
    }

    @ParameterizedTest
    @EnumSource(Endianness.class)
    void skipsTheLongerRecordHeaderOfKuznetzovsVariant(Endianness order) {
        ByteWriter file = pcap(order, KUZNETZOV, 1)
                .u32(SECONDS)
                .u32(7)
                .u32(DATA.length)
                .u32(60)
                .u32(2)
                .u16(0x0800)
                .u16(0)
                .bytes(DATA);

        assertThat(Reading.of(file).only()).isEqualTo(new Packet(SECONDS * 1_000_000_000 + 7_000, 1, 60, "0102030405"));
    }

    @Test
    void takesTheLinkTypeWithoutTheFcsBits() {
        ByteWriter file = pcapRecord(pcap(Endianness.LITTLE, MICROSECONDS, 0x5400_0071L), 1, 0, DATA);

        assertThat(Reading.of(file).only().linkType()).isEqualTo(113);
    }

    @Test
    void takesSecondsForUnsigned() {
        ByteWriter file = pcapRecord(pcap(Endianness.LITTLE, NANOSECONDS, 1), 0xFFFF_FFFFL, 999_999_999, DATA);

        assertThat(Reading.of(file).only().time()).isEqualTo(4_294_967_295_999_999_999L);
    }

    @Test
    void handsOutPacketsWithoutBytes() {
        assertThat(Reading.of(pcapRecord(pcap(Endianness.LITTLE, MICROSECONDS, 1), 0, 0))
                        .only()
                        .data())
                .isEmpty();
    }

    @Test
    void keepsPacketsInOrderWhereverTheWindowEnds() {
        ByteWriter file = pcapOf(300);
        for (int window = 64; window < 80; window++) {
            Reading reading = Reading.of(file.toBytes(), window);

            assertThat(reading.problem()).isEmpty();
            assertThat(reading.packets()).hasSize(300);
            for (int i = 0; i < 300; i++) {
                assertThat(reading.packets().get(i).data()).isEqualTo(Reading.hex(payload(i + 1)));
            }
        }
    }

    @Test
    void growsTheWindowForARecordThatIsLarger() {
        byte[] large = payload(200_000);
        ByteWriter file = pcapOf(3);
        pcapRecord(file, SECONDS, 0, large);
        pcapRecord(file, SECONDS, 0, DATA);

        Reading reading = Reading.of(file.toBytes(), 64);

        assertThat(reading.problem()).isEmpty();
        assertThat(reading.packets()).hasSize(5);
        assertThat(reading.packets().get(3).data()).isEqualTo(Reading.hex(large));
        assertThat(reading.packets().get(4).data()).isEqualTo("0102030405");
    }

    @Test
    void readsAFileWithoutPackets() {
        assertThat(Reading.of(pcapOf(0)).problem()).isEmpty();
        assertThat(Reading.of(pcapOf(0)).packets()).isEmpty();
    }

    @Test
    void refusesACapturedLengthBeyondSnaplenAndReason() {
        ByteWriter file = pcapOf(2);
        int at = file.size();
        file.u32(SECONDS).u32(0).u32(262_145).u32(262_145).zeros(300_000);

        Reading reading = Reading.of(file);

        assertThat(reading.packets()).hasSize(2);
        assertThat(reading.problem())
                .isEqualTo("FILE: offset " + at + ": captured length 262145, expected at most 262144");
    }

    @Test
    void believesALargerSnaplen() {
        ByteWriter file = new ByteWriter(Endianness.BIG)
                .u32(MICROSECONDS)
                .u16(2)
                .u16(4)
                .u64(0)
                .u32(0xFFFF_FFFFL)
                .u32(1);
        pcapRecord(file, 0, 0, payload(1_000_000));

        assertThat(Reading.of(file).only().data()).hasSize(2_000_000);
    }

    @Test
    void refusesAnUnknownVersion() {
        ByteWriter file =
                new ByteWriter(Endianness.BIG).u32(MICROSECONDS).u16(3).zeros(18);

        assertThat(Reading.of(file).problem()).isEqualTo("FILE: offset 4: pcap version 3 is not known, expected 2");
    }

    @Test
    void tellsWhatIsMissingOfARecordHeader() {
        ByteWriter file = pcapOf(1);
        int at = file.size();
        file.zeros(7);

        assertThat(Reading.of(file).problem())
                .isEqualTo("FILE: offset " + at
                        + ": truncated pcap record header: 16 bytes expected, the input ends after 7");
    }

    @Test
    void tellsWhatIsMissingOfARecord() {
        ByteWriter file = pcapOf(1);
        int at = file.size();
        file.u64(0).u32(100).u32(100).zeros(42);

        assertThat(Reading.of(file).problem())
                .isEqualTo(
                        "FILE: offset " + at + ": truncated pcap record: 116 bytes expected, the input ends after 58");
    }

    @Test
    void tellsWhatIsMissingOfTheFileHeader() {
        byte[] head = Arrays.copyOf(pcapOf(0).toBytes(), 10);

        assertThat(Reading.of(head).problem())
                .isEqualTo("FILE: offset 0: truncated pcap file header: 10 bytes, expected 24");
    }
}
