package org.ocellus.engine.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ocellus.engine.output.option.OutputOptions;
import org.ocellus.engine.output.place.Compressions;
import org.ocellus.engine.output.place.FilePlace;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;
import org.ocellus.spi.record.RunSummary;
import org.ocellus.testkit.RecordFixture;

/** How the records of one output lie in files: names, rotation, compression, and what is left behind. */
final class FilesTest {
    private static final RunSummary SUMMARY = new RunSummary(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, Map.of());

    @TempDir
    private Path folder;

    /** As {@link System#nanoTime}. */
    private final AtomicLong time = new AtomicLong();

    private final List<SinkSlot> slots = new ArrayList<>();

    @AfterEach
    void close() {
        slots.forEach(SinkSlot::leave);
    }

    private static FlowRecord record(int port, String end) {
        return RecordFixture.flow()
                .with(RecordField.END, end)
                .with(RecordField.SRC_PORT, port)
                .build();
    }

    private SinkSlot open(String name, String... options) throws IOException {
        Map<String, String> stated = new HashMap<>();
        for (String each : options) {
            stated.put(each.substring(0, each.indexOf('=')), each.substring(each.indexOf('=') + 1));
        }
        String location = folder.resolve(name).toString();
        FilePlace place = FilePlace.of(location, new OutputOptions(stated), new Compressions());
        SinkSlot slot = new SinkSlot(
                new Target(new TargetName("lines", location, Map.of()), "", Map.of(), place), place, time::get);
        slots.add(slot);
        slot.attach(new LineFormat());
        return slot;
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(each -> folder.relativize(each).toString())
                    .sorted()
                    .toList();
        }
    }

    private String text(String name) throws IOException {
        return Files.readString(folder.resolve(name)).replace('\n', ' ').strip();
    }

    private String unzipped(byte[] bytes) throws IOException {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.US_ASCII)
                    .replace('\n', ' ')
                    .strip();
        }
    }

    @Test
    void aPlainFileCanBeFollowed() throws IOException {
        SinkSlot slot = open("flows");
        slot.write(record(1, "2026-01-01T00:00:00Z"));
        slot.flush();

        assertThat(text("flows")).isEqualTo("ports 1");
        slot.end(SUMMARY);
        assertThat(text("flows")).isEqualTo("ports 1 summary lost 0");
    }

    @Test
    void aPlainFileThatIsThereIsOverwritten() throws IOException {
        Files.writeString(folder.resolve("flows"), "something long that was there before");
        open("flows").end(SUMMARY);

        assertThat(text("flows")).isEqualTo("ports summary lost 0");
    }

    @Test
    void aFileThatIsToBeWholeAppearsAtItsEndAndReplacesAnother() throws IOException {
        Files.writeString(folder.resolve("flows"), "before");
        SinkSlot slot = open("flows", "whole=true");
        slot.write(record(1, "2026-01-01T00:00:00Z"));
        slot.flush();

        assertThat(names()).containsExactly(".flows.part", "flows");
        assertThat(text(".flows.part")).isEqualTo("ports 1");
        assertThat(text("flows")).isEqualTo("before");
        slot.end(SUMMARY);
        assertThat(names()).containsExactly("flows");
        assertThat(text("flows")).isEqualTo("ports 1 summary lost 0");
    }

    @Test
    void aSeriesThatIsFollowedIsWrittenUnderItsNameAndNumbersWhatIsFinished() throws IOException {
        SinkSlot slot = open("flows.txt", "rotate=1h", "whole=false");
        slot.write(record(1, "2026-01-01T10:20:00Z"));
        slot.flush();

        assertThat(names()).containsExactly("flows.txt");
        assertThat(text("flows.txt")).isEqualTo("ports 1");
        slot.write(record(2, "2026-01-01T11:20:00Z"));
        slot.write(record(3, "2026-01-01T12:20:00Z"));
        slot.flush();
        assertThat(names()).containsExactly("flows.1.txt", "flows.2.txt", "flows.txt");
        assertThat(text("flows.txt")).isEqualTo("ports 3");
        slot.end(SUMMARY);
        assertThat(text("flows.1.txt")).isEqualTo("ports 1");
        assertThat(text("flows.2.txt")).isEqualTo("ports 2");
        assertThat(text("flows.txt")).isEqualTo("ports 3 summary lost 0");
    }

    @Test
    void theNextRunNumbersTheFileThatWasFollowedBehindTheNewest() throws IOException {
        Files.writeString(folder.resolve("flows.txt"), "of a run before");
        Files.writeString(folder.resolve("flows.7.txt"), "older");
        SinkSlot slot = open("flows.txt", "rotate-size=1M", "whole=false", "keep=2");
        slot.write(record(1, "2026-01-01T10:20:00Z"));
        slot.flush();

        assertThat(text("flows.8.txt")).isEqualTo("of a run before");
        assertThat(text("flows.txt")).isEqualTo("ports 1");
        Files.setLastModifiedTime(
                folder.resolve("flows.7.txt"), FileTime.from(Instant.now().minusSeconds(60)));
        slot.end(SUMMARY);
        assertThat(names()).containsExactly("flows.8.txt", "flows.txt");
    }

    @Test
    void twoDoNotFollowOneNameAtATime() throws IOException {
        SinkSlot one = open("flows.txt", "rotate=1h", "whole=false");
        one.write(record(1, "2026-01-01T10:20:00Z"));
        SinkSlot two = open("flows.txt", "rotate=1h", "whole=false");

        assertThatIOException()
                .isThrownBy(() -> two.write(record(2, "2026-01-01T10:20:00Z")))
                .withMessage(folder.resolve("flows.txt") + ": is being written by another sensor");
        one.end(null);
        two.write(record(3, "2026-01-01T10:20:00Z"));
        two.end(null);
        assertThat(text("flows.1.txt")).isEqualTo("ports 1");
        assertThat(text("flows.txt")).isEqualTo("ports 3");
    }

    @Test
    void whatIsNoFileIsNotMovedOutOfTheWay() throws IOException {
        Files.createDirectory(folder.resolve("flows.txt"));
        SinkSlot slot = open("flows.txt", "rotate=1h", "whole=false");

        assertThatIOException()
                .isThrownBy(() -> slot.write(record(1, "2026-01-01T10:20:00Z")))
                .withMessageStartingWith(folder.resolve("flows.txt") + ": is there already and is no file");
        assertThat(folder.resolve("flows.txt")).isDirectory();
    }

    @Test
    void aCompressedFileCanBeFollowed() throws IOException {
        SinkSlot slot = open("flows.gz", "whole=false");
        slot.write(record(1, "2026-01-01T10:20:00Z"));
        slot.flush();

        assertThat(unzipped(Files.readAllBytes(folder.resolve("flows.gz")))).isEqualTo("ports 1");
        slot.end(null);
    }

    @Test
    void filesEndWithTheIntervalThatIsStatedAndBeginWithAHeader() throws IOException {
        SinkSlot slot = open("flows-%H:%M.txt", "rotate=1h");
        slot.write(record(1, "2026-01-01T10:20:00Z"));
        slot.write(record(2, "2026-01-01T10:59:59.999999999Z"));
        slot.write(record(3, "2026-01-01T11:00:00Z"));
        slot.write(record(4, "2026-01-01T14:30:00Z"));

        assertThat(names()).containsExactly(".flows-14:00.txt.part", "flows-10:00.txt", "flows-11:00.txt");
        slot.end(SUMMARY);
        assertThat(text("flows-10:00.txt")).isEqualTo("ports 1 2");
        assertThat(text("flows-11:00.txt")).isEqualTo("ports 3");
        assertThat(text("flows-14:00.txt")).isEqualTo("ports 4 summary lost 0");
    }

    @Test
    void aRecordThatComesLateGoesToTheFileThatIsOpen() throws IOException {
        SinkSlot slot = open("flows-%H", "rotate=1h");
        slot.write(record(1, "2026-01-01T11:00:00Z"));
        slot.write(record(2, "2026-01-01T10:00:00Z"));
        slot.end(null);

        assertThat(names()).containsExactly("flows-11");
        assertThat(text("flows-11")).isEqualTo("ports 1 2");
    }

    @Test
    void aWrongTimeStampHoldsUpNoLaterFile() throws IOException {
        SinkSlot slot = open("flows-%F", "rotate=1d");
        slot.write(record(1, "2026-01-01T11:00:00Z"));
        slot.write(record(2, "2103-02-04T00:00:00Z"));
        slot.write(record(3, "2026-01-02T10:00:00Z"));
        slot.write(record(4, "2026-01-03T10:00:00Z"));
        slot.end(null);

        assertThat(names())
                .containsExactly("flows-2026-01-01", "flows-2026-01-02", "flows-2026-01-03", "flows-2103-02-04");
        assertThat(text("flows-2026-01-02")).isEqualTo("ports 3");
    }

    @Test
    void aPatternAloneMakesAFileForEachOfItsFinestUnit() throws IOException {
        SinkSlot slot = open("%Y/%m/flows-%d.txt");
        slot.write(record(1, "2026-01-31T23:59:59Z"));
        slot.write(record(2, "2026-02-01T00:00:00Z"));
        slot.write(record(3, "2026-02-01T23:00:00Z"));
        slot.end(null);

        assertThat(names()).containsExactly("2026/01/flows-31.txt", "2026/02/flows-01.txt");
        assertThat(text("2026/02/flows-01.txt")).isEqualTo("ports 2 3");
    }

    @Test
    void aPatternWithSecondsTellsWhenTheFileBegan() throws IOException {
        SinkSlot slot = open("%FT%T");
        slot.write(record(1, "2026-01-31T23:59:59Z"));
        slot.write(record(2, "2026-02-03T00:00:00Z"));
        slot.end(null);

        assertThat(names()).containsExactly("2026-01-31T23:59:59");
    }

    @Test
    void filesEndAtASizeAndAreNumberedWhereNamesWouldBeAlike() throws IOException {
        SinkSlot slot = open("flows.txt", "rotate-size=12");
        for (int i = 100; i < 106; i++) {
            slot.write(record(i, "2026-01-01T10:20:00Z"));
            slot.flush();
        }
        slot.end(SUMMARY);

        assertThat(names()).containsExactly("flows.1.txt", "flows.2.txt", "flows.txt");
        assertThat(text("flows.txt")).isEqualTo("ports 100 101");
        assertThat(text("flows.1.txt")).isEqualTo("ports 102 103");
        assertThat(text("flows.2.txt")).isEqualTo("ports 104 105 summary lost 0");
    }

    @Test
    void filesOfEarlierRunsAreNotOverwrittenByASeries() throws IOException {
        for (int run = 1; run <= 3; run++) {
            SinkSlot slot = open("flows-%H.txt", "rotate=1h");
            slot.write(record(run, "2026-01-01T10:20:00Z"));
            slot.end(null);
        }

        assertThat(names()).containsExactly("flows-10.1.txt", "flows-10.2.txt", "flows-10.txt");
        assertThat(text("flows-10.2.txt")).isEqualTo("ports 3");
    }

    @Test
    void aFileWhoseTimeIsOverEndsThoughNoRecordComes() throws IOException {
        SinkSlot slot = open("flows-%S", "rotate=1s");
        slot.write(record(1, "2026-01-01T10:20:00.9Z"));
        slot.pause();
        slot.rotateIfOver();
        assertThat(names()).containsExactly(".flows-00.part");
        time.addAndGet(Duration.ofMillis(150).toNanos());
        slot.rotateIfOver();

        assertThat(names()).containsExactly("flows-00");
        slot.write(record(2, "2026-01-01T10:20:00.95Z"));
        slot.end(null);
        assertThat(text("flows-01"))
                .as("what comes late goes to the file of now")
                .isEqualTo("ports 2");
    }

    @Test
    void nothingHasToBeDoneBeforeTheTimeOfAFileIsOver() throws IOException {
        SinkSlot slot = open("flows-%H", "rotate=1h");
        assertThat(Duration.ofNanos(slot.untilOver())).isGreaterThan(Duration.ofDays(1));
        slot.write(record(1, "2026-01-01T10:20:00Z"));
        slot.pause();

        assertThat(Duration.ofNanos(slot.untilOver())).isEqualTo(Duration.ofMinutes(40));
        time.addAndGet(Duration.ofMinutes(39).toNanos());
        assertThat(Duration.ofNanos(slot.untilOver())).isEqualTo(Duration.ofMinutes(1));
        time.addAndGet(Duration.ofMinutes(2).toNanos());
        assertThat(slot.untilOver()).isZero();
        slot.end(null);
    }

    @Test
    void aSeriesWithoutRecordsHasNoFiles() throws IOException {
        open("flows-%H", "rotate=1h").end(null);

        assertThat(names()).isEmpty();
    }

    @Test
    void theSummaryOfARunWithoutRecordsHasAFile() throws IOException {
        open("flows-%Y", "rotate=1h").end(SUMMARY);

        assertThat(names()).hasSize(1);
        assertThat(text(names().getFirst())).isEqualTo("ports summary lost 0");
    }

    @Test
    void theNewestFilesAreKept() throws IOException {
        SinkSlot slot = open("flows-%H:%M", "rotate=1m", "keep=2");
        for (int minute = 0; minute < 5; minute++) {
            slot.write(record(minute, "2026-01-01T10:0" + minute + ":00Z"));
        }
        Files.writeString(folder.resolve("flows-old"), "not of the series");
        slot.end(null);

        assertThat(names()).containsExactly("flows-10:03", "flows-10:04", "flows-old");
    }

    @Test
    void filesAreKeptForDays() throws IOException {
        for (String each : List.of("flows-01", "flows-02")) {
            Files.writeString(folder.resolve(each), "");
        }
        Files.setLastModifiedTime(
                folder.resolve("flows-01"), FileTime.from(Instant.now().minus(Duration.ofHours(49))));
        Files.setLastModifiedTime(
                folder.resolve("flows-02"), FileTime.from(Instant.now().minus(Duration.ofHours(47))));
        SinkSlot slot = open("flows-%H", "keep-days=2");
        slot.write(record(1, "2026-01-01T10:00:00Z"));
        slot.end(null);

        assertThat(names()).containsExactly("flows-02", "flows-10");
    }

    @Test
    void aNameThatEndsInGzIsCompressed() throws IOException {
        SinkSlot slot = open("flows.txt.gz");
        slot.write(record(1, "2026-01-01T10:00:00Z"));
        slot.end(SUMMARY);

        assertThat(names()).containsExactly("flows.txt.gz");
        assertThat(unzipped(Files.readAllBytes(folder.resolve("flows.txt.gz")))).isEqualTo("ports 1 summary lost 0");
    }

    @Test
    void whatWasFlushedOfACompressedFileCanBeReadThoughTheWriterIsGone() throws IOException {
        SinkSlot slot = open("flows.gz");
        for (int i = 1; i <= 3; i++) {
            slot.write(record(i, "2026-01-01T10:00:00Z"));
            slot.flush();
        }
        slot.write(record(4, "2026-01-01T10:00:00Z"));

        assertThat(unzipped(Files.readAllBytes(folder.resolve(".flows.gz.part"))))
                .isEqualTo("ports 1 2 3");
    }

    @Test
    void compressionIsStatedOrWithheld() throws IOException {
        SinkSlot compressed = open("a.txt", "compress=gzip");
        compressed.end(SUMMARY);
        SinkSlot plain = open("b.gz", "compress=none");
        plain.end(SUMMARY);

        assertThat(unzipped(Files.readAllBytes(folder.resolve("a.txt")))).isEqualTo("ports summary lost 0");
        assertThat(text("b.gz")).isEqualTo("ports summary lost 0");
    }

    @Test
    void aCompressionThatNobodyBringsIsRefused() {
        assertThatIOException()
                .isThrownBy(() -> open("flows.zst"))
                .withMessage("no bundle compresses with zstd; there are gzip, none");
        assertThatIOException().isThrownBy(() -> open("flows", "compress=lzma")).withMessageContaining("lzma");
    }

    @Test
    void aFileThatWasMovedAwayIsMadeAnew() throws IOException {
        SinkSlot slot = open("flows");
        slot.write(record(1, "2026-01-01T10:00:00Z"));
        slot.flush();
        Files.move(folder.resolve("flows"), folder.resolve("flows.old"));
        slot.write(record(2, "2026-01-01T10:00:00Z"));
        slot.reopen();
        slot.write(record(3, "2026-01-01T10:00:00Z"));
        slot.end(null);

        assertThat(text("flows.old")).isEqualTo("ports 1 2");
        assertThat(text("flows")).isEqualTo("ports 3");
    }

    @Test
    void aFileThatIsReopenedAndStillThereIsAppendedTo() throws IOException {
        SinkSlot slot = open("flows");
        slot.write(record(1, "2026-01-01T10:00:00Z"));
        slot.reopen();
        slot.write(record(2, "2026-01-01T10:00:00Z"));
        slot.end(null);

        assertThat(text("flows")).isEqualTo("ports 1 ports 2");
    }

    @Test
    void reopeningASeriesEndsItsFile() throws IOException {
        SinkSlot slot = open("flows-%H");
        slot.write(record(1, "2026-01-01T10:00:00Z"));
        slot.reopen();
        assertThat(names()).containsExactly("flows-10");
        slot.write(record(2, "2026-01-01T10:00:00Z"));
        slot.end(null);

        assertThat(text("flows-10.1")).isEqualTo("ports 2");
    }

    @Test
    void anErrorLeavesWholeRecords() throws IOException {
        SinkSlot slot = open("flows");
        slot.write(record(1, "2026-01-01T10:00:00Z"));
        slot.flush();
        slot.write(record(2, "2026-01-01T10:00:00Z"));
        long lost = slot.abandon();
        slot.reopen();
        slot.write(record(3, "2026-01-01T10:00:00Z"));
        slot.end(null);

        assertThat(lost).isEqualTo(1);
        assertThat(text("flows")).isEqualTo("ports 1 ports 3");
    }

    @Test
    void whatAKilledRunLeftGetsItsName() throws IOException {
        Files.writeString(folder.resolve(".flows-09.txt.part"), "left");
        Files.writeString(folder.resolve(".flows-10.txt.part"), "left too");
        Files.writeString(folder.resolve("flows-10.txt"), "there");
        Files.writeString(folder.resolve(".flows-11.txt.part"), "");
        Files.writeString(folder.resolve(".other.txt.part"), "not ours");
        open("flows-%H.txt", "rotate=1h").end(null);

        assertThat(names()).containsExactly(".other.txt.part", "flows-09.txt", "flows-10.1.txt", "flows-10.txt");
        assertThat(text("flows-09.txt")).isEqualTo("left");
        assertThat(text("flows-10.1.txt")).isEqualTo("left too");
    }

    @Test
    void whatAKilledRunLeftOfASingleFileIsNotReplacedByTheNext() throws IOException {
        Files.writeString(folder.resolve(".flows.gz.part"), "left");
        open("flows.gz").end(SUMMARY);

        assertThat(names()).containsExactly("flows.1.gz", "flows.gz");
        assertThat(text("flows.1.gz")).isEqualTo("left");
    }

    @Test
    void aCompressedFileConsistsOfWholeMembersAtAnyTime() throws IOException {
        SinkSlot slot = open("flows.gz");
        for (int i = 0; i < 400_000; i++) {
            slot.write(record(i % 60_000, "2026-01-01T10:00:00Z"));
        }
        byte[] there = Files.readAllBytes(folder.resolve(".flows.gz.part"));

        assertThat(there).isNotEmpty();
        assertThat(unzipped(there)).startsWith("ports 0 1 2 3");
    }

    @Test
    void whatAnotherOutputIsWritingIsLeftAlone() throws IOException {
        SinkSlot one = open("flows-%H", "rotate=1h");
        one.write(record(1, "2026-01-01T10:00:00Z"));
        SinkSlot two = open("flows-%H", "rotate=1h");
        two.write(record(2, "2026-01-01T10:00:00Z"));

        assertThat(names()).containsExactly(".flows-10.1.part", ".flows-10.part");
        one.end(null);
        two.end(null);
        assertThat(text("flows-10")).isEqualTo("ports 1");
        assertThat(text("flows-10.1")).isEqualTo("ports 2");
    }

    @Test
    void aFileHasOneOutputWhateverNamesItHas() throws IOException {
        SinkSlot one = open("flows");
        one.write(record(1, "2026-01-01T10:00:00Z"));
        one.flush();
        Files.createSymbolicLink(folder.resolve("symbolic"), folder.resolve("flows"));
        Files.createLink(folder.resolve("hard"), folder.resolve("flows"));
        for (String each : List.of("flows", "./flows", "symbolic", "hard")) {
            assertThatIOException()
                    .isThrownBy(() -> open(each))
                    .withMessage(folder.resolve(each) + ": is being written by another output");
        }
        SinkSlot whole = open("flows", "whole=true");
        assertThatIOException()
                .isThrownBy(() -> whole.write(record(2, "2026-01-01T10:00:00Z")))
                .withMessage(folder.resolve("flows") + ": is being written by another sensor");
        one.end(null);

        assertThat(text("flows")).isEqualTo("ports 1");
        open("flows").end(null);
        assertThat(text("flows")).as("once it is free").isEqualTo("ports");
    }

    @Test
    void aFileThatIsToReplaceAnotherKeepsThatFromBeingWritten() throws IOException {
        SinkSlot whole = open("flows", "whole=true");
        whole.write(record(1, "2026-01-01T10:00:00Z"));

        assertThatIOException()
                .isThrownBy(() -> open("flows"))
                .withMessage(folder.resolve("flows") + ": is being written by another sensor");
        whole.end(null);
        assertThat(text("flows")).isEqualTo("ports 1");
    }

    @Test
    void aFileThatAnotherProcessWritesIsLeftAlone() throws Exception {
        Path file = Files.writeString(folder.resolve("flows"), "of the other");
        Process other = LockingProcess.lock(file);
        try {
            assertThatIOException()
                    .isThrownBy(() -> open("flows"))
                    .withMessage(file + ": is being written by another sensor");
            assertThat(text("flows")).isEqualTo("of the other");
        } finally {
            other.destroyForcibly().waitFor();
        }
    }

    @Test
    void whatIsNoRegularFileCanHaveSeveralOutputs() throws IOException {
        Assumptions.assumeTrue(Files.exists(Path.of("/dev/null")), "there is no /dev/null here");
        for (int i = 0; i < 2; i++) {
            SinkSlot slot = open("/dev/null");
            slot.write(record(1, "2026-01-01T10:00:00Z"));
            slot.flush();
        }
        assertThat(names()).isEmpty();
    }

    @Test
    void aFolderThatIsNotThereIsNamedAtOnce() {
        assertThatIOException()
                .isThrownBy(() -> open("missing/flows.gz"))
                .withMessage("there is no folder " + folder.resolve("missing"));
        assertThatIOException()
                .isThrownBy(() -> open("missing/flows"))
                .withMessage(folder.resolve("missing/flows") + ": cannot be written, there is no folder "
                        + folder.resolve("missing"));
        assertThatIOException().isThrownBy(() -> open("")).withMessage(folder + ": is a directory");
    }
}
