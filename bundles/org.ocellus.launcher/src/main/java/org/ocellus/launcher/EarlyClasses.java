package org.ocellus.launcher;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;

/**
 * Initialises the classes that each packet passes while the framework starts, on a second processor.
 *
 * <p>The cache of classes knows what was compiled in the run that made it, and lets the compiler begin with that as soon as the
 * classes it takes are initialised. Early enough, simple code of it is there when the first packet comes, and the optimised,
 * which takes the calls of some thousand packets to be asked for, follows sooner.
 */
final class EarlyClasses {
    private static final String WANTED = "ocellus.early";
    private static final String CLASS = ".class";

    private final List<Path> jars;

    /** Makes one for the classes of jars that are on the class path. */
    EarlyClasses(List<Path> jars) {
        this.jars = jars;
    }

    /**
     * Begins, if the start script wants it: without that cache it would be of no use.
     *
     * @throws UsageException if the start script did not say where the distribution is
     * @throws IOException if the distribution cannot be read
     */
    static void begin() throws UsageException, IOException {
        if (Boolean.getBoolean(WANTED)) {
            EarlyClasses classes = new EarlyClasses(Distribution.current().sensor());
            Thread.ofPlatform().daemon().name("ocellus-classes").start(classes::initialise);
        }
    }

    /** Initialises them all. */
    void initialise() {
        try {
            useMemory();
            for (Path each : jars) {
                initialise(each);
            }
        } catch (IOException | ReflectiveOperationException | LinkageError e) {
            // whoever needs the class will tell
        }
    }

    /** What is compiled expects memory of each kind, on the heap and off it, whoever frees it. */
    private static void useMemory() {
        MemorySegment heap = MemorySegment.ofArray(new byte[Long.BYTES]);
        MemorySegment automatic = Arena.ofAuto().allocate(Long.BYTES).copyFrom(heap);
        try (Arena shared = Arena.ofShared()) {
            shared.allocate(Long.BYTES).copyFrom(automatic);
        }
    }

    private static void initialise(Path jar) throws IOException, ReflectiveOperationException {
        ClassLoader loader = EarlyClasses.class.getClassLoader();
        try (JarFile file = new JarFile(jar.toFile())) {
            for (String name : file.stream().map(Object::toString).toList()) {
                if (name.endsWith(CLASS) && !name.startsWith("META-INF/")) {
                    String entry = name.substring(0, name.length() - CLASS.length());
                    Class.forName(entry.replace('/', '.'), true, loader);
                }
            }
        }
    }
}
