package org.ocellus.extension.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ocellus.extension.Deployer;
import org.ocellus.extension.Obstacles;
import org.ocellus.launch.BundleGuard;
import org.ocellus.launch.audit.AuditLog;
import org.ocellus.launch.daemon.Directories;
import org.ocellus.spi.admin.PluginAdmin;
import org.ocellus.spi.admin.PluginStatus;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches the directories for plug-ins: {@code plugins} below the state directory of a daemon, and {@code plugins} of the
 * distribution. Configuration {@code org.ocellus.plugins}.
 */
@Component(immediate = true, configurationPid = "org.ocellus.plugins")
public final class Plugins implements PluginAdmin {
    private static final Logger LOG = LoggerFactory.getLogger(Plugins.class);
    private static final String NAME = "plugins";

    /** The keys and what holds without them. */
    public @interface Settings {
        /** A directory to watch besides the usual ones; empty for none. */
        String directory() default "";
    }

    private final BundleContext context;
    private final Obstacles obstacles;
    private final List<PluginFolder> folders = new ArrayList<>();
    private final List<FolderWatch> watches = new ArrayList<>();

    /** Called by Declarative Services. */
    @Activate
    public Plugins(
            BundleContext context,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL) @Nullable Directories directories,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL) @Nullable BundleGuard guard,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL) @Nullable AuditLog audit,
            Settings settings) {
        this.context = context;
        obstacles = new Obstacles(context, guard == null ? bundle -> "" : guard::problem);
        Deployer deployer = new Deployer(context, obstacles);
        DeploymentListener listener = new AuditedDeployments(audit);
        for (Path directory : places(directories, settings)) {
            watch(new PluginFolder(directory, deployer, listener));
        }
    }

    private static Set<Path> places(@Nullable Directories directories, Settings settings) {
        Set<Path> places = new LinkedHashSet<>();
        if (!settings.directory().isEmpty()) {
            places.add(Path.of(settings.directory()));
        }
        if (directories != null) {
            places.add(directories.state().resolve(NAME));
        }
        String home = System.getProperty("ocellus.home");
        if (home != null && Files.isDirectory(Path.of(home, NAME))) {
            places.add(Path.of(home, NAME));
        }
        return places;
    }

    private void watch(PluginFolder folder) {
        try {
            Files.createDirectories(folder.directory());
            watches.add(new FolderWatch(folder));
            folders.add(folder);
        } catch (IOException e) {
            LOG.error("{}: no plug-ins from there: {}", folder.directory(), e.toString());
        }
    }

    @Override
    public List<String> directories() {
        return folders.stream().map(each -> each.directory().toString()).toList();
    }

    @Override
    public List<PluginStatus> plugins() {
        return folders.stream().flatMap(each -> each.status().stream()).toList();
    }

    @Override
    public List<String> obstacles(long bundleId) {
        Bundle bundle = context.getBundle(bundleId);
        return bundle == null ? List.of() : obstacles.of(bundle);
    }

    /** Called by Declarative Services; the bundles made of plug-ins stay, as the framework goes down or this bundle is updated. */
    @Deactivate
    public void close() {
        watches.forEach(FolderWatch::close);
    }
}
