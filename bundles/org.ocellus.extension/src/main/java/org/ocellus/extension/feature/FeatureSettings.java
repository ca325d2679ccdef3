package org.ocellus.extension.feature;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.ocellus.launch.settings.Change;
import org.ocellus.launch.settings.Setting;
import org.ocellus.launch.settings.SettingKey;
import org.ocellus.launch.settings.Settings;
import org.ocellus.launch.settings.WordList;

/**
 * What there is to be of features beyond what the distribution starts with, in three settings of a daemon: features that are
 * installed, by name or URL; features of the distribution that are removed, by name; and repositories, by directory or URL.
 */
final class FeatureSettings {
    static final SettingKey INSTALLED = new SettingKey("org.ocellus.daemon", "installedFeatures");
    static final SettingKey REMOVED = new SettingKey("org.ocellus.daemon", "removedFeatures");
    static final SettingKey REPOSITORIES = new SettingKey("org.ocellus.daemon", "featureRepositories");

    /** What the settings say at one time. */
    record Wanted(List<String> installed, List<String> removed, List<String> repositories) {
        static final Wanted NOTHING = new Wanted(List.of(), List.of(), List.of());
    }

    private final Settings settings;

    FeatureSettings(Settings settings) {
        this.settings = settings;
    }

    Wanted wanted() {
        return new Wanted(words(INSTALLED), words(REMOVED), words(REPOSITORIES));
    }

    private List<String> words(SettingKey key) {
        return settings.configured(key).map(Setting::value).map(WordList::parse).orElse(List.of());
    }

    void add(SettingKey key, String word, Change change) throws IOException {
        replace(key, List.of(), word, change);
    }

    void remove(SettingKey key, List<String> words, Change change) throws IOException {
        edit(key, change, list -> list.removeAll(words));
    }

    /** Lists a word in place of others. */
    void replace(SettingKey key, List<String> former, String word, Change change) throws IOException {
        edit(key, change, list -> {
            list.removeIf(each -> former.contains(each) && !each.equals(word));
            if (!list.contains(word)) {
                list.add(word);
            }
        });
    }

    private interface Edit {
        void of(List<String> words);
    }

    /** A list without words is a setting that is not configured. */
    private void edit(SettingKey key, Change change, Edit edit) throws IOException {
        UnaryOperator<Optional<String>> ofValue = value -> {
            List<String> words = new ArrayList<>(value.map(WordList::parse).orElse(List.of()));
            edit.of(words);
            return words.isEmpty() ? Optional.empty() : Optional.of(WordList.format(words));
        };
        settings.edit(key, ofValue, change);
    }
}
