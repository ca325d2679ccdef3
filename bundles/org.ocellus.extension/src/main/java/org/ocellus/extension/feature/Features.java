package org.ocellus.extension.feature;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ocellus.extension.BundleName;
import org.ocellus.extension.Deployer;
import org.ocellus.extension.Obstacles;
import org.ocellus.launch.BundleGuard;
import org.ocellus.launch.FeatureInventory;
import org.ocellus.launch.audit.Actor;
import org.ocellus.launch.settings.Change;
import org.ocellus.launch.settings.Settings;
import org.ocellus.launch.settings.SettingsListener;
import org.ocellus.spi.admin.FeatureAdmin;
import org.ocellus.spi.admin.FeatureStatus;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;

/**
 * The features of the distribution and of vendors. Which are installed and which are removed is a matter of settings, which are
 * followed: a command changes the settings and nothing else. Whoever changes settings holds their lock already, so none is held
 * here while they are changed.
 */
@Component(
        immediate = true,
        service = {FeatureAdmin.class, FeatureInventory.class})
public final class Features implements FeatureAdmin, FeatureInventory, SettingsListener {
    private final Settings settings;
    private final FeatureSettings words;
    private final FeatureBundles bundles;
    private final InstalledFeatures features;

    /** Called by Declarative Services. */
    @Activate
    public Features(
            BundleContext context,
            @Reference Settings settings,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL) @Nullable BundleGuard guard) {
        this(
                context,
                Path.of(System.getProperty("ocellus.home", "")),
                settings,
                new Deployer(context, new Obstacles(context, guard == null ? bundle -> "" : guard::problem)));
    }

    Features(BundleContext context, Path home, Settings settings, Deployer deployer) {
        this.settings = settings;
        words = new FeatureSettings(settings);
        bundles = new FeatureBundles(context, deployer, new BundleSource(home));
        features = new InstalledFeatures(bundles);
        features.begin(home.resolve("features"), words.wanted());
        settings.listen(this);
    }

    /** Called by Declarative Services. */
    @Deactivate
    public void close() {
        settings.ignore(this);
    }

    @Override
    public void settingsChanged() throws IOException {
        features.follow(words.wanted());
    }

    @Override
    public List<FeatureStatus> features() {
        return features.all().stream().map(this::status).toList();
    }

    private FeatureStatus status(Feature feature) {
        int there = bundles.installed(feature).size();
        String word = there == 0 ? "available" : there == feature.bundles().size() ? "installed" : "partly installed";
        return new FeatureStatus(
                feature.name(),
                feature.description(),
                feature.origin().toString(),
                feature.bundles().stream().map(Artifact::toString).toList(),
                word);
    }

    @Override
    public List<String> install(String feature, boolean lasting) throws IOException {
        return install(feature, unattended("install " + feature, lasting));
    }

    @Override
    public List<String> install(String feature, Change change) throws IOException {
        Feature found = find(feature);
        List<Artifact> absent = found.bundles().stream()
                .filter(each -> bundles.installed(each).isEmpty())
                .toList();
        if (features.isUsual(found)) {
            words.remove(FeatureSettings.REMOVED, List.of(found.name()), change);
            features.complete(found);
        } else {
            list(found, change);
        }
        return absent.stream()
                .flatMap(each -> bundles.installed(each).stream())
                .map(BundleName::of)
                .toList();
    }

    /** Lists a feature in place of other versions of it. */
    private void list(Feature feature, Change change) throws IOException {
        String word = features.word(feature);
        features.retry(word, feature);
        try {
            words.replace(FeatureSettings.INSTALLED, features.words(feature.name()), word, change);
        } finally {
            features.settle(word);
        }
    }

    /** {@return a feature by its name, or that of a file or URL} */
    private Feature find(String feature) throws IOException {
        Feature known = features.named(feature);
        return known == null ? FeatureLibrary.read(origin(feature)) : known;
    }

    private static URI origin(String feature) throws IOException {
        if (FeatureLibrary.isUrl(feature)) {
            return URI.create(feature);
        }
        Path file = Path.of(feature);
        if (!Files.isRegularFile(file)) {
            throw new IOException(feature + ": there is no such feature, nor a file of that name");
        }
        return file.toAbsolutePath().toUri();
    }

    @Override
    public List<String> remove(String feature, boolean lasting) throws IOException {
        return remove(feature, unattended("remove " + feature, lasting));
    }

    @Override
    public List<String> remove(String feature, Change change) throws IOException {
        Feature found = features.named(feature);
        if (found == null) {
            throw new IOException(feature + ": there is no such feature");
        }
        List<Bundle> going = features.only(found);
        if (going.isEmpty()) {
            throw new IOException(feature + ": nothing of it is installed that no other feature has");
        }
        List<String> names = going.stream().map(BundleName::of).toList();
        if (features.isUsual(found)) {
            words.add(FeatureSettings.REMOVED, feature, change);
        } else {
            words.remove(FeatureSettings.INSTALLED, features.words(feature), change);
        }
        return names;
    }

    @Override
    public List<String> addRepository(String location, boolean lasting) throws IOException {
        return addRepository(location, unattended("repository " + location, lasting));
    }

    @Override
    public List<String> addRepository(String location, Change change) throws IOException {
        String whole = FeatureLibrary.isUrl(location)
                ? location
                : Path.of(location).toAbsolutePath().toString();
        List<Feature> found = FeatureLibrary.readAll(whole);
        words.add(FeatureSettings.REPOSITORIES, whole, change);
        features.know(whole, found); // they may have changed since the repository was made known
        return found.stream().map(Feature::name).toList();
    }

    private static Change unattended(String command, boolean lasting) {
        return new Change(Actor.process("features"), "features " + command, lasting);
    }
}
