package org.ocellus.itests.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ops4j.pax.exam.CoreOptions.options;

import java.nio.file.Path;
import java.util.Map;
import javax.inject.Inject;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ocellus.itests.framework.prepare.AssembledRuntime;
import org.ocellus.itests.framework.prepare.Traffic;
import org.ocellus.itests.framework.prepare.VendorBundle;
import org.ocellus.itests.framework.sensor.Sensor;
import org.ocellus.itests.framework.sensor.TestFiles;
import org.ocellus.testkit.Packet;
import org.ocellus.testkit.PacketBuilder;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerMethod;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.cm.ConfigurationAdmin;

/** Who is asked for a UDP port: by ranking, until one does not decline, and as Configuration Admin has it. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerMethod.class)
public class PortClaimsIT {
    private static final String RIVALS = "com.acme.port";
    private static final Path ONE_PORT = TestFiles.capture("one-port");
    private static final Path TWO_PORTS = TestFiles.capture("two-ports");
    private static final String ON_4789 = "vxlan:1 udp 10.0.0.1:1 10.0.0.2:2";
    private static final String ON_8472 = "vxlan:2 udp 10.0.0.1:1 10.0.0.2:2";
    private static final String OUTER_4789 = "udp 192.0.2.1:1024 192.0.2.2:4789";
    private static final String OUTER_8472 = "udp 192.0.2.1:1024 192.0.2.2:8472";
    private static final long SEVERAL_ROUNDS = 10_000;

    @Inject
    private BundleContext context;

    @Inject
    private ConfigurationAdmin configurations;

    /** Called by Pax Exam, outside the framework. */
    @Configuration
    public Option[] framework() throws Exception {
        Traffic one = new Traffic();
        one.packet(Traffic.outer().udp(1001, 4789).text("ACME marked"));
        one.packet(vxlan(1002, 4789, 1));
        one.packet(Traffic.outer().udp(1003, 4789).text("anything else"));
        one.writeTo(ONE_PORT);
        new Traffic().packet(vxlan(1024, 4789, 1)).packet(vxlan(1024, 8472, 2)).writeTo(TWO_PORTS);
        VendorBundle.make(RIVALS, TestFiles.vendor(RIVALS));
        return options(AssembledRuntime.options());
    }

    private static PacketBuilder vxlan(int from, int to, int vni) {
        return Traffic.outer()
                .udp(from, to)
                .vxlan(vni)
                .with(Packet.ethernet().ipv4("10.0.0.1", "10.0.0.2").udp(1, 2).payload(9));
    }

    @Test
    public void rankingDecidesAndDeclinedPassesOn() throws Exception {
        Sensor sensor = new Sensor(context);
        Bundle rivals = sensor.start(TestFiles.vendor(RIVALS));
        sensor.read(ONE_PORT);

        assertThat(sensor.trail().conversations())
                .containsOnlyKeys("acme-marked 192.0.2.1 192.0.2.2", ON_4789, "acme-remainder 192.0.2.1 192.0.2.2");
        assertThat(sensor.decoder("acme-marked").counters().declined()).isEqualTo(2);
        assertThat(sensor.decoder("vxlan").counters().declined()).isEqualTo(1);
        assertThat(sensor.decoder("acme-remainder").counters().terminal()).isEqualTo(1);

        rivals.stop();
        sensor.read(ONE_PORT);
        assertThat(sensor.trail().conversations())
                .containsEntry("udp 192.0.2.1:1001 192.0.2.2:4789", 1L)
                .containsEntry(ON_4789, 2L)
                .containsEntry("udp 192.0.2.1:1003 192.0.2.2:4789", 1L);
    }

    @Test
    public void configurationMovesADecoderToAnotherPortWhilePacketsFlow() throws Exception {
        Sensor sensor = new Sensor(context);
        long before = sensor.loop(TWO_PORTS);
        sensor.letPass(SEVERAL_ROUNDS);
        assertThat(sensor.decoder("vxlan").claims()).containsExactly("udpPort=4789");
        org.osgi.service.cm.Configuration vxlan =
                configurations.getFactoryConfiguration("org.ocellus.decoder", "vxlan", "?");

        vxlan.update(FrameworkUtil.asDictionary(Map.of("udpPort", 8472)));
        sensor.await("the port has moved", () -> claims(sensor, "[udpPort=8472]"));
        sensor.letPass(SEVERAL_ROUNDS);
        sensor.end(before);
        assertThat(sensor.trail().conversations()).containsOnlyKeys(ON_4789, OUTER_8472, ON_8472, OUTER_4789);

        vxlan.update(FrameworkUtil.asDictionary(Map.of("udpPort", new int[] {4789, 8472})));
        sensor.await("both ports are claimed", () -> claims(sensor, "[udpPort=4789, udpPort=8472]"));
        assertGains(sensor, ON_4789, ON_8472, OUTER_4789, OUTER_8472);

        vxlan.delete();
        sensor.await("the decoder has its own port again", () -> claims(sensor, "[udpPort=4789]"));
        assertGains(sensor, ON_4789, OUTER_8472, OUTER_4789, ON_8472);
    }

    private static boolean claims(Sensor sensor, String expected) {
        return sensor.decoder("vxlan").claims().toString().equals(expected);
    }

    /** A packet to each port: the first two conversations get one, the other two none. */
    private static void assertGains(Sensor sensor, String gains, String gainsToo, String other, String last)
            throws Exception {
        Map<String, Long> before = sensor.trail().conversations();
        sensor.read(TWO_PORTS);
        assertThat(sensor.trail().conversations())
                .containsEntry(gains, before.getOrDefault(gains, 0L) + 1)
                .containsEntry(gainsToo, before.getOrDefault(gainsToo, 0L) + 1)
                .containsEntry(other, before.getOrDefault(other, 0L))
                .containsEntry(last, before.getOrDefault(last, 0L));
    }
}
