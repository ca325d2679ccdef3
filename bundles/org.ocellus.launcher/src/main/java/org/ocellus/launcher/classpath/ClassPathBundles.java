package org.ocellus.launcher.classpath;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.connect.ConnectModule;
import org.osgi.framework.connect.ModuleConnector;

/**
 * Connects bundles whose jar is on the class path of this process with their classes there.
 *
 * <p>That holds for a bundle as it was installed first. Updated, be it from the same file, it becomes a bundle like any other:
 * its new classes have a loader of their own.
 */
public final class ClassPathBundles implements ModuleConnector {
    private final Set<Path> jars;
    private final Set<String> connected = ConcurrentHashMap.newKeySet();

    private ClassPathBundles(Set<Path> jars) {
        this.jars = jars;
    }

    /** {@return those on the class path of this process} */
    public static ClassPathBundles current() {
        return of(System.getProperty("java.class.path", ""));
    }

    /**
     * {@return those on a class path}
     *
     * @param classPath files with the system's separator between them
     */
    static ClassPathBundles of(String classPath) {
        return new ClassPathBundles(Stream.of(classPath.split(Pattern.quote(File.pathSeparator)))
                .filter(entry -> entry.endsWith(".jar"))
                .map(entry -> Path.of(entry).toAbsolutePath().normalize())
                .collect(Collectors.toUnmodifiableSet()));
    }

    /**
     * {@return the location to install a jar from} The framework leaves one on the class path to this connector, and uses any
     * other where it lies, without a copy.
     */
    public String location(Path jar) {
        return (jars.contains(jar.toAbsolutePath().normalize()) ? "" : "reference:") + jar.toUri();
    }

    @Override
    public void initialize(File storage, Map<String, String> configuration) {
        // nothing to keep
    }

    @Override
    public Optional<ConnectModule> connect(String location) {
        if (!location.startsWith("file:")) {
            return Optional.empty();
        }
        Path jar = Path.of(URI.create(location)).toAbsolutePath().normalize();
        if (!jars.contains(jar) || !connected.add(location)) {
            return Optional.empty();
        }
        return Optional.of(() -> new JarOnClassPath(jar));
    }

    @Override
    public Optional<BundleActivator> newBundleActivator() {
        return Optional.empty();
    }
}
