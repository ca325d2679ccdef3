package org.ocellus.output.argus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.ocellus.output.argus.read.ArgusReaderProvider;
import org.ocellus.spi.reader.RecordReader;
import org.ocellus.spi.record.RecordField;
import org.ocellus.testkit.RecordCollector;

/** A damaged file is read up to the damage, and said where that is. */
class DamagedFileTest {
    private static final int FIRST_RECORD = 128;

    private final ArgusReaderProvider provider = new ArgusReaderProvider();

    private RecordReader open(byte[] file) throws IOException {
        return provider.open(new ByteArrayInputStream(file), "flows.argus");
    }

    private static byte[] twoRecords() throws IOException {
        return Streams.written(Flows.tcp(), Flows.udp());
    }

    private static int lengthAt(byte[] file, int offset) {
        return ((file[offset + 2] & 0xFF) << 8 | (file[offset + 3] & 0xFF)) * 4;
    }

    @Test
    void recordsInFrontOfACutAreRead() throws Exception {
        byte[] whole = twoRecords();
        int second = FIRST_RECORD + lengthAt(whole, FIRST_RECORD);
        RecordReader reader = open(Arrays.copyOf(whole, second + 10));

        assertThat(reader.read(new RecordCollector())).isTrue();
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> reader.read(new RecordCollector()))
                .withMessage("flows.argus: offset " + second + ": the file ends inside a record: expected "
                        + lengthAt(whole, second) + " bytes, found 10");
    }

    @Test
    void aFileThatEndsBetweenRecordsIsWhole() throws Exception {
        byte[] whole = twoRecords();
        byte[] first = Arrays.copyOf(whole, FIRST_RECORD + lengthAt(whole, FIRST_RECORD));

        assertThat(Streams.read(first)).hasSize(1);
    }

    @Test
    void aRecordOfNoLengthIsDamage() throws Exception {
        byte[] file = twoRecords();
        file[FIRST_RECORD + 2] = 0;
        file[FIRST_RECORD + 3] = 0;
        RecordReader reader = open(file);

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> reader.read(new RecordCollector()))
                .withMessageStartingWith("flows.argus: offset 128: expected a record");
    }

    @Test
    void anotherVersionIsToldByItsNumber() throws Exception {
        byte[] file = twoRecords();
        file[FIRST_RECORD] = 0x15;
        RecordReader reader = open(file);

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> reader.read(new RecordCollector()))
                .withMessageContaining("offset 128")
                .withMessageContaining("version 5");
    }

    @Test
    void aPartThatReachesBeyondItsRecordIsDamage() throws Exception {
        byte[] file = twoRecords();
        file[FIRST_RECORD + 4 + 3] = (byte) 0xFF;
        RecordReader reader = open(file);

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> reader.read(new RecordCollector()))
                .withMessageStartingWith("flows.argus: offset 132: expected a part of a record");
    }

    @Test
    void partsThatAreTooShortAreLeftOut() throws Exception {
        byte[] file = twoRecords();
        // the transport part becomes one of an unknown type, the flow part of one word, and what was behind it the next
        // parts
        file[FIRST_RECORD + 4] = 0x7E;
        RecordCollector record = Streams.read(file).getFirst();

        assertThat(record.fields())
                .doesNotContainKey(RecordField.SENSOR)
                .containsEntry(RecordField.SRC_ADDR, "10.0.0.1");
    }

    @Test
    void everyByteMayBeWrong() throws Exception {
        byte[] file = twoRecords();
        for (int i = FIRST_RECORD; i < file.length; i++) {
            byte[] damaged = file.clone();
            damaged[i] ^= (byte) 0xFF;
            RecordReader reader = open(damaged);
            try {
                while (reader.read(new RecordCollector())) {
                    // read on
                }
            } catch (IOException e) {
                assertThat(e).hasMessageStartingWith("flows.argus: offset ");
            }
        }
    }

    @Test
    void anotherFormatIsNotRecognized() {
        byte[] text = "{\"type\":\"flow\"}\n".repeat(20).getBytes(java.nio.charset.StandardCharsets.UTF_8);

        assertThat(provider.recognizes(text)).isFalse();
        assertThat(provider.recognizes(new byte[0])).isFalse();
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> open(text))
                .withMessageStartingWith("flows.argus: offset 0: no file of Argus version 3");
    }

    @Test
    void anEmptyStreamIsRecognized() throws Exception {
        assertThat(provider.recognizes(Streams.written())).isTrue();
        assertThat(Streams.read(Streams.written())).isEmpty();
    }
}
