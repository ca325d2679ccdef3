package org.ocellus.engine.service;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;

/** How interfaces are read: configuration {@code org.ocellus.capture}. In force for captures that are added later. */
@Component(immediate = true, service = CaptureConfiguration.class, configurationPid = "org.ocellus.capture")
public final class CaptureConfiguration {
    private static final int MOST = 64;

    /** The keys and what holds without them. */
    public @interface Settings {
        /** How many workers share an interface, 1 to 64, where its kind of capture can share it. */
        int workers() default 1;
    }

    private final SensorState sensor;

    /** Called by Declarative Services. */
    @Activate
    public CaptureConfiguration(@Reference SensorState sensor, Settings settings) {
        this.sensor = sensor;
        modified(settings);
    }

    @Modified
    void modified(Settings settings) {
        sensor.captures.workers(Math.clamp(settings.workers(), 1, MOST));
    }
}
