package org.ocellus.query.input;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
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
        return RecordInput.open(file.toString(), null, LineFormat.alone(), decompression, awaited -> {});
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

    /** A pipe that stays open: a reader that waits for more than there is never comes back. */
    @Test
    @Timeout(30)
    void recordsOfAPipeAreReadBeforeItEndsAndItIsToldBeforeEachWait() throws Exception {
        Path pipe = folder.resolve("pipe");
        assumeTrue(isMade(pipe), "there is no mkfifo");
        AtomicInteger waits = new AtomicInteger();
        try (FileChannel writer =
                FileChannel.open(pipe, READ, WRITE)) { // for both, so that nobody waits for the other end
            writer.write(UTF_8.encode(LineFormat.file("src_port=80", "src_port=81")));
            try (RecordInput input = RecordInput.open(
                    pipe.toString(), null, LineFormat.alone(), LineFormat.PLAIN, awaited -> waits.incrementAndGet())) {
                assertThat(input.read(record)).isTrue();
                assertThat(input.read(record)).isTrue();
                assertThat(record.number(RecordField.SRC_PORT)).isEqualTo(81);
                assertThat(waits).as("there was enough").hasValue(0);

                Thread later = Thread.startVirtualThread(() -> await(waits, writer));
                assertThat(input.read(record)).isTrue();
                assertThat(record.number(RecordField.SRC_PORT)).isEqualTo(82);
                later.join();
            }
        }
    }

    private static boolean isMade(Path pipe) throws InterruptedException {
        try {
            return new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static void await(AtomicInteger waits, FileChannel writer) {
        try {
            while (waits.get() == 0) {
                Thread.sleep(1);
            }
            writer.write(UTF_8.encode("src_port=82\n"));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void formatIsToldHoweverFewBytesComeAtATime() throws Exception {
        Decompression trickle = stream -> new FilterInputStream(stream) {
            @Override
            public int read(byte[] target, int from, int length) throws IOException {
                return super.read(target, from, Math.min(length, 1));
            }
        };

        try (RecordInput input = open(write(LineFormat.file("src_port=80")), trickle)) {
            assertThat(input.read(record)).isTrue();
            assertThat(record.number(RecordField.SRC_PORT)).isEqualTo(80);
            assertThat(input.read(record)).isFalse();
        }
        Path other = write("something else");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> open(other, trickle))
                .withMessageContaining("it begins with 736f6d65");
    }

    @Test
    void formatCanBeForced() throws Exception {
        Path file = write("something else\nsrc_port=80\n");
        try (RecordInput input = RecordInput.open(
                file.toString(),
                LineFormat.alone().named("lines"),
                LineFormat.alone(),
                LineFormat.PLAIN,
                awaited -> {})) {
            assertThat(input.read(record)).isTrue();
        }
        assertThatExceptionOfType(QueryException.class)
                .isThrownBy(() -> LineFormat.alone().named("jsn"))
                .withMessage("--format jsn: no bundle reads it; there are lines");
    }
}
