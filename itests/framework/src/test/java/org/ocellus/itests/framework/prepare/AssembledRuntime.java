package org.ocellus.itests.framework.prepare;

import static org.ops4j.pax.exam.CoreOptions.bundle;
import static org.ops4j.pax.exam.CoreOptions.composite;
import static org.ops4j.pax.exam.CoreOptions.systemPackages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.ops4j.pax.exam.Option;

/** The bundles of the distribution in a framework, without the application that a command line starts. */
public final class AssembledRuntime {
    private static final Path DISTRIBUTION = Path.of(System.getProperty("ocellus.distribution", "no distribution"));
    private static final Path TEST_LIBRARIES = Path.of("target", "bundles");
    private static final List<String> LEVELS =
            List.of("bundles/1-platform", "bundles/3-sensor", "bundles/4-encapsulations", "outputs");

    private AssembledRuntime() {}

    /** {@return the framework with everything that the distribution starts, and the libraries of the tests} */
    public static Option options() {
        return composite(
                systemPackages(
                        "org.slf4j;version=2.0.17",
                        "org.slf4j.helpers;version=2.0.17",
                        "org.slf4j.spi;version=2.0.17",
                        "org.slf4j.event;version=2.0.17",
                        "org.slf4j;version=1.7.36", // what Pax Exam asks for
                        "org.slf4j.helpers;version=1.7.36",
                        "org.slf4j.spi;version=1.7.36",
                        "org.osgi.service.log;version=1.5.0"),
                composite(LEVELS.stream()
                        .flatMap(level -> jars(DISTRIBUTION.resolve(level)))
                        .map(AssembledRuntime::install)
                        .toArray(Option[]::new)),
                composite(jars(TEST_LIBRARIES).map(AssembledRuntime::install).toArray(Option[]::new)));
    }

    private static Option install(Path jar) {
        return bundle(jar.toUri().toString());
    }

    private static Stream<Path> jars(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
