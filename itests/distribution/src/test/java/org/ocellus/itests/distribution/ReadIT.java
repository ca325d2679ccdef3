package org.ocellus.itests.distribution;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocellus.itests.distribution.command.Ocellus;
import org.ocellus.itests.distribution.command.Outcome;
import org.ocellus.itests.distribution.command.Records;

/** Records of the sample capture, written and read back. */
class ReadIT {
    private static final int FAILED = 1;
    private static final int USAGE = 2;

    @TempDir
    private static Path folder;

    private static Path json;
    private static Path argus;

    @BeforeAll
    static void write() throws Exception {
        json = folder.resolve("tour.json");
        argus = folder.resolve("tour.argus");
        Outcome outcome = Ocellus.run(
                "-r", Ocellus.tour(), "-w", "json:" + json, "-w", "argus:" + argus, "-o", "flow.statusInterval=0.001");
        assertThat(outcome.exit()).as(outcome.errors()).isZero();
    }

    private static Outcome read(Object... words) throws Exception {
        return Ocellus.run(Stream.concat(Stream.of("read"), Stream.of(words).map(String::valueOf))
                .toArray(String[]::new));
    }

    private static List<String> written() throws Exception {
        return Files.readAllLines(json).stream()
                .filter(line -> !line.startsWith("{\"type\":\"summary\""))
                .toList();
    }

    private static long number(Map<String, @Nullable Object> record, String name) {
        return record.get(name) instanceof Long number ? number : 0;
    }

    @Test
    void jsonIsWrittenAgainAsItWas() throws Exception {
        Outcome outcome = read(json, "-w", "json");

        assertThat(outcome.exit()).isZero();
        assertThat(outcome.output()).isEqualTo(written());
    }

    @Test
    void anOutputToAFileThatIsReadIsRefusedAndTheFileIsAsItWas() throws Exception {
        List<String> before = Files.readAllLines(json);
        Outcome outcome = read(argus, json, "-w", "argus:" + folder.resolve("other"), "-w", "json:" + json);

        assertThat(outcome.exit()).isEqualTo(USAGE);
        assertThat(outcome.errors().lines())
                .containsExactly("ocellus: json:" + json + ": would overwrite " + json
                        + ", which is read; expected another file");
        assertThat(Files.readAllLines(json)).isEqualTo(before);
        assertThat(folder.resolve("other")).doesNotExist();
    }

    @Test
    void textIsThatOfTheSensor() throws Exception {
        Outcome sensor = Ocellus.run("-r", Ocellus.tour(), "-o", "flow.statusInterval=0.001");
        Outcome outcome = read(json);

        assertThat(outcome.output()).isEqualTo(sensor.output());
        assertThat(outcome.errors()).contains(" records read, " + written().size() + " written");
    }

    @Test
    void filterTakesWhatItSays() throws Exception {
        Records records = read(json, "-w", "json", "--", "src_addr in 10.3.0.0/16", "and", "vxlan == 5000")
                .records();

        assertThat(records.all())
                .isNotEmpty()
                .allSatisfy(record ->
                        assertThat(record).containsEntry("src_addr", "10.3.0.1").containsKey("path"))
                .hasSameSizeAs(Records.in(json).inside("vxlan:5000").stream()
                        .filter(record -> "10.3.0.1".equals(record.get("src_addr")))
                        .toList());
    }

