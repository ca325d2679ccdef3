package org.ocellus.capture.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ocellus.capture.file.Captures.SECONDS;
import static org.ocellus.capture.file.Captures.snoop;
import static org.ocellus.capture.file.Captures.snoopOf;
import static org.ocellus.capture.file.Captures.snoopRecord;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ocellus.capture.file.Reading.Packet;

class SnoopReaderTest {
    private static final byte[] DATA = {1, 2, 3, 4, 5};

    @Test
    void readsPacketsAndPassesOverPadding() {
        ByteWriter file = snoop(4);
        snoopRecord(file, SECONDS, 123_456, 3, DATA);
        snoopRecord(file, SECONDS + 1, 0, 0, DATA);

        assertThat(Reading.of(file).packets())
                .containsExactly(
                        new Packet(SECONDS * 1_000_000_000 + 123_456_000, 1, 15, "0102030405"),
                        new Packet((SECONDS + 1) * 1_000_000_000, 1, 15, "0102030405"));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "2, 6", "4, 1", "8, 10", "18, 123"})
    void translatesTheDatalinkType(int datalink, int linkType) {
        ByteWriter file = snoopRecord(snoop(datalink), SECONDS, 0, 0, DATA);

        assertThat(Reading.of(file).only().linkType()).isEqualTo(linkType);
    }

    @Test
    void refusesAnUnknownDatalinkType() {
        assertThat(Reading.of(snoop(99)).problem())
                .isEqualTo("FILE: offset 12: snoop datalink type 99 is not known, expected one of 0, 2, 4, 8, 18");
    }

    @Test
    void refusesAnUnknownVersion() {
        ByteWriter file =
                new ByteWriter(Endianness.BIG).text("snoop\0\0\0").u32(3).u32(4);

        assertThat(Reading.of(file).problem()).isEqualTo("FILE: offset 8: snoop version 3 is not known, expected 2");
    }

    @Test
    void refusesARecordShorterThanItsPacket() {
        ByteWriter file = snoopOf(2);
        int at = file.size();
        file.u32(60).u32(60).u32(83).zeros(100);

        Reading reading = Reading.of(file);

        assertThat(reading.packets()).hasSize(2);
        assertThat(reading.problem())
                .isEqualTo("FILE: offset " + at + ": snoop record length 83 with included length 60"
                        + ", expected at least 24 bytes more than that and at most 16777216");
    }
}
