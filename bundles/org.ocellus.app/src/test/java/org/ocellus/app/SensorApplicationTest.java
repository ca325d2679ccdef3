package org.ocellus.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ocellus.launch.Application;
import org.ocellus.launch.CommandLine;
import org.ocellus.launch.CommandLine.Mode;
import org.ocellus.launch.Console;

@Timeout(120)
class SensorApplicationTest {
    private final FakeSensor sensor = new FakeSensor();
    private final FakeConsole console = new FakeConsole();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    private Mode mode = Mode.RECORD;
    private List<String> files = List.of("a.pcap", "b.pcap");
    private List<String> interfaces = List.of();
    private List<String> outputs = List.of("json:x");
    private String filter = "";
    private Map<String, String> captureOptions = Map.of();
    private final FakeServices services = new FakeServices();

    @Test
    void opensOutputsBeforeItReadsAndShutsDownBehindTheEnd() {
        assertThat(run()).isEqualTo(Application.DONE);
        assertThat(sensor.events).containsExactly("write json:x", "read file [a.pcap, b.pcap]", "await", "shutdown");
    }

    @Test
    void writesTextUnlessToldOtherwise() {
        outputs = List.of();
        run();
        assertThat(sensor.events).contains("write text");
    }

    @Test
    void handsSettingsOfTheCaptureOn() {
        captureOptions = Map.of("pace", "2.0");
        run();
        assertThat(sensor.requests)
                .allSatisfy(request -> assertThat(request.options()).containsEntry("pace", "2.0"));
    }

    @Test
    void closingSummaryShowsTheEquation() {
        run();
        assertThat(messages()).isEqualTo("ocellus: 3 packets = 2 in 1 flow + 1 undecodable; 1,234 bytes; 1 record\n");
    }

    @Test
    void unaccountedPacketsAreNotHidden() {
        sensor.ledger = FakeSensor.ledger(5, 2, 1);
        run();
        assertThat(messages()).contains("2 packets unaccounted");
    }

    @Test
    void failedInputIsReportedOnceAndMakesStatusOne() {
        sensor.captureFailures = List.of("a.pcap: offset 24: cut short");
        assertThat(run()).isEqualTo(Application.FAILED);
        assertThat(messages()).containsOnlyOnce("ocellus: a.pcap: offset 24: cut short\n");
    }

    @Test
    void outputThatCannotBeOpenedIsAUsageErrorAndNothingIsRead() {
        outputs = List.of("nowhere:x");
        assertThat(run()).isEqualTo(Application.USAGE);
        assertThat(messages()).isEqualTo("ocellus: nowhere:x: no bundle writes the format nowhere\n");
        assertThat(sensor.events).isEmpty();
    }

    @Test
    void outputThatWouldOverwriteAnInputIsAUsageErrorAndNoOtherIsOpened() {
        outputs = List.of("json:x", "json:b.pcap");
        assertThat(run()).isEqualTo(Application.USAGE);
        assertThat(messages()).isEqualTo("ocellus: json:b.pcap: would overwrite b.pcap\n");
        assertThat(sensor.events).isEmpty();
    }

    @Test
    void readerThatLeavesEndsTheRunQuietly() {
        sensor.endless = true;
        sensor.outputState = "failed";
        sensor.outputFailure = "Broken pipe";
        assertThat(run()).isEqualTo(Application.DONE);
        assertThat(messages()).hasLineCount(1).contains("packets");
    }

    @Test
    void runEndsWhenTheOnlyOutputFails() {
        sensor.endless = true;
        sensor.outputState = "failed";
        sensor.outputFailure = "x: No space left on device";
        assertThat(run()).isEqualTo(Application.FAILED);
        assertThat(messages()).contains("ocellus: x: No space left on device\n");
    }

    @Test
    void interfaceWithoutABundleThatCapturesIsAUsageError() {
        interfaces = List.of("eth0");
        assertThat(run()).isEqualTo(Application.USAGE);
        assertThat(messages()).contains("-i eth0").contains("org.ocellus.capture.pcap");
        assertThat(sensor.events).isEmpty();
    }

