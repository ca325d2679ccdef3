package org.ocellus.extension.feature;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ocellus.extension.Deployer;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bundles of features in the framework. Those of several features are installed together or not at all. */
final class FeatureBundles {
    private static final Logger LOG = LoggerFactory.getLogger(FeatureBundles.class);
    private static final String LOCATION = "feature:";

    private final BundleContext context;
    private final Deployer deployer;
    private final BundleSource source;

    FeatureBundles(BundleContext context, Deployer deployer, BundleSource source) {
        this.context = context;
        this.deployer = deployer;
        this.source = source;
    }

    /** {@return the bundle that was installed from the artifact's file, whoever did that} */
    Optional<Bundle> installed(Artifact artifact) {
        return Stream.of(context.getBundles())
                .filter(each -> each.getLocation().endsWith("/" + artifact.fileName()))
                .findFirst();
    }

    /** {@return the bundles of a feature that are there} */
    List<Bundle> installed(Feature feature) {
        return feature.bundles().stream()
                .flatMap(each -> installed(each).stream())
                .toList();
    }

    /** {@return whether all bundles of a feature are there} */
    boolean complete(Feature feature) {
        return installed(feature).size() == feature.bundles().size();
    }

    /**
     * Installs and starts what is not there yet.
     *
     * @throws IOException if one bundle cannot be had or started, whereupon none is there; the message is meant for the user
     */
    void install(Collection<Feature> features) throws IOException {
        List<Bundle> made = new ArrayList<>();
        for (Feature each : features) {
            try {
                install(each, made);
            } catch (IOException e) {
                uninstall(made.reversed());
                throw new IOException(each.name() + ": " + e.getMessage(), e);
            }
        }
    }

    private void install(Feature feature, List<Bundle> made) throws IOException {
        List<Bundle> own = new ArrayList<>();
        for (Artifact each : feature.bundles()) {
            if (installed(each).isEmpty()) {
                Bundle bundle = install(each, feature);
                made.add(bundle);
                own.add(bundle);
            }
        }
        for (Bundle each : own) {
            deployer.start(each);
        }
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

    /** {@return the bundles of features that no other feature needs which is there} */
    List<Bundle> only(Collection<Feature> features, Collection<Feature> others) {
        Set<Artifact> needed = others.stream()
                .filter(this::complete)
                .flatMap(each -> each.bundles().stream())
                .collect(Collectors.toSet());
        return features.stream()
                .flatMap(each -> each.bundles().stream())
                .distinct()
                .filter(each -> !needed.contains(each))
                .flatMap(each -> installed(each).stream())
                .toList();
    }

    /** Takes bundles away, in that order. */
    void uninstall(List<Bundle> bundles) {
        try {
            deployer.uninstall(bundles);
        } catch (IllegalStateException e) { // they are gone; only their classes are still held
            LOG.warn("features: {}", e.getMessage());
        }
    }
}
