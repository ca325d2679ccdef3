package org.ocellus.extension.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ocellus.extension.BundleName;
import org.ocellus.extension.Deployer;
import org.ocellus.spi.admin.PluginStatus;
import org.osgi.framework.Bundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One directory and the bundles made of its jars. A file that is still being written is left until two looks find it the
 * same.
 */
final class PluginFolder {
    private static final Logger LOG = LoggerFactory.getLogger(PluginFolder.class);
    private static final String JAR = ".jar";
    private static final String LOCATION = "plugin:";

    /** What tells one state of a file from another. */
    private record Stamp(long size, long modified, @Nullable Object file) {
        static Stamp of(Path file) throws IOException {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Stamp(attributes.size(), attributes.lastModifiedTime().toMillis(), attributes.fileKey());
        }
    }

    /** A jar that was deployed, or could not be. */
    private static final class Plugin {
        Stamp stamp;

        @Nullable Bundle bundle;

        String problem = "";

        Plugin(Stamp stamp) {
            this.stamp = stamp;
        }
    }

    private final Path directory;
    private final Deployer deployer;
    private final DeploymentListener listener;
    private final Map<Path, Plugin> plugins = new TreeMap<>();
    private Map<Path, Stamp> unsettled = new HashMap<>();

    PluginFolder(Path directory, Deployer deployer, DeploymentListener listener) {
        this.directory = directory;
        this.deployer = deployer;
        this.listener = listener;
    }

    Path directory() {
        return directory;
    }

    /**
     * Looks at the directory once and does what has to be done.
     *
     * @return whether a further look is needed soon, because a file was seen changing
     */
    synchronized boolean look() throws IOException {
        Set<Path> there = new HashSet<>();
        Map<Path, Stamp> changing = new HashMap<>();
        boolean changed = false;
        for (Path jar : jars()) {
            there.add(jar);
            Stamp stamp = Stamp.of(jar);
            Plugin known = plugins.get(jar);
            if (known != null && known.stamp.equals(stamp)) {
                continue;
            }
            if (stamp.equals(unsettled.get(jar))) {
                deploy(jar, stamp, known);
                changed = true;
            } else {
                changing.put(jar, stamp);
            }
        }
        unsettled = changing;
        changed |= removeAllBut(there);
        if (changed) {
            retryRefused();
        }
        return !changing.isEmpty();
    }

    private List<Path> jars() throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.filter(each -> each.toString().endsWith(JAR) && Files.isRegularFile(each))
                    .sorted()
                    .toList();
        }
    }

    private void deploy(Path jar, Stamp stamp, @Nullable Plugin known) {
        Plugin plugin = known == null ? new Plugin(stamp) : known;
        plugin.stamp = stamp;
        plugins.put(jar, plugin);
        try (InputStream stream = Files.newInputStream(jar)) {
            Bundle bundle = plugin.bundle;
            if (bundle == null) {
                bundle = deployer.install(LOCATION + jar, stream);
                plugin.bundle = bundle;
            } else {
                deployer.update(bundle, stream);
            }
            deployer.start(bundle);
            plugin.problem = "";
            LOG.info("{}: {} runs as bundle {}", jar, BundleName.of(bundle), bundle.getBundleId());
            listener.deployed(jar, BundleName.of(bundle));
        } catch (IOException e) {
            refuse(jar, plugin, e);
        }
    }

    private void refuse(Path jar, Plugin plugin, IOException why) {
        String message = why.getMessage();
        plugin.problem = message == null ? why.getClass().getSimpleName() : message;
        LOG.error("{} is refused: {}", jar, plugin.problem);
        listener.refused(jar, plugin.problem);
    }

    private boolean removeAllBut(Set<Path> there) {
        List<Path> gone =
                plugins.keySet().stream().filter(each -> !there.contains(each)).toList();
        for (Path jar : gone) {
            Plugin plugin = plugins.remove(jar);
            Bundle bundle = plugin == null ? null : plugin.bundle;
            if (bundle != null) {
                deployer.uninstall(List.of(bundle));
                LOG.info("{} was removed: {} is uninstalled", jar, BundleName.of(bundle));
                listener.removed(jar, BundleName.of(bundle));
            }
        }
        return !gone.isEmpty();
    }

    /** What a plug-in lacked may have come with another one. */
    private void retryRefused() {
        plugins.forEach((jar, plugin) -> {
            Bundle bundle = plugin.bundle;
            if (bundle != null && !plugin.problem.isEmpty()) {
                try {
                    deployer.start(bundle);
                    plugin.problem = "";
                    LOG.info("{}: {} runs now", jar, BundleName.of(bundle));
                    listener.deployed(jar, BundleName.of(bundle));
                } catch (IOException e) {
                    plugin.problem = e.getMessage() == null ? plugin.problem : e.getMessage();
                }
            }
        });
    }

    /** {@return all jars that were seen} */
    synchronized List<PluginStatus> status() {
        return plugins.entrySet().stream()
                .map(each -> status(each.getKey(), each.getValue()))
                .toList();
    }

    private static PluginStatus status(Path jar, Plugin plugin) {
        Bundle bundle = plugin.bundle;
        return new PluginStatus(
                jar.toString(),
                bundle == null ? -1 : bundle.getBundleId(),
                bundle == null ? "" : bundle.getSymbolicName(),
                bundle == null ? "" : bundle.getVersion().toString(),
                plugin.problem.isEmpty() ? "active" : "refused",
                plugin.problem);
    }
}
