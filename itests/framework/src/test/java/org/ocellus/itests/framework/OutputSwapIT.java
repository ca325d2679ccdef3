package org.ocellus.itests.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ops4j.pax.exam.CoreOptions.options;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.inject.Inject;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ocellus.itests.framework.prepare.AssembledRuntime;
import org.ocellus.itests.framework.prepare.Traffic;
import org.ocellus.itests.framework.sensor.Complaints;
import org.ocellus.itests.framework.sensor.Sensor;
import org.ocellus.itests.framework.sensor.TestFiles;
import org.ocellus.spi.record.RunSummary;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerMethod;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** The bundle that writes records is exchanged while they flow; its file goes on where it was. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerMethod.class)
public class OutputSwapIT {
    private static final Path MIXED = TestFiles.capture("mixed");
    private static final Path RECORDS = TestFiles.records("swapped.json");
    private static final Pattern PACKETS = Pattern.compile("\"(?:src|dst)_packets\":(\\d+)");
    private static final int SWAPS = 20;

    /** Some 100 seconds of the capture's time: each conversation has one or two status records. */
    private static final long SOME_PACKETS = 100_000;

    @Inject
    private BundleContext context;

    /** Called by Pax Exam, outside the framework. */
    @Configuration
    public Option[] framework() throws Exception {
        Traffic.mixed().writeTo(MIXED);
        return options(AssembledRuntime.options());
    }

    @Test
    public void stoppingAndStartingAnOutputLosesNoRecord() throws Exception {
        Sensor sensor = new Sensor(context);
        sensor.write("json:" + RECORDS);
        Bundle json = sensor.bundle("org.ocellus.output.json");
        RunSummary ledger;
        try (Complaints complaints = new Complaints(context)) {
            long capture = sensor.loop(MIXED);
            for (int i = 0; i < SWAPS; i++) {
                sensor.letPass(SOME_PACKETS);
                json.stop();
                json.start();
            }
            sensor.end(capture);
            ledger = sensor.shutdown();
            assertThat(complaints.heard()).isEmpty();
        }
        assertThat(sensor.outputsInTrouble()).isEmpty();

        List<String> lines = Files.readAllLines(RECORDS);
        assertThat(lines.getLast()).contains("\"type\":\"summary\"");
        assertThat(lines).filteredOn(line -> line.contains("\"type\":\"flow\"")).hasSize((int) ledger.records());
        assertThat(packets(lines)).isEqualTo(ledger.packetsInFlows()).isGreaterThan(SWAPS * SOME_PACKETS);
    }

    @Test
    public void theSensorEndsAlthoughTheBundleOfAnOutputIsGone() throws Exception {
        Sensor sensor = new Sensor(context);
        sensor.write("json:" + RECORDS);
        sensor.loop(MIXED);
        sensor.letPass(SOME_PACKETS);

        sensor.bundle("org.ocellus.output.json").stop();
        sensor.await("the sensor waits for the output", sensor::stands);
        RunSummary ledger = sensor.shutdown();

        assertThat(sensor.trail().packets()).isEqualTo(ledger.packetsInFlows());
        assertThat(sensor.outputsInTrouble())
                .singleElement()
                .asString()
                .contains("records are lost: the bundle that writes json is not running");
    }

    private static long packets(List<String> lines) {
        return lines.stream()
                .filter(line -> line.contains("\"type\":\"flow\""))
                .flatMap(line -> PACKETS.matcher(line).results())
                .mapToLong(result -> Long.parseLong(result.group(1)))
                .sum();
    }
}
