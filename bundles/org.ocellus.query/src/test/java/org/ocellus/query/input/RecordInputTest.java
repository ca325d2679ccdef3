package org.ocellus.query.input;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ocellus.query.QueryException;
import org.ocellus.query.record.StatedRecord;
import org.ocellus.spi.reader.Decompression;
import org.ocellus.spi.record.RecordField;

class RecordInputTest {
    @TempDir
    private Path folder;

    private final StatedRecord record = new StatedRecord();

    private Path write(String content) throws IOException {
        return Files.writeString(folder.resolve("records"), content);
    }

    private static RecordInput open(Path file, Decompression decompression) throws InputException {
        return RecordInput.open(file.toString(), null, LineFormat.alone(), decompression);
    }

    private static void assertRefused(Path file, String problem) {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> open(file, LineFormat.PLAIN))
                .withMessageStartingWith(file + ": ")
                .withMessageContaining(problem);
    }

    @Test
    void readsRecordsOfAFormatThatIsToldByItsContent() throws Exception {
        try (RecordInput input = open(write(LineFormat.file("src_port=80", "dst_port=443")), LineFormat.PLAIN)) {
            assertThat(input.read(record)).isTrue();
            assertThat(record.number(RecordField.SRC_PORT)).isEqualTo(80);
            assertThat(input.read(record)).isTrue();
            assertThat(record.has(RecordField.SRC_PORT))
                    .as("of the record before")
                    .isFalse();
            assertThat(record.has(RecordField.TYPE))
                    .as("what follows from what is stated")
                    .isTrue();
            assertThat(input.read(record)).isFalse();
        }
    }

    @Test
    void formatIsToldBehindDecompression() throws Exception {
        Path file = folder.resolve("records.gz");
        try (OutputStream stream = new GZIPOutputStream(Files.newOutputStream(file))) {
            stream.write(LineFormat.file("src_port=80").getBytes(US_ASCII));
        }

        try (RecordInput input = open(file, GZIPInputStream::new)) {
            assertThat(input.read(record)).isTrue();
        }
    }

    @Test
    void damageInTheCompressionIsSaidWithItsPlace() throws Exception {
        Path file = folder.resolve("records.gz");
        try (OutputStream stream = new GZIPOutputStream(Files.newOutputStream(file))) {
            stream.write(LineFormat.file("src_port=80").getBytes(US_ASCII));
        }
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 4));

        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> {
                    try (RecordInput input = open(file, GZIPInputStream::new)) {
                        while (input.read(record)) {
                            assertThat(record.number(RecordField.SRC_PORT)).isEqualTo(80);
                        }
                    }
                })
                .withMessageStartingWith(file + ": offset 18: ");
    }

    @Test
    void damageIsSaidBehindTheRecordsBefore() throws Exception {
        Path file = write(LineFormat.file("src_port=80", "damage"));
        try (RecordInput input = open(file, LineFormat.PLAIN)) {
            assertThat(input.read(record)).isTrue();
            assertThatExceptionOfType(InputException.class)
                    .isThrownBy(() -> input.read(record))
                    .withMessage(file + ": offset 99: expected a record");
        }
    }

    @Test
    void faultOfAReaderIsSaidAsOne() throws Exception {
        Path file = write(LineFormat.file("fault"));
        try (RecordInput input = open(file, LineFormat.PLAIN)) {
            assertThatExceptionOfType(InputException.class)
                    .isThrownBy(() -> input.read(record))
                    .withMessageStartingWith(file + ": the reader failed: ");
        }
    }

    @Test
    void whatCannotBeReadIsSaid() throws Exception {
        assertRefused(folder.resolve("missing"), "no such file");
        assertRefused(folder, "is a directory");
        assertRefused(write(""), "empty, expected records in one of the formats lines");
        assertRefused(
                write("\n\r\r\nxx"),
                "offset 0: no records that can be read: it begins with 0a0d0d0a, expected one of lines");
    }

    @Test
    void formatCanBeForced() throws Exception {
        Path file = write("something else\nsrc_port=80\n");
        try (RecordInput input = RecordInput.open(
                file.toString(), LineFormat.alone().named("lines"), LineFormat.alone(), LineFormat.PLAIN)) {
            assertThat(input.read(record)).isTrue();
        }
        assertThatExceptionOfType(QueryException.class)
                .isThrownBy(() -> LineFormat.alone().named("jsn"))
                .withMessage("--format jsn: no bundle reads it; there are lines");
    }
}
