package org.ocellus.app;

import java.util.Map;
import org.ocellus.launch.Logs;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;

/** Logs at the level that the setting {@code log.level} names, while the process runs. */
@Component(
        service = {},
        immediate = true,
        configurationPid = "org.ocellus.log",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class LogConfiguration {
    private static final String LEVEL = "level";

    private final Logs logs;
    private final String initial;

    /** Called by Declarative Services when there is such a configuration. */
    @Activate
    public LogConfiguration(@Reference Logs logs, Map<String, Object> properties) {
        this.logs = logs;
        initial = logs.level();
        modified(properties);
    }

    /** Called by Declarative Services when the configuration changes. */
    @Modified
    void modified(Map<String, Object> properties) {
        logs.level(String.valueOf(properties.getOrDefault(LEVEL, initial)));
    }
}
