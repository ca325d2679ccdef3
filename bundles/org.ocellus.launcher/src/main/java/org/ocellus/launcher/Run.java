package org.ocellus.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.ocellus.launch.Application;
import org.ocellus.launch.CommandLine;
import org.ocellus.launcher.daemon.DaemonProcess;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

/**
 * One run of the sensor, from the start of the framework to the removal of its traces.
 *
 * <p>A signal (SIGINT, SIGTERM, or the user logging off) makes the JVM run its shutdown hooks. Ours lets the application
 * write what it holds and then ends the process with the status of the run, where the JVM would report the signal.
 */
final class Run {
    private final Distribution distribution;
    private final CommandLine commandLine;
    private final @Nullable DaemonProcess daemon;
    private final PrintStream errors;
    private final CountDownLatch finished = new CountDownLatch(1);
    private volatile @Nullable Application application;

    /** That of the application when it has ended: what it wrote stays written, however long the framework takes to stop. */
    private volatile int status = Application.FAILED;

    Run(Distribution distribution, CommandLine commandLine, @Nullable DaemonProcess daemon, PrintStream errors) {
        this.distribution = distribution;
        this.commandLine = commandLine;
        this.daemon = daemon;
        this.errors = errors;
    }

    /**
     * {@return the exit status}
     *
     * @param prepared closed by the caller
     */
    int execute(PreparedFramework prepared) throws IOException, BundleException {
        Thread hook = new Thread(() -> endedBySignal(prepared.cache()), "ocellus-signal");
        Runtime.getRuntime().addShutdownHook(hook);
        try (SensorFramework framework = SensorFramework.start(distribution, commandLine, prepared, this::register)) {
            status = run(framework);
        } finally {
            finished.countDown();
            withdraw(hook);
        }
        return status;
    }

    private int run(SensorFramework framework) {
        Optional<Application> found = framework.application();
        if (found.isEmpty()) {
            errors.println(
                    "ocellus: the sensor did not start: services that it needs are missing" + framework.idleBundles());
            return Application.FAILED;
        }
        Application running = found.get();
        application = running;
        if (daemon != null) {
            daemon.listen(running);
        }
        return running.run();
    }

    private void register(BundleContext context) {
        if (daemon != null) {
            daemon.register(context);
        }
    }

    private void endedBySignal(CacheDirectory cache) {
        Application running = application;
        if (running == null) {
            removeTraces(cache);
            return; // nothing was read yet: the JVM reports the signal
        }
        running.stop();
        if (!awaitEnd()) {
            running.unfinished().forEach(each -> errors.println("ocellus: " + each));
        }
        removeTraces(cache);
        if (daemon != null) {
            errors.flush();
            daemon.abandon(status);
        }
        Runtime.getRuntime().halt(status);
    }

    /** {@return whether it ended} Somebody is waiting for a daemon to end, and will kill it if it takes too long. */
    private boolean awaitEnd() {
        try {
            if (daemon != null) {
                return finished.await(daemon.patience().toMillis(), TimeUnit.MILLISECONDS);
            }
            finished.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return true;
    }

    private void removeTraces(CacheDirectory cache) {
        cache.close();
        if (daemon != null) {
            daemon.close();
        }
    }

    private static void withdraw(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is going down already, and the hook ends the process.
        }
    }
}