    @Test
    void interfacesAreReadSideBySideWithTheFilter() {
        services.interfaces = true;
        services.valid = "not port 22";
        interfaces = List.of("eth0", "pcap:any");
        files = List.of();
        filter = "not port 22";

        assertThat(run()).isEqualTo(Application.DONE);
        assertThat(sensor.events).containsSubsequence("read live [eth0]", "read live [pcap:any]", "await");
        assertThat(sensor.requests)
                .allSatisfy(request -> assertThat(request.filter()).isEqualTo("not port 22"));
    }

    @Test
    void filterWithoutMeaningIsAUsageErrorAndNothingIsRead() {
        services.valid = "not port 22";
        filter = "not prot 22";

        assertThat(run()).isEqualTo(Application.USAGE);
        assertThat(messages()).isEqualTo("ocellus: filter 'not prot 22': syntax error\n");
        assertThat(sensor.events).isEmpty();
    }

    @Test
    void filterThatNobodyCompilesIsAUsageError() {
        filter = "udp";

        assertThat(run()).isEqualTo(Application.USAGE);
        assertThat(messages()).contains("filter 'udp'").contains("org.ocellus.capture.pcap");
    }

    @Test
    void stopEndsAnEndlessRun() {
        sensor.endless = true;
        SensorApplication application = application();
        application.stop();
        assertThat(application.run()).isEqualTo(Application.DONE);
        assertThat(sensor.events).containsOnlyOnce("shutdown");
    }

    @Test
    void leavingTheShellEndsTheSensorAtOnce() {
        mode = Mode.SHELL;
        run();
        assertThat(sensor.events).doesNotContain("await").endsWith("shutdown");
    }

    @Test
    void endOfAScriptLetsTheInputsComeToTheirEnd() {
        mode = Mode.SHELL;
        console.ending = Console.Ending.END_OF_SCRIPT;
        run();
        assertThat(sensor.events).containsSubsequence("await", "shutdown");
    }

    @Test
    void endOfAScriptEndsInputsThatHaveNone() {
        mode = Mode.SHELL;
        captureOptions = Map.of("loop", "true");
        console.ending = Console.Ending.END_OF_SCRIPT;
        run();
        assertThat(sensor.events).doesNotContain("await");
    }

    @Test
    void endOfAScriptEndsLiveCapturesUnlessTheyHaveACount() {
        mode = Mode.SHELL;
        services.interfaces = true;
        interfaces = List.of("eth0");
        console.ending = Console.Ending.END_OF_SCRIPT;
        run();
        assertThat(sensor.events).doesNotContain("await");

        captureOptions = Map.of("count", "9");
        run();
        assertThat(sensor.events).contains("await");
    }

    @Test
    void recordsAreNotMixedIntoAConversation() {
        mode = Mode.SHELL;
        outputs = List.of();
        console.interactive = true;
        run();
        assertThat(sensor.events).noneMatch(event -> event.startsWith("write"));
    }

    @Test
    void commandIsRunInsteadOfTheSensor() {
        mode = Mode.COMMAND;
        assertThat(run()).isEqualTo(Application.DONE);
        assertThat(console.executed).containsExactly("decoders --json");
        assertThat(sensor.events).isEmpty();

        console.success = false;
        assertThat(run()).isEqualTo(Application.FAILED);
    }

    private int run() {
        return application().run();
    }

    private SensorApplication application() {
        CommandLine line =
                new CommandLine(mode, files, interfaces, filter, captureOptions, outputs, Map.of(), "decoders --json");
        PrintStream stream = new PrintStream(errors, true, UTF_8);
        return new SensorApplication(line, sensor, sensor, sensor, console, services, stream);
    }

    private String messages() {
        return errors.toString(UTF_8).replace(System.lineSeparator(), "\n");
    }
}
