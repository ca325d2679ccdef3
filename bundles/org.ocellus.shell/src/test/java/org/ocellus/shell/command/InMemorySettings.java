package org.ocellus.shell.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.ocellus.launch.settings.Change;
import org.ocellus.launch.settings.Difference;
import org.ocellus.launch.settings.Revision;
import org.ocellus.launch.settings.Setting;
import org.ocellus.launch.settings.SettingKey;
import org.ocellus.launch.settings.Settings;
import org.ocellus.launch.settings.SettingsListener;

/** Settings without layers, and the changes that were asked for. */
final class InMemorySettings implements Settings {
    final List<Change> changes = new ArrayList<>();
    List<Difference> differences = List.of();
    List<Revision> revisions = List.of();
    int rolledBackTo = -1;
    private final List<Setting> held = new ArrayList<>();

    @Override
    public List<Setting> configured() {
        return List.copyOf(held);
    }

    @Override
    public void set(Setting setting, Change change) {
        unset(setting.key(), change);
        held.add(setting);
    }

    @Override
    public boolean unset(SettingKey key, Change change) {
        changes.add(change);
        return held.removeIf(each -> each.key().equals(key));
    }

    @Override
    public void edit(SettingKey key, UnaryOperator<Optional<String>> edit, Change change) {
        Optional<String> value = edit.apply(configured(key).map(Setting::value));
        unset(key, change);
        value.ifPresent(each -> held.add(new Setting(key, each)));
    }

    @Override
    public List<Difference> differences() {
        return differences;
    }

    @Override
    public int persist(Change change) {
        changes.add(change);
        return 2;
    }

    @Override
    public List<Revision> revisions() {
        return revisions;
    }

    @Override
    public void rollBack(int revision, Change change) throws IOException {
        changes.add(change);
        rolledBackTo = revision;
    }

    @Override
    public void listen(SettingsListener listener) {
        // nothing here is carried out
    }

    @Override
    public void ignore(SettingsListener listener) {
        // nobody is listened to
    }
}
