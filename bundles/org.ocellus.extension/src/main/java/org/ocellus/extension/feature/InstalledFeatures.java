package org.ocellus.extension.feature;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ocellus.extension.feature.FeatureSettings.Wanted;
import org.osgi.framework.Bundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which features are there: first what the distribution starts with, then what settings want, step by step and each step whole
 * or not at all. Thread-safe.
 */
final class InstalledFeatures {
    private static final Logger LOG = LoggerFactory.getLogger(InstalledFeatures.class);

    private final FeatureBundles bundles;
    private final FeatureLibrary library = new FeatureLibrary();

    /** The features that came with the distribution. */
    private final Set<Feature> own = new LinkedHashSet<>();

    /** Those of them that it starts with. */
    private final Set<Feature> usual = new LinkedHashSet<>();

    /** What was wanted last, whether it could be had or not. */
    private Wanted followed = Wanted.NOTHING;

    /** Of that, what is to be had anew at the next step. */
    private final Set<String> again = new LinkedHashSet<>();

    /** What is there of what the settings have installed, by their words. */
    private final Map<String, Feature> present = new LinkedHashMap<>();

    InstalledFeatures(FeatureBundles bundles) {
        this.bundles = bundles;
    }

    /**
     * Does what was wanted before. Whatever cannot be had is reported, and the rest goes on.
     *
     * @param features the directory of the distribution's features
     * @param wanted by the settings
     */
    synchronized void begin(Path features, Wanted wanted) {
        if (Files.isDirectory(features)) {
            attempt(() -> own.addAll(know(features.toString())));
        }
        own.stream().filter(each -> isUsual(each, wanted)).forEach(usual::add);
        wanted.repositories().forEach(each -> attempt(() -> know(each)));
        wanted.installed()
                .forEach(each -> attempt(() -> {
                    Feature feature = resolve(each);
                    bundles.install(List.of(feature));
                    come(each, feature);
                }));
        bundles.uninstall(superfluous(ofDistribution(wanted.removed())));
        followed = wanted;
    }

    /** {@return the features of a repository, which are known from now on} One that is damaged hides no other. */
    private List<Feature> know(String location) throws IOException {
        List<Feature> found = new ArrayList<>();
        for (URI each : FeatureLibrary.origins(location)) {
            attempt(() -> found.add(FeatureLibrary.read(each)));
        }
        library.put(location, found);
        return found;
    }

