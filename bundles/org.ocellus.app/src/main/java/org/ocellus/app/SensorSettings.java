package org.ocellus.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Array;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ocellus.app.state.Layers;
import org.ocellus.app.state.Overlay;
import org.ocellus.app.state.RevisionStore;
import org.ocellus.launch.CommandLine;
import org.ocellus.launch.daemon.Directories;
import org.ocellus.launch.settings.Change;
import org.ocellus.launch.settings.Difference;
import org.ocellus.launch.settings.Revision;
import org.ocellus.launch.settings.Setting;
import org.ocellus.launch.settings.SettingKey;
import org.ocellus.launch.settings.Settings;
import org.ocellus.launch.settings.SettingsListener;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Settings in Configuration Admin, those of the command line to begin with, and in a daemon those that were changed while it
 * ran before. This bundle starts before the engine and the decoders, so that these find their configuration when they are
 * activated.
 */
@Component(
        immediate = true,
        service = {Settings.class, SensorSettings.class})
public final class SensorSettings implements Settings {
    private static final Logger LOG = LoggerFactory.getLogger(SensorSettings.class);
    private static final String TRUST = "org.ocellus.trust";

    private final Configurations configurations;
    private final @Nullable RevisionStore store;
    private final List<SettingsListener> listeners = new CopyOnWriteArrayList<>();
    private Layers layers;

