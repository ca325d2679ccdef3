package org.ocellus.extension.feature;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.ocellus.launch.settings.Change;
import org.ocellus.launch.settings.Difference;
import org.ocellus.launch.settings.Revision;
import org.ocellus.launch.settings.Setting;
import org.ocellus.launch.settings.SettingKey;
import org.ocellus.launch.settings.Settings;
import org.ocellus.launch.settings.SettingsListener;

/** Settings as a daemon has them: a change that a listener cannot carry out is none, and a lasting one makes a revision. */
final class HeldSettings implements Settings {
    private final List<SettingsListener> listeners = new ArrayList<>();
    private final List<Map<String, String>> revisions = new ArrayList<>(List.of(Map.of()));
    private Map<String, String> now = Map.of();

    /** {@return what the next process finds: the lasting changes} */
    HeldSettings afterRestart() {
        HeldSettings next = new HeldSettings();
        next.revisions.set(0, revisions.getLast());
        next.now = revisions.getLast();
        return next;
    }

    /** {@return the lasting changes} */
    Map<String, String> lasting() {
        return revisions.getLast();
    }

    @Override
    public synchronized List<Setting> configured() {
        return now.entrySet().stream()
                .map(each -> new Setting(
                        new SettingKey("org.ocellus.daemon", each.getKey().substring("daemon.".length())),
                        each.getValue()))
                .toList();
    }

    @Override
    public synchronized void edit(SettingKey key, UnaryOperator<Optional<String>> edit, Change change)
            throws IOException {
        become(edited(now, key, edit));
        if (change.lasting()) {
            revisions.add(edited(revisions.getLast(), key, edit));
        }
    }

    private static Map<String, String> edited(
            Map<String, String> settings, SettingKey key, UnaryOperator<Optional<String>> edit) {
        Map<String, String> next = new TreeMap<>(settings);
        next.remove(key.toString());
        edit.apply(Optional.ofNullable(settings.get(key.toString()))).ifPresent(each -> next.put(key.toString(), each));
        return Map.copyOf(next);
    }

    private void become(Map<String, String> next) throws IOException {
        Map<String, String> former = now;
        now = next;
        try {
            for (SettingsListener each : listeners) {
                each.settingsChanged();
            }
        } catch (IOException e) {
            now = former;
            throw e;
        }
    }

    /** Undoes so many lasting changes, and all others. */
    synchronized void rollBack(int changes) throws IOException {
        Map<String, String> former = revisions.get(revisions.size() - 1 - changes);
        become(former);
        revisions.add(former);
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
    public void set(Setting setting, Change change) throws IOException {
        edit(setting.key(), value -> Optional.of(setting.value()), change);
    }

    @Override
    public boolean unset(SettingKey key, Change change) throws IOException {
        edit(key, value -> Optional.empty(), change);
        return true;
    }

    @Override
    public List<Difference> differences() {
        throw new UnsupportedOperationException();
    }

    @Override
    public int persist(Change change) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Revision> revisions() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void rollBack(int revision, Change change) {
        throw new UnsupportedOperationException();
    }
}
