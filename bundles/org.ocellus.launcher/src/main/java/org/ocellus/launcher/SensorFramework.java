package org.ocellus.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ocellus.launch.Application;
import org.ocellus.launch.BundleGuard;
import org.ocellus.launch.CommandLine;
import org.ocellus.launch.Logs;
import org.ocellus.launcher.log.FrameworkLog;
import org.ocellus.launcher.log.LogServiceAdapter;
import org.ocellus.launcher.log.ProcessLog;
import org.ocellus.launcher.trust.SignedOnly;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.hooks.resolver.ResolverHookFactory;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.service.log.LoggerFactory;
import org.slf4j.Logger;

/** The framework with all bundles of the distribution, started. */
final class SensorFramework implements AutoCloseable {
    private static final long STOP_MILLIS = 5_000;
    private static final Logger LOG = org.slf4j.LoggerFactory.getLogger(SensorFramework.class);

    private final Framework framework;
    private final CommandLine.Mode mode;

    private SensorFramework(Framework framework, CommandLine.Mode mode) {
        this.framework = framework;
        this.mode = mode;
    }

    /**
     * Starts the framework and returns when the last start level is reached, that is when all decoders are there.
     *
     * @param prepared whose framework is initialised and not started
     * @param services registers further services before the first bundle starts
     * @throws BundleException if the framework refuses
     * @throws IOException if the distribution cannot be read
     */
    static SensorFramework start(
            Distribution distribution,
            CommandLine commandLine,
            PreparedFramework prepared,
            Consumer<BundleContext> services)
            throws BundleException, IOException {
        List<Distribution.Level> levels = distribution.levels(commandLine);
        Framework framework = prepared.framework();
        BundleContext context = framework.getBundleContext();
        context.addFrameworkListener(new FrameworkLog());
        context.registerService(LoggerFactory.class, new LogServiceAdapter(), null);
        context.registerService(CommandLine.class, commandLine, null);
        context.registerService(Logs.class, new ProcessLog(), null);
        services.accept(context);
        SignedOnly guard = TrustSettings.guard(commandLine.configurations(), distribution.home());
        if (guard != null) {
            context.registerService(ResolverHookFactory.class, guard, null);
            context.registerService(BundleGuard.class, guard::problem, null);
        }
        for (Distribution.Level level : levels) {
            for (Path jar : level.bundles()) {
                install(context, prepared.bundles().location(jar), level.number(), guard);
            }
        }
        LOG.debug("bundles installed");
        framework.adapt(FrameworkWiring.class).resolveBundles(null); // all at once, where each would be on its own
        framework.start();
        LOG.debug("bundles started");
        return new SensorFramework(framework, commandLine.mode());
    }

    /** A bundle that refuses to start is reported as a framework event; the others go on. */
    private static void install(BundleContext context, String location, int level, @Nullable SignedOnly guard)
            throws BundleException {
        Bundle bundle = context.installBundle(location);
        if (guard != null) {
            guard.trust(bundle);
        }
        if (!isFragment(bundle)) {
            bundle.adapt(BundleStartLevel.class).setStartLevel(level);
            bundle.start();
        }
    }

    private static boolean isFragment(Bundle bundle) {
        return (bundle.adapt(BundleRevision.class).getTypes() & BundleRevision.TYPE_FRAGMENT) != 0;
    }

    /** {@return the service that does the work, if all that it needs is there} */
    Optional<Application> application() {
        BundleContext context = framework.getBundleContext();
        try {
            return context.getServiceReferences(Application.class, "(" + Application.MODE + "=" + mode + ")").stream()
                    .findFirst()
                    .map(context::getService);
        } catch (InvalidSyntaxException e) {
            throw new AssertionError("names of modes are words", e);
        }
    }

    /** {@return which bundles are not running, as an addition to a message; empty if all are} */
    String idleBundles() {
        String names = Stream.of(framework.getBundleContext().getBundles())
                .filter(bundle -> bundle.getState() != Bundle.ACTIVE)
                .map(Bundle::getSymbolicName)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : "; bundles that are not running: " + names;
    }

    /**
     * Stops all bundles, the last started first. Where nobody can have added any, that is left to the end of the process: the
     * sensor has closed its captures and outputs, and bundles of the distribution hold nothing else.
     */
    @Override
    public void close() {
        if (mode == CommandLine.Mode.RECORD || mode == CommandLine.Mode.READ) {
            return;
        }
        try {
            LOG.debug("stopping");
            framework.stop();
            framework.waitForStop(STOP_MILLIS);
            LOG.debug("framework stopped");
        } catch (BundleException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
