package org.ocellus.app;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.ocellus.launch.daemon.Supervisor;
import org.ocellus.spi.admin.SensorAdmin;
import org.ocellus.spi.record.RunSummary;

/**
 * While a daemon runs: tells of failures as they happen, and gives the service manager its signs of life. There are none when
 * the sensor does not answer, which is when it is to be restarted.
 */
final class Pulse {
    private static final long PERIOD = Duration.ofSeconds(1).toNanos();
    private static final long STATUS_PERIOD = Duration.ofSeconds(10).toNanos();

    private final Supervisor supervisor;
    private final Failures failures;
    private final SensorAdmin sensor;
    private final Thread thread =
            Thread.ofPlatform().daemon().name("ocellus-pulse").unstarted(this::beat);

    private Pulse(Supervisor supervisor, Failures failures, SensorAdmin sensor) {
        this.supervisor = supervisor;
        this.failures = failures;
        this.sensor = sensor;
    }

    static Pulse start(Supervisor supervisor, Failures failures, SensorAdmin sensor) {
        Pulse pulse = new Pulse(supervisor, failures, sensor);
        pulse.thread.start();
        return pulse;
    }

    private void beat() {
        long watchdog = supervisor.watchdogNanos();
        long period = watchdog > 0 ? Math.min(PERIOD, watchdog / 2) : PERIOD;
        long statusDue = System.nanoTime();
        try {
            while (true) {
                failures.report();
                RunSummary ledger = sensor.statistics();
                if (watchdog > 0) {
                    supervisor.alive();
                }
                if (System.nanoTime() - statusDue >= 0) {
                    statusDue += STATUS_PERIOD;
                    supervisor.status(String.format(
                            Locale.ROOT,
                            "%,d packets, %,d dropped; %,d flows open; %,d records",
                            ledger.packets(),
                            ledger.dropped(),
                            ledger.activeFlows(),
                            ledger.records()));
                }
                TimeUnit.NANOSECONDS.sleep(period);
            }
        } catch (InterruptedException e) {
            // The daemon ends.
        }
    }

    void stop() {
        thread.interrupt();
    }
}
