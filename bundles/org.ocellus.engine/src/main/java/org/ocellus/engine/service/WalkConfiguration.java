package org.ocellus.engine.service;

import org.ocellus.engine.dispatch.WalkSettings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;

/** Limits of the walk: configuration {@code org.ocellus.walk}. In force from the next batch on. */
@Component(immediate = true, service = WalkConfiguration.class, configurationPid = "org.ocellus.walk")
public final class WalkConfiguration {
    private static final int MOST = 31;

    /** The keys and what holds without them. */
    public @interface Settings {
        /** The most encapsulations that are opened in one packet, 1 to 31. */
        int maxDepth() default 16;

        /** Whether decoders that go by the form of a payload are asked. */
        boolean heuristics() default false;

        /** How often a decoder may throw before it is no longer asked. */
        int faultLimit() default 16;
    }

    private final SensorState sensor;

    /** Called by Declarative Services. */
    @Activate
    public WalkConfiguration(@Reference SensorState sensor, Settings settings) {
        this.sensor = sensor;
        modified(settings);
    }

    @Modified
    void modified(Settings settings) {
        sensor.registry.settings(new WalkSettings(
                Math.clamp(settings.maxDepth(), 1, MOST), settings.heuristics(), Math.max(1, settings.faultLimit())));
    }
}
