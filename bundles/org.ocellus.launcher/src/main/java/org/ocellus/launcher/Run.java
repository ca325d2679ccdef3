package org.ocellus.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.ocellus.launch.Application;
import org.ocellus.launch.CommandLine;
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
    private final PrintStream errors;
    private final CountDownLatch finished = new CountDownLatch(1);
    private volatile @Nullable Application application;
    private volatile int status = Application.FAILED;

    Run(Distribution distribution, CommandLine commandLine, PrintStream errors) {
        this.distribution = distribution;
        this.commandLine = commandLine;
        this.errors = errors;
    }

    /** {@return the exit status} */
    int execute() throws IOException, BundleException {
        try (CacheDirectory cache = new CacheDirectory()) {
            Thread hook = new Thread(() -> endedBySignal(cache), "ocellus-signal");
            Runtime.getRuntime().addShutdownHook(hook);
            try (SensorFramework framework = SensorFramework.start(distribution, commandLine, cache)) {
                status = run(framework);
            } finally {
                finished.countDown();
                withdraw(hook);
            }
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
        return running.run();
    }

    private void endedBySignal(CacheDirectory cache) {
        Application running = application;
        if (running == null) {
            cache.close();
            return; // nothing was read yet: the JVM reports the signal
        }
        running.stop();
        try {
            finished.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        cache.close();
        Runtime.getRuntime().halt(status);
    }

    private static void withdraw(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is going down already, and the hook ends the process.
        }
    }
}
