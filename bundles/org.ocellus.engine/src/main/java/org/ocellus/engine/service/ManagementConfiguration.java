package org.ocellus.engine.service;

import java.time.Duration;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** When the sensor speaks of itself: configuration {@code org.ocellus.management}. In force at once. */
@Component(immediate = true, service = ManagementConfiguration.class, configurationPid = "org.ocellus.management")
public final class ManagementConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(ManagementConfiguration.class);
    private static final double NANOS_PER_SECOND = 1e9;

    /** The keys and what holds without them. */
    public @interface Settings {
        /** Seconds between management records, 0 for none; if empty, 60 while a capture is live and none for files. */
        String interval() default "";
    }

    private final SensorState sensor;

    /** Called by Declarative Services. */
    @Activate
    public ManagementConfiguration(@Reference SensorState sensor, Settings settings) {
        this.sensor = sensor;
        modified(settings);
    }

    @Modified
    void modified(Settings settings) {
        sensor.management.interval(duration(settings.interval().strip()));
    }

    private static Optional<Duration> duration(String seconds) {
        try {
            return seconds.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Duration.ofNanos((long) (Double.parseDouble(seconds) * NANOS_PER_SECOND)));
        } catch (NumberFormatException e) {
            LOG.warn("management.interval={}: expected a number of seconds, such as 60", seconds);
            return Optional.empty();
        }
    }
}
