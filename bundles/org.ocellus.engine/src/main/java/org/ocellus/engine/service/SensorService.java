package org.ocellus.engine.service;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ocellus.spi.admin.SensorAdmin;
import org.ocellus.spi.record.RunSummary;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The sensor as a whole: configuration {@code org.ocellus.sensor}. */
@Component(immediate = true, configurationPid = "org.ocellus.sensor")
public final class SensorService implements SensorAdmin {

    /** The keys and what holds without them. */
    public @interface Settings {
        /** The name on every record; the host's name if empty. */
        String name() default "";
    }

    /** The name as the kernel of Linux knows it, which takes no name service to tell. */
    private static final Path KERNELS = Path.of("/proc/sys/kernel/hostname");

    private final SensorState sensor;

    /** Called by Declarative Services. */
    @Activate
    public SensorService(@Reference SensorState sensor, Settings settings) {
        this.sensor = sensor;
        sensor.outputs.sensor(settings.name().isEmpty() ? hostName() : settings.name());
    }

    private static String hostName() {
        String stated = System.getenv("HOSTNAME");
        if (stated != null && !stated.isEmpty()) {
            return stated;
        }
        try {
            return Files.isReadable(KERNELS)
                    ? Files.readString(KERNELS).strip()
                    : InetAddress.getLocalHost().getHostName();
        } catch (IOException e) {
            return "localhost";
        }
    }

    @Override
    public RunSummary statistics() {
        return sensor.captures.summary().withRecordsLost(sensor.outputs.lost());
    }

    @Override
    public RunSummary shutdown() {
        boolean interrupted = sensor.captures.stop();
        RunSummary summary = sensor.captures.summary();
        sensor.management.last();
        if (interrupted) {
            sensor.outputs.closeSoon(summary); // whoever told it to stop does not wait for ever
        } else {
            sensor.outputs.close(summary);
        }
        return summary.withRecordsLost(sensor.outputs.lost());
    }
}
