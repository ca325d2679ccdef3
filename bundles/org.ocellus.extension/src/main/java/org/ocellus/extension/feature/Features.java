package org.ocellus.extension.feature;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ocellus.extension.BundleName;
import org.ocellus.extension.Deployer;
import org.ocellus.extension.Obstacles;
import org.ocellus.launch.BundleGuard;
import org.ocellus.launch.daemon.Directories;
import org.ocellus.spi.admin.FeatureAdmin;
import org.ocellus.spi.admin.FeatureStatus;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The features of the distribution and of vendors. What a daemon is told to keep is done again at its next start. */
@Component(immediate = true)
public final class Features implements FeatureAdmin {
    private static final Logger LOG = LoggerFactory.getLogger(Features.class);
    private static final String LOCATION = "feature:";

    private final BundleContext context;
    private final Deployer deployer;
    private final BundleSource source;
    private final FeatureLibrary library = new FeatureLibrary();
    private final FeatureState state;

    /** Called by Declarative Services. */
    @Activate
    public Features(
            BundleContext context,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL) @Nullable Directories directories,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL) @Nullable BundleGuard guard) {
        this(
                context,
                Path.of(System.getProperty("ocellus.home", "")),
                directories == null ? null : directories.state().resolve("features"),
                new Deployer(context, new Obstacles(context, guard == null ? bundle -> "" : guard::problem)));
    }

    Features(BundleContext context, Path home, @Nullable Path stateDirectory, Deployer deployer) {
        this.context = context;
        this.deployer = deployer;
        source = new BundleSource(home);
        state = new FeatureState(stateDirectory);
        restore(home.resolve("features"));
    }

    /** Whatever cannot be done again is reported, and the rest goes on. */
    private void restore(Path ofDistribution) {
        attempt(() -> {
            if (Files.isDirectory(ofDistribution)) {
                addEach(ofDistribution.toString());
            }
        });
        attempt(() -> {
            for (String each : state.repositories()) {
                attempt(() -> addEach(each));
            }
            for (String each : state.installed()) {
                attempt(() -> install(library.add(URI.create(each))));
            }
            for (String each : state.removed()) {
                Feature feature = library.named(each);
                if (feature != null) {
                    uninstall(feature);
                }
            }
        });
    }

    /** A feature that is damaged hides no other. */
    private void addEach(String location) throws IOException {
        for (URI each : FeatureLibrary.origins(location)) {
            attempt(() -> library.add(each));
        }
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

    @Override
    public synchronized List<FeatureStatus> features() {
        return library.all().stream().map(this::status).toList();
    }

    private FeatureStatus status(Feature feature) {
        long there = feature.bundles().stream()
                .filter(each -> installed(each).isPresent())
                .count();
        String word = there == 0 ? "available" : there == feature.bundles().size() ? "installed" : "partly installed";
        return new FeatureStatus(
                feature.name(),
                feature.description(),
                feature.origin().toString(),
                feature.bundles().stream().map(Artifact::toString).toList(),
                word);
    }

    /** {@return the bundle that was installed from the artifact's file, whoever did that} */
    private Optional<Bundle> installed(Artifact artifact) {
        return Stream.of(context.getBundles())
                .filter(each -> each.getLocation().endsWith("/" + artifact.fileName()))
                .findFirst();
    }

    @Override
    public synchronized List<String> install(String feature, boolean lasting) throws IOException {
        Feature found = library.named(feature);
        if (found == null) {
            found = library.add(origin(feature));
        }
        List<String> installed = install(found);
        if (lasting) {
            state.install(found.name(), found.origin().toString());
        }
        return installed;
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

    private List<String> install(Feature feature) throws IOException {
        List<Bundle> made = new ArrayList<>();
        try {
            for (Artifact each : feature.bundles()) {
                if (installed(each).isEmpty()) {
                    made.add(install(each, feature));
                }
            }
            for (Bundle each : made) {
                deployer.start(each);
            }
        } catch (IOException e) {
            deployer.uninstall(made);
            throw new IOException(feature.name() + ": " + e.getMessage(), e);
        }
        return made.stream().map(BundleName::of).toList();
    }

    private Bundle install(Artifact artifact, Feature feature) throws IOException {
        Optional<Path> own = source.inDistribution(artifact);
        if (own.isPresent()) {
            return deployer.refer(own.get());
        }
        try (InputStream jar = source.open(artifact, feature)) {
            return deployer.install(LOCATION + feature.name() + "/" + artifact.fileName(), jar);
        }
    }

    @Override
    public synchronized List<String> remove(String feature, boolean lasting) throws IOException {
        Feature found = library.named(feature);
        if (found == null) {
            throw new IOException(feature + ": there is no such feature");
        }
        List<String> removed = uninstall(found);
        if (removed.isEmpty()) {
            throw new IOException(feature + ": nothing of it is installed that no other feature has");
        }
        if (lasting) {
            state.remove(found.name(), found.origin().toString());
        }
        return removed;
    }

    private List<String> uninstall(Feature feature) {
        Set<Artifact> others = library.all().stream()
                .filter(each -> !each.name().equals(feature.name())
                        && status(each).state().equals("installed"))
                .flatMap(each -> each.bundles().stream())
                .collect(Collectors.toSet());
        List<Bundle> bundles = feature.bundles().stream()
                .filter(each -> !others.contains(each))
                .flatMap(each -> installed(each).stream())
                .toList();
        List<String> names = bundles.stream().map(BundleName::of).toList();
        deployer.uninstall(bundles.reversed());
        return names;
    }

    @Override
    public synchronized List<String> addRepository(String location, boolean lasting) throws IOException {
        List<String> names =
                library.addAll(location).stream().map(Feature::name).toList();
        if (lasting) {
            state.addRepository(location);
        }
        return names;
    }
}
