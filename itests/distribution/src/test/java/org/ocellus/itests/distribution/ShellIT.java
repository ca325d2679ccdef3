package org.ocellus.itests.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ocellus.itests.distribution.command.Json;
import org.ocellus.itests.distribution.command.Ocellus;
import org.ocellus.itests.distribution.command.Outcome;
import org.ocellus.itests.distribution.command.Records;
import org.ocellus.itests.distribution.command.Session;

/** A sensor that reads as if live is asked and changed through its shell. */
class ShellIT {
    private static final String VXLAN = "org.ocellus.encapsulation.vxlan";
    private static final String JSON = "org.ocellus.output.json";
    private static final int PATIENCE = 1_200;
    private static final long POLL_MILLIS = 50;

    @TempDir
    private Path folder;

    private Path json;
    private Session shell;

    @BeforeEach
    void open() throws IOException {
        json = folder.resolve("flows.json");
        shell = Ocellus.start("--shell", "-r", Ocellus.tour(), "--loop", "--pace", "10", "-w", "json:" + json);
    }

    @AfterEach
    void close() {
        shell.close();
    }

    @Test
    void stoppingABundleShowsTheOuterFlowsAndStartingItTheInnerOnes() throws Exception {
        String inner = awaitFlow("", flow -> "vxlan:5000".equals(flow.get("path")));

        shell.tell("stop " + VXLAN);
        String outer = awaitFlow(inner, ShellIT::isOuter);
        assertThat(decoders()).doesNotContain(VXLAN);

        shell.tell("start " + VXLAN);
        awaitFlow(outer, flow -> "vxlan:5000".equals(flow.get("path")));
        assertThat(decoders()).contains(VXLAN);

        Outcome outcome = leave();
        assertThat(outcome.exit()).isZero();
        Records records = Records.in(json);
        records.conserved();
        assertThat(records.inside("vxlan:5000")).isNotEmpty();
        assertThat(records.flows()).anySatisfy(flow -> assertThat(flow).containsEntry("dst_port", 4789L));
    }

    @Test
    void updatingTheBundleOfTheOutputLosesNoRecord() throws Exception {
        String before = awaitFlow("", flow -> true);
        shell.tell("update " + JSON);
        awaitFlow(before, flow -> true);
        shell.tell("update " + JSON);

        Outcome outcome = leave();
        assertThat(outcome.exit()).isZero();
        Records records = Records.in(json);
        records.conserved();
        assertThat(records.flows()).isNotEmpty();
    }

    private static boolean isOuter(Map<?, ?> flow) {
        return "udp".equals(flow.get("proto")) && "192.0.2.2:4789".equals(flow.get("dst"));
    }

    /** {@return when a flow of that kind was last seen, which must be later than stated} */
    private String awaitFlow(String later, Predicate<Map<?, ?>> wanted) throws IOException, InterruptedException {
        for (int i = 0; i < PATIENCE; i++) {
            for (Map<?, ?> flow : list("flows --json --limit 500")) {
                String end = Objects.toString(flow.get("end"));
                if (wanted.test(flow) && end.compareTo(later) > 0) {
                    return end;
                }
            }
            Thread.sleep(POLL_MILLIS);
        }
        throw new AssertionError("no such flow was seen after " + later);
    }

    private List<String> decoders() throws IOException, InterruptedException {
        return list("decoders --json").stream()
                .map(decoder -> Objects.toString(decoder.get("bundle")))
                .map(bundle -> bundle.substring(bundle.indexOf(':') + 1))
                .toList();
    }

    private List<Map<?, ?>> list(String command) throws IOException, InterruptedException {
        Object answer = Json.parse(shell.ask(command, line -> line.startsWith("[")));
        assertThat(answer).isInstanceOf(List.class);
        return ((List<?>) answer)
                .stream().<Map<?, ?>>map(each -> (Map<?, ?>) each).toList();
    }

    private Outcome leave() throws IOException, InterruptedException {
        shell.endOfInput();
        return shell.outcome();
    }

    @Test
    void theSensorIsAskedAboutItself() throws Exception {
        shell.ask("decoders", line -> line.startsWith("vxlan ") && line.endsWith("udpPort=4789"));
        shell.ask("flows", line -> line.startsWith("end ") && line.endsWith("path"));
        shell.ask("stats", line -> line.startsWith("packets_in_flows "));
        shell.ask("outputs", line -> line.contains("json:" + json) && line.contains("writing"));
        shell.ask("capture list", line -> line.contains("running") && line.endsWith("tour.pcap"));
        shell.ask("lb", line -> line.contains("Active") && line.contains("Ocellus engine"));
        shell.ask("help", line -> line.strip().startsWith("decoders"));

        assertThat(leave().exit()).isZero();
        Records.in(json).conserved();
    }

    @Test
    void capturesAndOutputsChangeWhilePacketsFlow() throws Exception {
        Path later = folder.resolve("later.json");
        awaitFlow("", flow -> true);
        shell.ask("outputs add json:" + later, line -> line.equals("output 2"));
        shell.ask("capture add " + Ocellus.tour(), line -> line.equals("capture 2"));
        shell.ask("capture pause 1", line -> line.equals("paused capture 1"));
        shell.ask("capture list", line -> line.contains("paused"));
        shell.ask("capture resume 1", line -> line.equals("resumed capture 1"));
        shell.ask("capture remove 1", line -> line.equals("removed capture 1"));
        shell.ask("capture wait", line -> line.equals("all captures have ended"));
        shell.ask("outputs remove 2", line -> line.equals("removed output 2"));

        Outcome outcome = leave();
        assertThat(outcome.exit()).isZero();
        Records records = Records.in(json);
        records.conserved();
        assertThat(records.counter("packets")).isGreaterThan(232);
        assertThat(later).isNotEmptyFile();
    }

    @Test
    void aFileIsNotReadAndWrittenAtOnce() throws Exception {
        byte[] packets = Files.readAllBytes(Path.of(Ocellus.tour()));
        Path capture = Files.write(folder.resolve("in.pcap"), packets);
        shell.ask("capture add " + capture, line -> line.equals("capture 2"));
        shell.tell("outputs add json:" + capture);
        shell.tell("capture add " + json);
        shell.ask("stats", line -> line.startsWith("packets_in_flows "));

        Outcome outcome = leave();
        assertThat(outcome.errors())
                .contains("json:" + capture + ": would overwrite " + capture)
                .contains(json + ": is written by output 1");
        assertThat(capture).hasBinaryContent(packets);
        Records.in(json).conserved();
    }

    @Test
    void aWrongCommandIsExplainedAndTheSensorGoesOn() throws Exception {
        shell.tell("nonsense");
        shell.tell("stop no.such.bundle");
        shell.tell("capture remove 99");
        shell.ask("stats", line -> line.startsWith("packets_in_flows "));

        Outcome outcome = leave();
        assertThat(outcome.exit()).isZero();
        assertThat(outcome.errors())
                .contains("nonsense")
                .contains("'no.such.bundle' is neither a bundle nor a file")
                .contains("there is no capture 99");
    }
}