    /** {@return whether it is there without any setting} This may begin anew, when settings have been followed already. */
    private boolean isUsual(Feature feature, Wanted wanted) {
        return wanted.removed().contains(feature.name())
                || !wanted.installed().contains(feature.name())
                        && !bundles.installed(feature).isEmpty();
    }

    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }

    private static void attempt(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            LOG.error("features: {}", e.getMessage());
        }
    }

    /**
     * Has what is wanted there, and nothing else.
     *
     * @throws IOException if it cannot be had, whereupon nothing has changed; the message is meant for the user
     */
    synchronized void follow(Wanted wanted) throws IOException {
        Wanted before = new Wanted(without(followed.installed(), again), followed.removed(), followed.repositories());
        if (!wanted.equals(before)) {
            follow(before, wanted);
            followed = wanted;
        }
    }

    /** First what may fail: nothing is removed, nor any repository forgotten, unless all is there that is to come. */
    private void follow(Wanted before, Wanted wanted) throws IOException {
        Map<String, List<Feature>> repositories = new LinkedHashMap<>();
        for (String each : without(wanted.repositories(), before.repositories())) {
            repositories.put(each, FeatureLibrary.readAll(each));
        }
        List<String> unknown = without(List.copyOf(repositories.keySet()), library.repositories());
        repositories.forEach(library::put);
        List<Feature> going = new ArrayList<>(ofDistribution(without(wanted.removed(), before.removed())));
        try {
            going.addAll(bring(before, wanted));
        } catch (IOException e) {
            unknown.forEach(library::forget);
            throw e;
        }
        going.addAll(dismiss(wanted));
        bundles.uninstall(superfluous(going));
        without(before.repositories(), wanted.repositories()).forEach(library::forget);
    }

    /** Installs all that is to come, or nothing. {@return what is replaced by it: one file may describe another version now} */
    private List<Feature> bring(Wanted before, Wanted wanted) throws IOException {
        Map<String, Feature> coming = new LinkedHashMap<>();
        for (String each : without(wanted.installed(), before.installed())) {
            coming.put(each, resolve(each));
        }
        List<Feature> all = new ArrayList<>(coming.values());
        all.addAll(ofDistribution(without(before.removed(), wanted.removed())));
        bundles.install(all);
        List<Feature> replaced = coming.keySet().stream()
                .map(present::get)
                .filter(Objects::nonNull)
                .toList();
        coming.forEach(this::come);
        return replaced;
    }

    /** {@return what is no longer to be there} */
    private List<Feature> dismiss(Wanted wanted) {
        List<String> gone = without(List.copyOf(present.keySet()), wanted.installed());
        List<Feature> features =
                gone.stream().map(present::get).filter(Objects::nonNull).toList();
        present.keySet().removeAll(gone);
        return features;
    }

    private static List<String> without(List<String> words, Collection<String> others) {
        return words.stream().filter(each -> !others.contains(each)).toList();
    }

    /** {@return the distribution's features of these names; a later version may not have them all} */
    private List<Feature> ofDistribution(List<String> names) {
        return own.stream().filter(each -> names.contains(each.name())).toList();
    }

    /** {@return the feature that a word of the settings stands for} */
    private Feature resolve(String word) throws IOException {
        if (FeatureLibrary.isUrl(word)) {
            return FeatureLibrary.read(URI.create(word));
        }
        Feature feature = library.named(word);
        if (feature == null) {
            throw new IOException(word + ": there is no such feature");
        }
        return feature;
    }

    /** Notes that a feature is there. */
    private void come(String word, Feature feature) {
        present.put(word, feature);
        if (!own.contains(feature)) {
            library.add(feature);
        }
    }

    /** {@return the bundles of features that go, those last that others of them may need} */
    private List<Bundle> superfluous(List<Feature> going) {
        List<Feature> staying = new ArrayList<>(library.all());
        staying.addAll(present.values());
        staying.removeAll(going);
        return bundles.only(going, staying).reversed();
    }

    /** {@return the features that are known, by name} */
    synchronized List<Feature> all() {
        return library.all();
    }

    /** {@return the feature of a name, null if none is known} */
    synchronized @Nullable Feature named(String name) {
        return library.named(name);
    }

    /** Has the features of a repository known as they are now. */
    synchronized void know(String location, List<Feature> features) {
        library.put(location, features);
    }

    /** {@return whether the distribution starts with a feature} */
    synchronized boolean isUsual(Feature feature) {
        return usual.contains(feature);
    }

    /** Bundles may have been taken out of it one by one, of which the settings of features know nothing. */
    synchronized void complete(Feature feature) throws IOException {
        bundles.install(List.of(feature));
    }

    /** {@return how the settings name a feature: those of the distribution by name, as it may be elsewhere tomorrow} */
    synchronized String word(Feature feature) {
        return own.contains(feature) ? feature.name() : feature.origin().toString();
    }

    /** {@return the words that features of a name are there for} */
    synchronized List<String> words(String name) {
        return present.entrySet().stream()
                .filter(each -> each.getValue().name().equals(name))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Has a feature installed at the next step though it is listed: it could not be had, or its file tells another version. */
    synchronized void retry(String word, Feature feature) {
        if (!feature.equals(present.get(word))) {
            again.add(word);
        }
    }

    /** Leaves it at what the last step has brought. */
    synchronized void settle(String word) {
        again.remove(word);
    }

    /** {@return the bundles that no other feature needs which is there} */
    synchronized List<Bundle> only(Feature feature) {
        return superfluous(List.of(feature)).reversed();
    }
}
