package org.ocellus.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ocellus.launch.CommandLine;
import org.ocellus.launch.settings.Setting;
import org.ocellus.launch.settings.SettingKey;
import org.ocellus.launch.settings.Settings;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Settings in Configuration Admin, those of the command line to begin with. This bundle starts before the engine and the
 * decoders, so that these find their configuration when they are activated.
 */
@Component(immediate = true)
public final class SensorSettings implements Settings {
    private final Configurations configurations;

    /**
     * Applies the settings of the command line.
     *
     * @throws IOException if they cannot be stored
     */
    @Activate
    public SensorSettings(@Reference ConfigurationAdmin admin, @Reference CommandLine commandLine) throws IOException {
        configurations = new Configurations(admin);
        for (Map.Entry<String, Map<String, String>> entry :
                commandLine.configurations().entrySet()) {
            configurations.replace(entry.getKey(), entry.getValue());
        }
    }

    @Override
    public synchronized List<Setting> configured() {
        List<Setting> settings = new ArrayList<>();
        try {
            configurations
                    .all()
                    .forEach((pid, properties) -> properties.forEach(
                            (name, value) -> settings.add(new Setting(new SettingKey(pid, name), text(value)))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        settings.sort(Comparator.comparing(each -> each.key().toString()));
        return settings;
    }

    /** Others than us may have stored numbers, arrays and collections. */
    private static String text(Object value) {
        Stream<?> values = value instanceof Collection<?> collection
                ? collection.stream()
                : value.getClass().isArray()
                        ? IntStream.range(0, Array.getLength(value)).mapToObj(i -> Array.get(value, i))
                        : Stream.of(value);
        return values.map(String::valueOf).collect(Collectors.joining(", "));
    }

    @Override
    public synchronized void set(Setting setting) throws IOException {
        SortedMap<String, Object> properties =
                configurations.properties(setting.key().pid());
        properties.put(setting.key().name(), setting.value());
        configurations.replace(setting.key().pid(), properties);
    }

    @Override
    public synchronized boolean unset(SettingKey key) throws IOException {
        SortedMap<String, Object> properties = configurations.properties(key.pid());
        boolean configured = properties.remove(key.name()) != null;
        configurations.replace(key.pid(), properties);
        return configured;
    }
}
