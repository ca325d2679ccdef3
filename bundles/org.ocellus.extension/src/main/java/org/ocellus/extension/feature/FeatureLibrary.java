package org.ocellus.extension.feature;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The features that are known, in repositories and by themselves. Of two with one name the one that was found later counts. */
final class FeatureLibrary {
    private static final String JSON = ".json";

    private final Map<String, List<Feature>> repositories = new LinkedHashMap<>();
    private final Map<String, Feature> alone = new TreeMap<>();

    /** {@return the features, one of each name} */
    List<Feature> all() {
        return List.copyOf(byName().values());
    }

    private Map<String, Feature> byName() {
        Map<String, Feature> features = new TreeMap<>();
        repositories.values().forEach(each -> each.forEach(feature -> features.put(feature.name(), feature)));
        features.putAll(alone);
        return features;
    }

    @Nullable Feature named(String name) {
        return byName().get(name);
    }

    /** {@return where the repositories are} */
    List<String> repositories() {
        return List.copyOf(repositories.keySet());
    }

    /** Has the features of a repository known, in place of those that it had before. */
    void put(String location, List<Feature> features) {
        repositories.put(location, features);
        features.forEach(each -> alone.remove(each.name()));
    }

    /** Lets go of a repository. */
    void forget(String location) {
        repositories.remove(location);
    }

    /** Has a feature known that is in no repository. */
    void add(Feature feature) {
        alone.put(feature.name(), feature);
    }

    /** {@return the feature that a file or URL describes} */
    static Feature read(URI origin) throws IOException {
        try (InputStream stream = BundleSource.open(origin)) {
            return FeatureFile.read(stream, origin);
        }
    }

    /** {@return the features of a directory, or of those that a list at a URL names; at least one} */
    static List<Feature> readAll(String location) throws IOException {
        List<Feature> found = new ArrayList<>();
        for (URI each : origins(location)) {
            found.add(read(each));
        }
        if (found.isEmpty()) {
            throw new IOException(location + ": holds no feature");
        }
        return found;
    }

    /** {@return where the features of a directory, or of a list at a URL, are described} */
    static List<URI> origins(String location) throws IOException {
        return isUrl(location) ? listed(URI.create(location)) : files(Path.of(location));
    }

    static boolean isUrl(String location) {
        return location.matches("(?i)(https?|file):.*");
    }

    private static List<URI> files(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            throw new IOException(directory + ": there is no such directory");
        }
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.filter(each -> each.toString().endsWith(JSON))
                    .sorted()
                    .map(Path::toUri)
                    .toList();
        }
    }

    private static List<URI> listed(URI list) throws IOException {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(BundleSource.open(list), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(each -> !each.isEmpty() && !each.startsWith("#"))
                    .map(list::resolve)
                    .toList();
        }
    }
}
