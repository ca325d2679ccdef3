package org.ocellus.itests.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ops4j.pax.exam.CoreOptions.options;

import java.io.InputStream;
import java.net.URI;
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

/** A decoder is exchanged in every way that the framework knows, while packets flow as fast as they can be read. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerMethod.class)
public class HotSwapIT {
    private static final String VXLAN = "org.ocellus.encapsulation.vxlan";
    private static final String MIXED = "mixed";

    /** Each stops, starts, updates, uninstalls and installs the bundle: 200 swaps in all. */
    private static final int ROUNDS = 40;

    /** Several batches: in each state of the bundle the sensor has to work. */
    private static final long SOME_PACKETS = 2_000;

    @Inject
    private BundleContext context;

    /** Called by Pax Exam, outside the framework. */
    @Configuration
    public Option[] framework() throws Exception {
        Traffic.mixed().writeTo(TestFiles.capture(MIXED));
        return options(AssembledRuntime.options());
    }

    @Test
    public void twoHundredSwapsLoseNoPacketAndCountNoneTwice() throws Exception {
        Sensor sensor = new Sensor(context);
        try (Complaints complaints = new Complaints(context)) {
            long capture = sensor.loop(TestFiles.capture(MIXED));
            for (int i = 0; i < ROUNDS; i++) {
                swap(sensor);
            }
            sensor.end(capture);
            RunSummary ledger = sensor.shutdown();

            assertThat(ledger.packets()).isEqualTo(sensor.packetsGiven()).isGreaterThan(ROUNDS * SOME_PACKETS);
            assertThat(ledger.packetsUndecodable()).isPositive();
            assertThat(ledger.packetsInFlows() + ledger.packetsUndecodable()).isEqualTo(ledger.packets());
            assertThat(sensor.trail().packets()).isEqualTo(ledger.packetsInFlows());
            assertThat(sensor.decoder("vxlan").counters().faults()).isZero();
            assertThat(complaints.heard()).isEmpty();
        }
        assertThat(sensor.outputsInTrouble()).isEmpty();
        assertThat(sensor.inputsInTrouble()).isEmpty();
        assertThat(sensor.trail().conversations())
                .as("both states of the bundle were seen")
                .containsKeys(
                        "vxlan:5000 udp 10.1.0.1:20000 10.1.0.2:53",
                        "vxlan:5001 udp 10.1.0.1:20000 10.1.0.2:53",
                        "udp 192.0.2.1:49152 192.0.2.2:4789");
    }

    private void swap(Sensor sensor) throws Exception {
        Bundle bundle = sensor.bundle(VXLAN);
        String location = bundle.getLocation();
        sensor.letPass(SOME_PACKETS);
        bundle.stop();
        sensor.letPass(SOME_PACKETS);
        bundle.start();
        try (InputStream jar = URI.create(location).toURL().openStream()) {
            bundle.update(jar);
        }
        sensor.letPass(SOME_PACKETS);
        bundle.uninstall();
        sensor.letPass(SOME_PACKETS);
        context.installBundle(location).start();
    }
}
