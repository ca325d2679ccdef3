package org.ocellus.engine.service;

import java.util.HashMap;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;

/**
 * Claims of a decoder as somebody configured them: factory configuration {@code org.ocellus.decoder~NAME} with selector names
 * as keys ({@code udpPort = 4789, 8472}), or {@code enabled = false}. In force from the next batch on.
 */
@Component(
        immediate = true,
        service = DecoderConfiguration.class,
        configurationPid = "org.ocellus.decoder",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class DecoderConfiguration {
    private static final String PID = "service.pid";
    private static final String NAME = "name";

    private final SensorState sensor;
    private final String name;

    /** Called by Declarative Services. */
    @Activate
    public DecoderConfiguration(@Reference SensorState sensor, Map<String, Object> properties) {
        this.sensor = sensor;
        name = name(properties);
        modified(properties);
    }

    private static String name(Map<String, Object> properties) {
        Object stated = properties.get(NAME);
        if (stated != null) {
            return stated.toString();
        }
        String pid = String.valueOf(properties.get(PID));
        return pid.substring(pid.indexOf('~') + 1);
    }

    @Modified
    void modified(Map<String, Object> properties) {
        sensor.registry.override(name, new HashMap<>(properties));
    }

    @Deactivate
    void removed() {
        sensor.registry.override(name, Map.of());
    }
}
