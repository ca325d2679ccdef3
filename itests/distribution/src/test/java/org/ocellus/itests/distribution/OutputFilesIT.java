package org.ocellus.itests.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ocellus.itests.distribution.command.Ocellus;
import org.ocellus.itests.distribution.command.Outcome;
import org.ocellus.itests.distribution.command.Records;
import org.ocellus.itests.distribution.command.Session;

/** Files of records as the user finds them: under their names, behind a crash, and on a full disk. */
class OutputFilesIT {
    private static final Duration POLL = Duration.ofMillis(20);
    /** Bytes that hold many records, compressed or not. */
    private static final int MANY_LINES = 20_000;

    private static final int PATIENCE = 3_000;

    @TempDir
    private Path folder;

    private String in(String target) {
        return target.replace("@", folder.toString());
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(each -> String.valueOf(each.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void filesRotateAndEachRecordIsInOne() throws Exception {
        Outcome outcome = Ocellus.run(
                "-r",
                Ocellus.tour(),
                "-w",
                in("json:@/flows-%Y-%m-%dT%H:%M:%S.json.gz?rotate=1s"),
                "-w",
                in("json:@/size.json?rotate-size=20k"),
                "-w",
                in("json:@/all.json"));

        assertThat(outcome.exit()).as(outcome.errors()).isZero();
        List<String> all = new ArrayList<>(Files.readAllLines(folder.resolve("all.json")));
        List<String> bySize = new ArrayList<>();
        List<String> byTime = new ArrayList<>();
        for (String each : names()) {
            Path file = folder.resolve(each);
            if (each.startsWith("size")) {
                bySize.addAll(Files.readAllLines(file));
            } else if (each.startsWith("flows")) {
                assertThat(each).matches("flows-2026-11-24T10:00:0\\d\\.json\\.gz");
                byTime.addAll(unzipped(file));
            }
        }
        assertThat(bySize).containsExactlyInAnyOrderElementsOf(all);
        assertThat(byTime).containsExactlyInAnyOrderElementsOf(all);
        assertThat(names()).contains("size.json", "size.1.json").noneMatch(each -> each.endsWith(".part"));
    }

    /** {@return whole lines, up to where the file ends} */
    private static List<String> unzipped(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            reader.lines().forEach(lines::add);
        } catch (java.io.UncheckedIOException e) {
            if (!(e.getCause() instanceof EOFException)) {
                throw e;
            }
        }
        return lines;
    }

    @Test
    void whatAKilledSensorLeavesIsReadableAndGetsItsNameFromTheNext() throws Exception {
        Path part = folder.resolve(".flows.json.gz.part");
        Path plain = folder.resolve("plain.json");
        String target = in("json:@/flows.json.gz");
        try (Session session = Ocellus.start("-r", Ocellus.tour(), "--loop", "-w", target, "-w", "json:" + plain)) {
            awaitContent(part);
            awaitContent(plain);
            session.kill();
            assertThat(session.endsWithin(Duration.ofMinutes(1))).isTrue();
        }
        List<String> left = unzipped(part);
        assertThat(left).isNotEmpty();
        // the line that was being written may be cut, as in a file that is not compressed
        assertThat(left.subList(0, left.size() - 1)).allMatch(each -> each.startsWith("{") && each.endsWith("}"));
        assertThat(names()).contains(".flows.json.gz.part").doesNotContain("flows.json.gz");
        List<String> followed = Files.readAllLines(plain);
        assertThat(Records.of(followed.subList(0, followed.size() - 1)).flows()).isNotEmpty();

        Outcome next = Ocellus.run("-r", Ocellus.tour(), "-w", target);

        assertThat(next.exit()).isZero();
        assertThat(next.errors()).contains("flows.1.json.gz is what an earlier run left");
        assertThat(names()).contains("flows.1.json.gz", "flows.json.gz").noneMatch(each -> each.endsWith(".part"));
        assertThat(unzipped(folder.resolve("flows.1.json.gz"))).isEqualTo(left);
        Records.of(unzipped(folder.resolve("flows.json.gz"))).conserved();
    }

    private static void awaitContent(Path file) throws Exception {
        for (int i = 0; !Files.exists(file) || Files.size(file) < MANY_LINES; i++) {
            assertThat(i).as("polls of %s", file).isLessThan(PATIENCE);
            Thread.sleep(POLL);
        }
    }

    @Test
    void zstdComesWithTheDistribution() throws Exception {
        Outcome outcome = Ocellus.run("-r", Ocellus.tour(), "-w", in("json:@/flows.json.zst"));

        assertThat(outcome.exit()).as(outcome.errors()).isZero();
        assertThat(Files.readAllBytes(folder.resolve("flows.json.zst"))).startsWith(0x28, 0xB5, 0x2F, 0xFD);
    }

    @Test
    void aFullDiskIsSaidOnceAndOtherOutputsAreServed() throws Exception {
        Assumptions.assumeTrue(Files.exists(Path.of("/dev/full")), "there is no /dev/full here");
        Outcome outcome = Ocellus.run("-r", Ocellus.tour(), "-w", "json:/dev/full", "-w", in("json:@/all.json"));

        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.errors().lines().filter(each -> each.contains("/dev/full")))
                .containsExactly("ocellus: /dev/full: No space left on device");
        assertThat(outcome.errors()).contains("74 records lost by outputs");
        Records.in(folder.resolve("all.json")).conserved();
    }

    @Test
    void optionsThatTheOutputDoesNotKnowAreRefused() throws Exception {
        for (String target : List.of("json:@/x?nonsense=1", "json:@/x?rotate=soon", "json:-?rotate=1h")) {
            Outcome outcome = Ocellus.run("-r", Ocellus.tour(), "-w", in(target));

            assertThat(outcome.exit()).as(target).isEqualTo(2);
            assertThat(outcome.errors().lines()).singleElement().asString().contains("option");
        }
        assertThat(names()).isEmpty();
    }

    @Test
    void anOutputToTheCaptureThatIsReadIsRefusedAndTheCaptureIsAsItWas() throws Exception {
        byte[] packets = Files.readAllBytes(Path.of(Ocellus.tour()));
        Path capture = Files.write(folder.resolve("in.pcap"), packets);
        Path link = Files.createSymbolicLink(folder.resolve("link.pcap"), capture);
        for (Path output : List.of(capture, link)) {
            Outcome outcome =
                    Ocellus.run("-r", capture.toString(), "-w", in("json:@/all.json"), "-w", "json:" + output);

            assertThat(outcome.exit()).isEqualTo(2);
            assertThat(outcome.errors().lines())
                    .containsExactly("ocellus: json:" + output + ": would overwrite " + capture
                            + ", which is read; expected another file");
        }
        assertThat(capture).hasBinaryContent(packets);
        assertThat(names()).containsExactly("in.pcap", "link.pcap");
    }

    @Test
    void optionsOfAKindAreConfiguredForAllItsOutputs() throws Exception {
        Outcome outcome =
                Ocellus.run("-r", Ocellus.tour(), "-o", "output.json.rotate-size=20k", "-w", in("json:@/flows.json"));

        assertThat(outcome.exit()).as(outcome.errors()).isZero();
        assertThat(names()).contains("flows.json", "flows.1.json");
    }
}
