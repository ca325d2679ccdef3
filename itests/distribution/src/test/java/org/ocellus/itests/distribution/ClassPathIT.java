package org.ocellus.itests.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ocellus.itests.distribution.command.Ocellus;

/** What the start script puts on the class path is one class loader's, and must agree. */
class ClassPathIT {
    private static final List<String> DIRECTORIES =
            List.of("lib", "bundles/1-platform", "bundles/2-application", "bundles/3-sensor", "outputs");

    private static List<Path> jars() throws IOException {
        List<Path> jars = new ArrayList<>();
        for (String directory : DIRECTORIES) {
            try (Stream<Path> files = Files.list(Ocellus.home().resolve(directory))) {
                files.filter(file -> file.toString().endsWith(".jar")).forEach(jars::add);
            }
        }
        return jars;
    }

    /** Two bundles may embed one library, but not two versions of it. */
    @Test
    void noClassIsThereInTwoVersions() throws IOException {
        Map<String, String> seen = new HashMap<>();
        List<String> clashes = new ArrayList<>();
        for (Path path : jars()) {
            try (JarFile jar = new JarFile(path.toFile())) {
                for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
                    if (entry.getName().endsWith(".class") && !entry.getName().contains("module-info")) {
                        String version = entry.getSize() + " " + entry.getCrc();
                        String other = seen.putIfAbsent(entry.getName(), version);
                        if (other != null && !other.equals(version)) {
                            clashes.add(entry.getName() + " in " + path.getFileName());
                        }
                    }
                }
            }
        }

        assertThat(seen).hasSizeGreaterThan(1_000);
        assertThat(clashes).isEmpty();
    }
}