    /** Called by Declarative Services; the directories are there in a daemon. */
    @Activate
    public SensorSettings(
            @Reference ConfigurationAdmin admin,
            @Reference CommandLine commandLine,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL) @Nullable Directories directories)
            throws IOException {
        this(
                admin,
                commandLine,
                directories,
                directories == null ? null : new RevisionStore(directories.state(), Clock.systemUTC()));
    }

    SensorSettings(
            ConfigurationAdmin admin,
            CommandLine commandLine,
            @Nullable Directories directories,
            @Nullable RevisionStore store)
            throws IOException {
        configurations = new Configurations(admin);
        this.store = store;
        Map<SettingKey, String> stated = flat(commandLine.configurations());
        if (directories != null) {
            stated.putAll(new DaemonDefaults(commandLine, directories).absentFrom(stated));
        }
        layers = new Layers(stated, store == null ? Overlay.NONE : store.load(), Overlay.NONE);
        apply(Map.of(), layers.effective());
    }

    private static Map<SettingKey, String> flat(Map<String, Map<String, String>> byPid) {
        Map<SettingKey, String> settings = new HashMap<>();
        byPid.forEach((pid, properties) ->
                properties.forEach((name, value) -> settings.put(new SettingKey(pid, name), value)));
        return settings;
    }

    /** Has settings that concern Configuration Admin's readers carried out, one update a configuration. */
    private void apply(Map<SettingKey, String> before, Map<SettingKey, String> after) throws IOException {
        Set<SettingKey> keys = new TreeSet<>(Comparator.comparing(SettingKey::toString));
        keys.addAll(before.keySet());
        keys.addAll(after.keySet());
        Map<String, List<SettingKey>> changed = keys.stream()
                .filter(key -> !Objects.equals(before.get(key), after.get(key)))
                .collect(Collectors.groupingBy(SettingKey::pid));
        for (Map.Entry<String, List<SettingKey>> each : changed.entrySet()) {
            SortedMap<String, Object> properties = configurations.properties(each.getKey());
            for (SettingKey key : each.getValue()) {
                String value = after.get(key);
                if (value == null) {
                    properties.remove(key.name());
                } else {
                    properties.put(key.name(), value);
                }
            }
            configurations.replace(each.getKey(), properties);
        }
    }

    @Override
    public void listen(SettingsListener listener) {
        listeners.add(listener);
    }

    @Override
    public void ignore(SettingsListener listener) {
        listeners.remove(listener);
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

    /** {@return what holds for a key after a restart, nothing if it will not be configured} */
    synchronized Optional<String> lasting(SettingKey key) {
        return Optional.ofNullable(layers.lasting().over(layers.configuration()).get(key));
    }

    @Override
    public synchronized void set(Setting setting, Change change) throws IOException {
        requireChangeable(setting.key());
        become(layers.with(setting.key(), Optional.of(setting.value()), lasts(change)), change);
    }

    @Override
    public synchronized boolean unset(SettingKey key, Change change) throws IOException {
        requireChangeable(key);
        boolean configured = configured(key).isPresent();
        become(layers.with(key, Optional.empty(), lasts(change)), change);
        return configured;
    }

    @Override
    public synchronized void edit(SettingKey key, UnaryOperator<Optional<String>> edit, Change change)
            throws IOException {
        Optional<String> now = edit.apply(Optional.ofNullable(layers.effective().get(key)));
        Layers edited = lasts(change) ? layers.with(key, edit.apply(lasting(key)), true) : layers;
        become(edited.with(key, now, false), change);
    }

    @Override
    public synchronized List<Difference> differences() {
        return layers.differences();
    }

    @Override
    public synchronized int persist(Change change) throws IOException {
        requireStore();
        int passing = layers.passing().changes().size();
        become(layers.persisted(), change);
        return passing;
    }

    @Override
    public synchronized List<Revision> revisions() throws IOException {
        return store == null ? List.of() : store.revisions(layers.configuration());
    }

    @Override
    public synchronized void rollBack(int revision, Change change) throws IOException {
        Overlay former = requireStore().changes(revision);
        become(new Layers(layers.configuration(), former.against(layers.configuration()), Overlay.NONE), change);
    }

    /**
     * Puts another configuration below the changes.
     *
     * @param byPid as files and command line state it
     * @param commandLine of the process
     * @param directories of the daemon
     * @throws IOException if it cannot be carried out
     */
    synchronized void reload(Map<String, Map<String, String>> byPid, CommandLine commandLine, Directories directories)
            throws IOException {
        Map<SettingKey, String> stated = flat(byPid);
        stated.putAll(new DaemonDefaults(commandLine, directories).absentFrom(stated));
        carryOut(layers.over(stated));
    }

    /** What keeps others' code out is read before the first bundle starts, and from nowhere that a bundle could write to. */
    private static void requireChangeable(SettingKey key) throws IOException {
        if (key.pid().equals(TRUST)) {
            throw new IOException(
                    key + ": cannot be changed here; the configuration file or -o says it, and a restart");
        }
    }

    /** In a process that keeps nothing every change passes. */
    private boolean lasts(Change change) {
        return store != null && change.lasting();
    }

    private RevisionStore requireStore() throws IOException {
        if (store == null) {
            throw new IOException("changes are kept by a daemon only; this sensor forgets them at its end");
        }
        return store;
    }

    /** What cannot be carried out or kept is undone. */
    private void become(Layers next, Change change) throws IOException {
        Layers former = layers;
        carryOut(next);
        try {
            if (store != null && !next.lasting().equals(former.lasting())) {
                store.save(next.lasting(), change);
            }
        } catch (IOException e) {
            carryOut(former);
            throw new IOException("the change cannot be kept, and is undone: " + e.getMessage(), e);
        }
    }

    /** Those who have followed already when another one cannot, go back with the settings. */
    private void carryOut(Layers next) throws IOException {
        Layers former = layers;
        List<SettingsListener> followed = new ArrayList<>();
        layers = next;
        try {
            apply(former.effective(), next.effective());
            for (SettingsListener each : listeners) {
                each.settingsChanged();
                followed.add(each);
            }
        } catch (IOException e) {
            layers = former;
            apply(next.effective(), former.effective());
            followed.reversed().forEach(SensorSettings::goBack);
            throw e;
        }
    }

    private static void goBack(SettingsListener listener) {
        try {
            listener.settingsChanged();
        } catch (IOException e) {
            LOG.error("What was changed could not be undone: {}", e.getMessage());
        }
    }
}
