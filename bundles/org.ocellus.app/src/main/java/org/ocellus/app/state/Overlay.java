package org.ocellus.app.state;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ocellus.launch.settings.SettingKey;

/**
 * Changes against a configuration. Immutable.
 *
 * @param changes by key; nothing for a setting that was unset
 */
public record Overlay(Map<SettingKey, Optional<String>> changes) {
    /** No changes. */
    public static final Overlay NONE = new Overlay(Map.of());

    /** The order of keys as users write them. */
    static final Comparator<SettingKey> BY_NAME = Comparator.comparing(SettingKey::toString);

    /** Copies the changes, and puts them in order. */
    public Overlay {
        SortedMap<SettingKey, Optional<String>> sorted = new TreeMap<>(BY_NAME);
        sorted.putAll(changes);
        changes = java.util.Collections.unmodifiableSortedMap(sorted);
    }

    /** {@return these changes and one more, which replaces a former one of that key} */
    public Overlay with(SettingKey key, Optional<String> value) {
        SortedMap<SettingKey, Optional<String>> more = new TreeMap<>(BY_NAME);
        more.putAll(changes);
        more.put(key, value);
        return new Overlay(more);
    }

    /** {@return these changes but for that of a key} */
    public Overlay without(SettingKey key) {
        SortedMap<SettingKey, Optional<String>> fewer = new TreeMap<>(BY_NAME);
        fewer.putAll(changes);
        fewer.remove(key);
        return new Overlay(fewer);
    }

    /** {@return the configuration with these changes} */
    public SortedMap<SettingKey, String> over(Map<SettingKey, String> configuration) {
        SortedMap<SettingKey, String> all = new TreeMap<>(BY_NAME);
        all.putAll(configuration);
        changes.forEach((key, value) -> {
            if (value.isPresent()) {
                all.put(key, value.get());
            } else {
                all.remove(key);
            }
        });
        return all;
    }

    /** {@return the changes that are not what the configuration says anyway} */
    public Overlay against(Map<SettingKey, String> configuration) {
        Overlay left = this;
        for (Map.Entry<SettingKey, Optional<String>> each : changes.entrySet()) {
            if (each.getValue().equals(Optional.ofNullable(configuration.get(each.getKey())))) {
                left = left.without(each.getKey());
            }
        }
        return left;
    }
}
