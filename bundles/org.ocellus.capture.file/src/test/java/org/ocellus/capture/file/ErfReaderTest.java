package org.ocellus.capture.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ocellus.capture.file.Captures.SECONDS;
import static org.ocellus.capture.file.Captures.erfOf;
import static org.ocellus.capture.file.Captures.erfRecord;
import static org.ocellus.capture.file.Captures.payload;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.ocellus.capture.file.Reading.Packet;

class ErfReaderTest {
    private static final int LINKTYPE_ERF = 197;

    @Test
    void handsTheWholeRecordOver() {
        ByteWriter file = erfRecord(new ByteWriter(Endianness.BIG), 2, SECONDS, 0x8000_0000L, 6, payload(8));

        assertThat(Reading.of(file).only())
                .isEqualTo(new Packet(
                        SECONDS * 1_000_000_000 + 500_000_000, LINKTYPE_ERF, 24, Reading.hex(file.toBytes())));
    }

    @Test
    void leavesPaddingBehindTheFrameOut() {
        ByteWriter file = erfRecord(new ByteWriter(Endianness.BIG), 21, SECONDS, 0, 5, payload(8));

        Packet packet = Reading.of(file).only();

        assertThat(packet.wire()).isEqualTo(21);
        assertThat(packet.data()).hasSize(2 * 21);
    }

    @Test
    void countsExtensionHeadersAndTheEthernetSubheaderWithTheFrame() {
        byte[] body = new byte[8 + 8 + 2 + 6];
        body[0] = (byte) 0x84;
        body[8] = 0x05;
        ByteWriter file = erfRecord(new ByteWriter(Endianness.BIG), 0x80 | 2, SECONDS, 0, 1000, body);

        Packet packet = Reading.of(file).only();

        assertThat(packet.wire()).isEqualTo(16 + 8 + 8 + 2 + 1000);
        assertThat(packet.data()).hasSize(2 * 40);
    }

    @Test
    void passesOverRecordsThatOnlyFillSpace() {
        ByteWriter file = erfOf(2);
        erfRecord(file, 48, 0, 0, 0, payload(16));
        erfRecord(file, 1, SECONDS, 0, 16, payload(16));

        Reading reading = Reading.of(file);

        assertThat(reading.problem()).isEmpty();
        assertThat(reading.packets()).hasSize(3);
    }

    @Test
    void refusesALengthBelowTheHeader() {
        ByteWriter file = erfOf(10);
        int at = file.size();
        file.u64(0).u8(2).u8(0).u16(15).zeros(4);

        Reading reading = Reading.of(file);

        assertThat(reading.packets()).hasSize(10);
        assertThat(reading.problem())
                .isEqualTo("FILE: offset " + at + ": ERF record of type 2 and length 15"
                        + ", expected a known type and a length of at least 16");
    }

    @Test
    void isNotTakenForAnyFileWhoseNinthByteFits() {
        byte[] text = "0123456\n\u0002 and then there is only text, nothing but text, to the end of it"
                .getBytes(StandardCharsets.US_ASCII);

        assertThat(Reading.of(text).problem()).startsWith("FILE: offset 0: not a capture: it begins with 30313233");
    }
}