    @Test
    void sortedRecordsAreInOrder() throws Exception {
        List<Long> bytes = read(json, "-w", "json", "--sort", "-bytes,start").records().all().stream()
                .map(record -> number(record, "src_bytes") + number(record, "dst_bytes"))
                .toList();

        assertThat(bytes).hasSameSizeAs(written()).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void mergedFlowsHaveAllThatTheirRecordsHave() throws Exception {
        Records merged = read(json, "-w", "json", "--merge").records();

        assertThat(merged.flows()).hasSizeLessThan(Records.in(json).flows().size());
        assertThat(merged.flows()).extracting(flow -> flow.get("flow_id")).doesNotHaveDuplicates();
        assertThat(merged.packets()).isEqualTo(Records.in(json).counter("packets_in_flows"));
        assertThat(merged.flows())
                .filteredOn(flow -> flow.containsKey("total_src_packets"))
                .allSatisfy(
                        flow -> assertThat(number(flow, "src_packets")).isEqualTo(number(flow, "total_src_packets")));
    }

    @Test
    void groupsAddUpToTheWhole() throws Exception {
        Records groups = read(json, "-w", "json", "--by", "proto,dst_addr/24").records();

        assertThat(groups.packets()).isEqualTo(Records.in(json).counter("packets_in_flows"));
        assertThat(groups.flows())
                .extracting(group -> group.get("proto") + " " + group.get("dst_addr"))
                .doesNotHaveDuplicates()
                .contains("tcp 10.0.0.0");
        assertThat(groups.flows().stream()
                        .mapToLong(group -> number(group, "records"))
                        .sum())
                .isEqualTo(Records.in(json).flows().size());
    }

    @Test
    void countSaysWhatFlowsAndTunnelsHold() throws Exception {
        List<String> output = read(json, "--count").output();

        assertThat(output).hasSize(3);
        assertThat(output.get(0)).startsWith("type");
        assertThat(output.get(1)).startsWith("flow ").contains(" 232 ");
        assertThat(output.get(2)).startsWith("tunnel ");
    }

    @Test
    void oneFormatIsConvertedToAnother() throws Exception {
        Path converted = folder.resolve("converted.argus");
        assertThat(read(json, "-w", "argus:" + converted).exit()).isZero();

        assertThat(read(converted, "--count").output().get(1))
                .isEqualTo(read(argus, "--count").output().get(1))
                .contains(" 232 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "json:FILE?profile=ecs",
                "json:FILE?profile=ocsf",
                "json:FILE.gz?profile=ecs",
                "json:FILE.zst?profile=ocsf",
                "ipfix:FILE",
                "text:FILE",
                "text:FILE.gz?separator=,&columns=+flow_id"
            })
    void everyFormatHoldsTheSameFlowsAndTunnels(String output) throws Exception {
        Path file = folder.resolve("converted." + Integer.toHexString(output.hashCode()));
        String target = output.replace("FILE", file.toString());
        Path written = Path.of(target.replaceFirst("^[a-z]+:", "").replaceFirst("\\?.*", ""));
        assertThat(read(json, "-w", target).exit()).isZero();
        Outcome outcome = read(written, "--count");

        assertThat(outcome.exit()).as(outcome.errors()).isZero();
        assertThat(outcome.output()).isEqualTo(read(json, "--count").output());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ecs", "ocsf"})
    void otherVocabulariesLoseNothing(String profile) throws Exception {
        Path file = folder.resolve("tour." + profile);
        assertThat(read(json, "-w", "json:" + file + "?profile=" + profile).exit())
                .isZero();

        assertThat(read(file, "-w", "json").output()).isEqualTo(written());
    }

    @Test
    void textIsWrittenAgainAsItWas() throws Exception {
        Path file = folder.resolve("tour.txt");
        assertThat(read(json, "-w", "text:" + file).exit()).isZero();

        assertThat(read(file).output()).isEqualTo(read(json).output());
    }

    @Test
    void compressedFilesAndStandardInputAreRead() throws Exception {
        Path compressed = folder.resolve("tour.json.gz");
        try (GZIPOutputStream stream = new GZIPOutputStream(Files.newOutputStream(compressed))) {
            Files.copy(json, stream);
        }

        assertThat(read(compressed, "-w", "json").output()).isEqualTo(written());
        assertThat(Ocellus.run("read", "-").errors()).contains("standard input: empty");
    }

    @Test
    void damagedFileIsSaidAndTheOthersAreRead() throws Exception {
        Path cut = folder.resolve("cut.json");
        Files.writeString(cut, Files.readString(json, UTF_8).substring(0, 5000));
        Outcome outcome = read(cut, folder.resolve("missing"), json, "-w", "json");

        assertThat(outcome.exit()).isEqualTo(FAILED);
        assertThat(outcome.errors()).contains("cut.json: ").contains("missing: no such file");
        assertThat(outcome.output())
                .hasSizeGreaterThan(written().size())
                .endsWith(written().getLast());
    }

    @Test
    void wrongExpressionIsSaidWithItsPlace() throws Exception {
        Outcome outcome = read(json, "-f", "scr_addr == 10.0.0.1");

        assertThat(outcome.exit()).isEqualTo(USAGE);
        assertThat(outcome.output()).isEmpty();
        assertThat(outcome.errors()).contains("at character 1: ").contains("did you mean src_addr?");
    }

    @Test
    void helpSaysWhatThereIs() throws Exception {
        Outcome outcome = read("--help");

        assertThat(outcome.exit()).isZero();
        assertThat(String.join("\n", outcome.output()))
                .startsWith("Usage: ocellus read")
                .contains("--by FIELDS");
    }
}
