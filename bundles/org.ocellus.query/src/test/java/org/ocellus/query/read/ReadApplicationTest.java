package org.ocellus.query.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.ocellus.launch.Application;
import org.ocellus.launch.CommandLine;
import org.ocellus.launch.CommandLine.Mode;
import org.ocellus.launch.ReadRequest;
import org.ocellus.query.input.LineFormat;

class ReadApplicationTest {
    private static final String WEB = "proto=tcp dst_port=443 src_bytes=900";
    private static final String DNS = "proto=udp dst_port=53 src_bytes=70";
    private static final String QUIC = "proto=udp dst_port=443 src_bytes=5000";
    private static final String TUNNEL = "type=tunnel proto=udp src_bytes=9000";

    private final FakeExport export = new FakeExport();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
    private final List<String> files = new ArrayList<>();

    private List<String> outputs = List.of();
    private Map<String, Map<String, String>> configurations = Map.of();
    private String filter = "";
    private String range = "";
    private boolean merge;
    private boolean count;
    private String by = "";
    private int groups = 100;
    private String sort = "";
    private long most;

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        file("a", WEB, DNS, QUIC);
    }

    private void file(String name, String... lines) throws IOException {
        files.add(
                Files.writeString(folder.resolve(name), LineFormat.file(lines)).toString());
    }

    private int run() {
        return application().run();
    }

    private ReadApplication application() {
        ReadRequest request = new ReadRequest("", range, merge, count, by, groups, sort, most);
        CommandLine line =
                new CommandLine(Mode.READ, files, List.of(), filter, Map.of(), outputs, configurations, "", request);
        PrintStream stream = new PrintStream(errors, true, UTF_8);
        return new ReadApplication(line, export, LineFormat.PLAIN, LineFormat.alone(), stream);
    }

    private String messages() {
        return errors.toString(UTF_8).replace(System.lineSeparator(), "\n");
    }

    @Test
    void printsAllRecordsInTheirOrderAsText() throws Exception {
        file("b", TUNNEL);

        assertThat(run()).isEqualTo(Application.DONE);
        assertThat(export.opened).containsExactly("text");
        assertThat(export.records).containsExactly(WEB, DNS, QUIC, "proto=udp src_bytes=9000");
        assertThat(export.closed).containsExactly("text");
        assertThat(messages()).isEqualTo("ocellus: 4 records read, 4 written\n");
    }

    @Test
    void anOutputThatWouldOverwriteAnInputIsAUsageErrorAndNoOtherIsOpened() {
        String harmful = "json:" + files.getFirst();
        outputs = List.of("json:x", harmful);

        assertThat(run()).isEqualTo(Application.USAGE);
        assertThat(messages()).isEqualTo("ocellus: " + harmful + ": would overwrite " + files.getFirst() + "\n");
        assertThat(export.opened).isEmpty();
    }

    @Test
    void writesToEachOutput() {
        outputs = List.of("json:x", "argus:y");
        run();

        assertThat(export.opened).isEqualTo(outputs);
        assertThat(export.records).hasSize(6);
    }

    @Test
    void filterDecidesWhatIsWritten() {
        filter = "proto == udp and dst_port == 443";
        run();

        assertThat(export.records).containsExactly(QUIC);
        assertThat(messages()).isEqualTo("ocellus: 3 records read, 1 written\n");
    }

    @Test
    void sortsAndKeepsTheFirst() {
        sort = "-bytes";
        most = 2;
        run();

        assertThat(export.records).containsExactly(QUIC, WEB);
    }

    @Test
    void readsNoFurtherThanIsWanted() throws Exception {
        file("b", "damage");
        most = 1;

        assertThat(run()).isEqualTo(Application.DONE);
        assertThat(messages()).isEqualTo("ocellus: 1 record read, 1 written\n");
    }

    @Test
    void groupsComeLargestFirstWithoutTunnelsAndWithColumnsOfTheirOwn() throws Exception {
        file("b", TUNNEL);
        by = "proto";
        run();

        assertThat(export.opened).containsExactly("text?columns=proto,records,spkts,dpkts,sbytes,dbytes,stime,dur");
        assertThat(export.records)
                .containsExactly("proto=udp src_bytes=5070 records=2", "proto=tcp src_bytes=900 records=1");
    }

    @Test
    void tunnelsAreGroupedByThoseWhoAskForThem() throws Exception {
        file("b", TUNNEL);
        by = "proto";
        filter = "type == tunnel";
        run();

        assertThat(export.records).containsExactly("proto=udp src_bytes=9000 records=1");
    }

    @Test
    void columnsThatTheUserChoseAreKept() {
        by = "proto";
        configurations = Map.of("org.ocellus.output.text", Map.of("columns", "proto"));
        run();

        assertThat(export.opened).containsExactly("text");
    }

    @Test
    void countMakesTotalsOfFlowsAndOfTunnels() throws Exception {
        file("b", TUNNEL);
        count = true;
        run();

        assertThat(export.opened).containsExactly("text?columns=type,records,pkts,spkts,dpkts,bytes,sbytes,dbytes");
        assertThat(export.records).containsExactly("src_bytes=9000 records=1", "src_bytes=5970 records=3");
    }

    @Test
    void mergesBeforeItSorts() throws Exception {
        files.clear();
        file(
                "b",
                "flow_id=a cause=start src_bytes=1",
                "flow_id=b cause=closed src_bytes=2",
                "flow_id=a cause=idle src_bytes=3");
        merge = true;
        sort = "-bytes";
        run();

        assertThat(export.records)
                .containsExactly("cause=idle src_bytes=4 flow_id=a records=2", "cause=closed src_bytes=2 flow_id=b");
    }

    @Test
    void timeRangeTakesRecordsThatReachIntoIt() throws Exception {
        files.clear();
        file("b", "start=1000000000 end=3000000000", "start=3000000000 end=4000000000", "start=500 end=600", "proto=x");
        range = "1970-01-01T00:00:02Z..1970-01-01T00:00:03Z";
        run();

        assertThat(export.records).singleElement().asString().startsWith("start=1970-01-01T00:00:01");
    }

    @Test
    void fileThatCannotBeReadIsSaidAndTheOthersAreRead() throws Exception {
        files.add(folder.resolve("missing").toString());
        file("b", DNS, "damage");
        file("c", DNS, "fault");
        file("d", DNS);

        assertThat(run()).isEqualTo(Application.FAILED);
        assertThat(export.records).hasSize(6);
        assertThat(messages())
                .contains("missing: no such file\n", "b: offset 99: expected a record\n", "c: the reader failed: ");
    }

    @Test
    void outputThatFailsIsSaidAndTheOthersGoOn() {
        outputs = List.of("failing", "good");
        export.failure = "x: No space left on device";

        assertThat(run()).isEqualTo(Application.FAILED);
        assertThat(export.records).hasSize(3);
        assertThat(export.closed).containsExactlyInAnyOrder("failing", "good");
        assertThat(messages()).containsOnlyOnce("ocellus: x: No space left on device\n");
    }

    @Test
    void readerThatLeavesIsNoFailure() {
        outputs = List.of("failing");
        export.failure = "Broken pipe";

        assertThat(run()).isEqualTo(Application.DONE);
    }

    @Test
    void whatMakesNoSenseIsAUsageErrorAndNothingIsOpened() {
        filter = "dst_prt == 443";
        assertThat(run()).isEqualTo(Application.USAGE);
        filter = "";
        by = "nonsense";
        assertThat(run()).isEqualTo(Application.USAGE);
        by = "";
        range = "2026-11-24";
        assertThat(run()).isEqualTo(Application.USAGE);
        range = "2026-11-25..2026-11-24";
        assertThat(run()).isEqualTo(Application.USAGE);

        assertThat(export.opened).isEmpty();
        assertThat(messages())
                .contains("filter 'dst_prt == 443': at character 1: ", "did you mean dst_port?", "--by: 'nonsense'")
                .contains("--time-range 2026-11-24: expected FROM..TO");
    }

    @Test
    void outputThatCannotBeOpenedIsAUsageErrorAndTheOthersAreClosed() {
        outputs = List.of("good", "nowhere:x");

        assertThat(run()).isEqualTo(Application.USAGE);
        assertThat(export.closed).containsExactly("good");
        assertThat(messages()).isEqualTo("ocellus: nowhere:x: no bundle writes the format nowhere\n");
    }

    @Test
    void tooManyGroupsAreAFailure() {
        by = "dst_port";
        groups = 1;

        assertThat(run()).isEqualTo(Application.FAILED);
        assertThat(export.records).isEmpty();
        assertThat(messages()).contains("more than 1 groups");
    }

    /** The end of a file counts as a wait, too. */
    @Test
    void outputsAreFlushedBeforeAWaitIfTheyHaveTakenSomething() throws Exception {
        file("b", TUNNEL);
        outputs = List.of("json:x");
        run();

        assertThat(export.flushed).startsWith("json:x behind 3", "json:x behind 4");
    }

    /** Whoever keeps a pipe open may never write again. */
    @Test
    @Timeout(30)
    void stoppedItDoesNotWaitForAPipe() throws Exception {
        Path pipe = folder.resolve("pipe");
        assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
        files.clear();
        files.add(pipe.toString());
        ReadApplication application = application();
        try (FileChannel writer =
                FileChannel.open(pipe, READ, WRITE)) { // for both, so that nobody waits for the other end
            writer.write(UTF_8.encode(LineFormat.file(WEB, DNS)));
            FutureTask<Integer> run = new FutureTask<>(application::run);
            Thread.ofPlatform().start(run);
            while (export.flushed.isEmpty()) {
                Thread.sleep(1);
            }
            application.stop();

            assertThat(run.get()).isEqualTo(Application.DONE);
        }
        assertThat(export.records).containsExactly(WEB, DNS);
        assertThat(messages()).isEqualTo("ocellus: 2 records read, 2 written\n");
    }

    @Test
    void stoppedItWritesWhatItHas() {
        ReadApplication application = application();
        application.stop();

        assertThat(application.run()).isEqualTo(Application.DONE);
        assertThat(export.closed).containsExactly("text");
    }
}
