package org.ocellus.extension.feature;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the jars of a feature's bundles: in the distribution, beside the feature file, or below it as in a Maven repository. */
final class BundleSource {
    private static final int CONNECT_MILLIS = 10_000;
    private static final int READ_MILLIS = 30_000;
    private static final int DIRECTORIES_DEEP = 3;

    private final Path home;

    BundleSource(Path home) {
        this.home = home;
    }

    /**
     * {@return the jar of a bundle that did not come with the distribution}
     *
     * @throws IOException if it is nowhere; the message says where it was looked for
     */
    InputStream open(Artifact artifact, Feature feature) throws IOException {
        URI beside = feature.origin().resolve(artifact.fileName());
        try {
            return open(beside);
        } catch (IOException absent) {
            try {
                return open(feature.origin().resolve(artifact.mavenPath()));
            } catch (IOException e) {
                throw new IOException(
                        artifact.fileName() + " is not in the distribution, and neither " + beside + " nor "
                                + artifact.mavenPath() + " below it can be read",
                        e);
            }
        }
    }

    /** {@return the jar of a bundle that came with the distribution} */
    Optional<Path> inDistribution(Artifact artifact) throws IOException {
        if (!Files.isDirectory(home)) {
            return Optional.empty();
        }
        try (Stream<Path> files =
                Files.find(home, DIRECTORIES_DEEP, (file, attributes) -> file.endsWith(artifact.fileName()))) {
            return files.filter(Files::isRegularFile).findFirst();
        }
    }

    /** Opens a file or a URL, and does not wait for a server for good. */
    static InputStream open(URI uri) throws IOException {
        if ("file".equals(uri.getScheme())) {
            Path file = Path.of(uri);
            if (!Files.isRegularFile(file)) {
                throw new FileNotFoundException(file + ": there is no such file");
            }
            return Files.newInputStream(file);
        }
        URLConnection connection = uri.toURL().openConnection();
        connection.setConnectTimeout(CONNECT_MILLIS);
        connection.setReadTimeout(READ_MILLIS);
        return connection.getInputStream();
    }
}
