package org.ocellus.itests.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ops4j.pax.exam.CoreOptions.options;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import javax.inject.Inject;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ocellus.itests.framework.prepare.AssembledRuntime;
import org.ocellus.itests.framework.prepare.Traffic;
import org.ocellus.itests.framework.prepare.VendorBundle;
import org.ocellus.itests.framework.sensor.Sensor;
import org.ocellus.itests.framework.sensor.TestFiles;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerMethod;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleWiring;

/** A bundle that is uninstalled leaves nothing behind, whatever it did while it was there. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerMethod.class)
public class ClassLoaderIT {
    private static final String FAULTY = "com.acme.faulty";
    private static final Path MIXED = TestFiles.capture("mixed");
    private static final Path FAULTS = TestFiles.capture("faults");
    private static final int ENOUGH_FOR_QUARANTINE = 100;
    private static final long SOME_PACKETS = 100_000;

    @Inject
    private BundleContext context;

    /** Called by Pax Exam, outside the framework. */
    @Configuration
    public Option[] framework() throws Exception {
        Traffic.mixed().writeTo(MIXED);
        Traffic faults = new Traffic();
        for (int i = 0; i < ENOUGH_FOR_QUARANTINE; i++) {
            faults.packet(Traffic.outer().udp(1024, 5556).payload("02"));
        }
        faults.writeTo(FAULTS);
        VendorBundle.make(FAULTY, TestFiles.vendor(FAULTY));
        return options(AssembledRuntime.options());
    }

    @Test
    public void classLoaderOfADecoderIsCollectedWhilePacketsGoOn() throws Exception {
        Sensor sensor = new Sensor(context);
        long capture = sensor.loop(MIXED);
        sensor.letPass(SOME_PACKETS);

        assertUninstalledWithoutTrace(sensor, sensor.bundle("org.ocellus.encapsulation.vxlan"));

        sensor.end(capture);
        assertThat(sensor.trail().conversations()).containsKey("vxlan:5000 udp 10.1.0.1:20000 10.1.0.2:53");
    }

    @Test
    public void classLoaderOfADecoderThatThrewIsCollected() throws Exception {
        Sensor sensor = new Sensor(context);
        Bundle faulty = sensor.start(TestFiles.vendor(FAULTY));
        sensor.read(FAULTS);
        assertThat(sensor.decoder("acme-faulty").quarantined()).isTrue();

        assertUninstalledWithoutTrace(sensor, faulty);
    }

    @Test
    public void classLoaderOfAnOutputIsCollectedAlthoughItsTargetStaysOpen() throws Exception {
        Sensor sensor = new Sensor(context);
        sensor.write("json:" + TestFiles.records("uninstalled.json"));
        long capture = sensor.loop(MIXED);
        sensor.letPass(SOME_PACKETS);

        assertUninstalledWithoutTrace(sensor, sensor.bundle("org.ocellus.output.json"));

        sensor.end(capture);
    }

    private static void assertUninstalledWithoutTrace(Sensor sensor, Bundle bundle) throws Exception {
        WeakReference<ClassLoader> classLoader =
                new WeakReference<>(bundle.adapt(BundleWiring.class).getClassLoader());
        assertThat(classLoader.refersTo(null)).isFalse();
        bundle.uninstall();
        sensor.await("the class loader of " + bundle + " is collected", () -> {
            System.gc();
            return classLoader.refersTo(null);
        });
    }
}
