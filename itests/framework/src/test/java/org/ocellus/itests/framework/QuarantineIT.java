package org.ocellus.itests.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ops4j.pax.exam.CoreOptions.options;

import java.nio.file.Path;
import javax.inject.Inject;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ocellus.itests.framework.prepare.AssembledRuntime;
import org.ocellus.itests.framework.prepare.Traffic;
import org.ocellus.itests.framework.prepare.VendorBundle;
import org.ocellus.itests.framework.sensor.Sensor;
import org.ocellus.itests.framework.sensor.TestFiles;
import org.ocellus.spi.admin.DecoderStatus;
import org.ocellus.spi.record.RunSummary;
import org.ocellus.testkit.Packet;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerMethod;
import org.osgi.framework.BundleContext;

/** A decoder that throws costs its layer and no packet, is set aside, and gets another chance when somebody says so. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerMethod.class)
public class QuarantineIT {
    private static final String FAULTY = "com.acme.faulty";
    private static final String NAME = "acme-faulty";
    private static final Path BAD = TestFiles.capture("bad");
    private static final Path GOOD = TestFiles.capture("good");
    private static final String OUTER = "udp 192.0.2.1:1024 192.0.2.2:5556";
    private static final String INSIDE = NAME + " udp 10.0.0.1:1 10.0.0.2:2";
    private static final int PACKETS = 1_000;

    /** How often a decoder may throw, unless configured. */
    private static final int LIMIT = 16;

    @Inject
    private BundleContext context;

    /** Called by Pax Exam, outside the framework. */
    @Configuration
    public Option[] framework() throws Exception {
        Traffic bad = new Traffic();
        Traffic good = new Traffic();
        for (int i = 0; i < PACKETS; i++) {
            bad.packet(Traffic.outer().udp(1024, 5556).payload("02"));
            good.packet(Traffic.outer()
                    .udp(1024, 5556)
                    .payload("01")
                    .quote(Packet.ipv4("10.0.0.1", "10.0.0.2").udp(1, 2).payload(9)));
        }
        bad.writeTo(BAD);
        good.writeTo(GOOD);
        VendorBundle.make(FAULTY, TestFiles.vendor(FAULTY));
        return options(AssembledRuntime.options());
    }

    @Test
    public void packetsOfADecoderThatThrowsAreAccountedOnTheOuterFlow() throws Exception {
        Sensor sensor = new Sensor(context);
        sensor.start(TestFiles.vendor(FAULTY));
        sensor.read(BAD);
        RunSummary ledger = sensor.shutdown();

        assertThat(sensor.trail().conversations()).containsOnlyKeys(OUTER).containsEntry(OUTER, (long) PACKETS);
        assertThat(ledger.packetsInFlows()).isEqualTo(PACKETS);
    }

    @Test
    public void quarantineShowsWhatWasThrownAndEndsWithRelease() throws Exception {
        Sensor sensor = new Sensor(context);
        sensor.start(TestFiles.vendor(FAULTY));
        sensor.read(BAD);

        DecoderStatus status = sensor.decoder(NAME);
        assertThat(status.quarantined()).isTrue();
        assertThat(status.lastFault()).contains("UnknownVersionException").contains("version 2 is not supported");
        assertThat(status.counters().faults())
                .as("asked until the end of the batch in which the limit was reached")
                .isBetween((long) LIMIT, (long) PACKETS - 1);

        sensor.read(GOOD);
        assertThat(sensor.trail().conversations()).containsOnlyKeys(OUTER);

        assertThat(sensor.release(NAME)).isTrue();
        assertThat(sensor.decoder(NAME).quarantined()).isFalse();
        sensor.read(GOOD);
        assertThat(sensor.trail().conversations()).containsEntry(INSIDE, (long) PACKETS);
        assertThat(sensor.release(NAME)).as("nothing is left to release").isFalse();
    }
}
