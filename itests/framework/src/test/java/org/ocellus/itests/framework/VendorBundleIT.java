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
import org.ocellus.testkit.Packet;
import org.ocellus.testkit.PacketBuilder;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerMethod;
import org.osgi.framework.BundleContext;

/** A bundle that was compiled against the SPI alone opens a protocol that the sensor had never heard of. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerMethod.class)
public class VendorBundleIT {
    private static final String SHIM = "com.acme.shim";
    private static final Path CAPTURE = TestFiles.capture("shim");
    private static final String INSIDE = "acme-shim:42 acme-lane:3 udp 10.0.0.1:1024 10.0.0.2:53";

    @Inject
    private BundleContext context;

    /** Called by Pax Exam, outside the framework. */
    @Configuration
    public Option[] framework() throws Exception {
        PacketBuilder query = Packet.ipv4("10.0.0.1", "10.0.0.2").udp(1024, 53).payload(20);
        PacketBuilder answer = Packet.ipv4("10.0.0.2", "10.0.0.1").udp(53, 1024).payload(80);
        new Traffic().packet(shim(query)).packet(shim(answer)).writeTo(CAPTURE);
        VendorBundle.make(SHIM, TestFiles.vendor(SHIM));
        return options(AssembledRuntime.options());
    }

    /** EtherType 0x88B5; customer 42, payload type 7; lane 3. */
    private static PacketBuilder shim(PacketBuilder inside) {
        return Packet.start()
                .payload("525400000002 525400000001 88b5 002a 0007 0003")
                .quote(inside);
    }

    @Test
    public void opensAnEtherTypeAndANumberSpaceOfItsOwn() throws Exception {
        Sensor sensor = new Sensor(context);
        sensor.read(CAPTURE);
        assertThat(sensor.trail().conversations()).doesNotContainKey(INSIDE);

        sensor.start(TestFiles.vendor(SHIM));
        sensor.read(CAPTURE);
        assertThat(sensor.trail().conversations()).containsEntry(INSIDE, 2L);
    }

    @Test
    public void isShownWithItsClaims() throws Exception {
        Sensor sensor = new Sensor(context);
        sensor.start(TestFiles.vendor(SHIM));

        assertThat(sensor.decoder("acme-shim").claims()).containsExactly("etherType=0x88b5");
        assertThat(sensor.decoder("acme-lane").claims()).containsExactly("acme.payload=7");
        assertThat(sensor.decoder("acme-lane").bundle()).isEqualTo(SHIM);
        assertThat(sensor.decoder("acme-lane").bundleVersion()).isEqualTo("1.0.0");
    }
}
