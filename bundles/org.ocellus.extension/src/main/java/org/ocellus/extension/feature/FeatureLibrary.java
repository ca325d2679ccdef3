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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The features that are known, by name. Of two with one name the one that was found later counts. */
final class FeatureLibrary {
    private static final String JSON = ".json";

    private final Map<String, Feature> features = new TreeMap<>();

    List<Feature> all() {
        return List.copyOf(features.values());
    }

    @Nullable Feature named(String name) {
        return features.get(name);
    }

    /** {@return the feature that a file or URL describes, which is known from now on} */
    Feature add(URI origin) throws IOException {
        try (InputStream stream = BundleSource.open(origin)) {
            Feature feature = FeatureFile.read(stream, origin);
            features.put(feature.name(), feature);
            return feature;
        }
    }

    void forget(String name) {
        features.remove(name);
    }

    /** {@return the features of a directory, or of those that a list at a URL names} */
    List<Feature> addAll(String location) throws IOException {
        List<Feature> found = new ArrayList<>();
        for (URI each : origins(location)) {
            found.add(add(each));
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
