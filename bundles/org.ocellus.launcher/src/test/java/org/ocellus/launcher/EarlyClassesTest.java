package org.ocellus.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EarlyClassesTest {
    private static final Set<String> INITIALISED = ConcurrentHashMap.newKeySet();

    @TempDir
    private Path directory;

    /** Counts as initialised, as do those below, once its static block has run. */
    static final class First {
        static {
            INITIALISED.add("first");
        }
    }

    static final class Second {
        static {
            INITIALISED.add("second");
        }
    }

    static final class Fails {
        static {
            INITIALISED.add("fails");
            throwAlways();
        }

        private static void throwAlways() {
            throw new IllegalStateException("cannot be initialised");
        }
    }

    private Path jar(String name, String... entries) throws IOException {
        Path jar = directory.resolve(name);
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (String each : entries) {
                out.putNextEntry(new JarEntry(each));
                out.closeEntry();
            }
        }
        return jar;
    }

    private static String entry(String simpleName) {
        return "org/ocellus/launcher/EarlyClassesTest$" + simpleName + ".class";
    }

    @Test
    void classesAreInitialisedAndOneThatCannotBeIsLeftToWhoeverNeedsIt() throws IOException {
        Path ours = jar("ours.jar", "META-INF/x.class", "org/ocellus/text.txt", entry("First"), entry("Second"));
        new EarlyClasses(List.of(ours)).initialise();
        assertThat(new HashSet<>(INITIALISED)).containsExactlyInAnyOrder("first", "second");

        new EarlyClasses(List.of(jar("failing.jar", entry("Fails")))).initialise();
        new EarlyClasses(List.of(jar("unknown.jar", "org/ocellus/Missing.class"))).initialise();
        new EarlyClasses(List.of(directory.resolve("missing.jar"))).initialise();
        assertThat(INITIALISED).contains("fails");
    }
}
