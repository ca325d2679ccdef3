package org.ocellus.app.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ocellus.launch.settings.Difference;
import org.ocellus.launch.settings.SettingKey;

/**
 * Where settings come from. Immutable.
 *
 * @param configuration what files and command line say
 * @param lasting changes that hold after a restart, over the configuration
 * @param passing changes that end with the process, over both
 */
public record Layers(Map<SettingKey, String> configuration, Overlay lasting, Overlay passing) {

    /** Copies the configuration. */
    public Layers {
        configuration = Map.copyOf(configuration);
    }

    /** {@return what holds} */
    public SortedMap<SettingKey, String> effective() {
        return passing.over(lasting.over(configuration));
    }

    /** {@return these layers with one change; a lasting one ends a passing one of the same key} */
    public Layers with(SettingKey key, Optional<String> value, boolean lastingChange) {
        if (lastingChange) {
            return new Layers(configuration, lasting.with(key, value).against(configuration), passing.without(key));
        }
        return new Layers(configuration, lasting, passing.with(key, value).against(lasting.over(configuration)));
    }

    /** {@return these layers with another configuration below} */
    public Layers over(Map<SettingKey, String> other) {
        return new Layers(other, lasting, passing);
    }

    /** {@return these layers with all changes lasting} */
    public Layers persisted() {
        Overlay all = lasting;
        for (Map.Entry<SettingKey, Optional<String>> each : passing.changes().entrySet()) {
            all = all.with(each.getKey(), each.getValue());
        }
        return new Layers(configuration, all.against(configuration), Overlay.NONE);
    }

    /** {@return what differs from the configuration} */
    public List<Difference> differences() {
        SortedMap<SettingKey, Boolean> changed = new TreeMap<>(Overlay.BY_NAME);
        lasting.changes().keySet().forEach(key -> changed.put(key, true));
        passing.changes().keySet().forEach(key -> changed.put(key, false));
        SortedMap<SettingKey, String> effective = effective();
        List<Difference> differences = new ArrayList<>();
        changed.forEach((key, isLasting) -> differences.add(new Difference(
                key, Optional.ofNullable(configuration.get(key)), Optional.ofNullable(effective.get(key)), isLasting)));
        return differences;
    }
}
