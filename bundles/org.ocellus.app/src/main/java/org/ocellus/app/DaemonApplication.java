package org.ocellus.app;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.ocellus.launch.Application;
import org.ocellus.launch.audit.Actor;
import org.ocellus.launch.audit.AuditEntry;
import org.ocellus.launch.audit.AuditLog;
import org.ocellus.launch.daemon.Privileges;
import org.ocellus.launch.daemon.Supervisor;
import org.ocellus.launch.settings.ConfigurationReload;
import org.ocellus.spi.admin.CaptureAdmin;
import org.ocellus.spi.admin.CaptureStatus;
import org.ocellus.spi.admin.OutputAdmin;
import org.ocellus.spi.admin.SensorAdmin;
import org.ocellus.spi.record.RunSummary;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sensor as a daemon: opens what its settings list, gives up its privileges, and goes on until it is told to stop. */
@Component(property = Application.MODE + "=DAEMON")
public final class DaemonApplication implements Application {
    private static final Logger LOG = LoggerFactory.getLogger(DaemonApplication.class);
    private static final Actor SIGNAL = new Actor("-", "signal");

    private final SensorAdmin sensor;
    private final CaptureAdmin captures;
    private final OutputAdmin outputs;
    private final BundleInventory bundles;
    private final SensorInventory inventory;
    private final ConfigurationReload configuration;
    private final Supervisor supervisor;
    private final Privileges privileges;
    private final AuditLog audit;
    private final Failures failures;
    private final SensorEnd end;
    private final CountDownLatch ready = new CountDownLatch(1);
    private final CountDownLatch stopping = new CountDownLatch(1);

    /** Called by Declarative Services when the launcher asks for the application, which is after all bundles have started. */
    @Activate
    public DaemonApplication(
            @Reference SensorAdmin sensor,
            @Reference CaptureAdmin captures,
            @Reference OutputAdmin outputs,
            @Reference BundleInventory bundles,
            @Reference SensorInventory inventory,
            @Reference ConfigurationReload configuration,
            @Reference Supervisor supervisor,
            @Reference Privileges privileges,
            @Reference AuditLog audit) {
        this.sensor = sensor;
        this.captures = captures;
        this.outputs = outputs;
        this.bundles = bundles;
        this.inventory = inventory;
        this.configuration = configuration;
        this.supervisor = supervisor;
        this.privileges = privileges;
        this.audit = audit;
        failures = new Failures(captures, outputs, LOG::error);
        end = new SensorEnd(sensor);
    }

    @Override
    public int run() {
        try {
            bundles.begin();
            inventory.begin();
            privileges.drop();
        } catch (IOException e) {
            LOG.error("{}", e.getMessage());
            end.reach();
            return FAILED;
        }
        note(Actor.process("start"), "start", "");
        supervisor.ready();
        ready.countDown();
        LOG.info("Reading {}, writing {}", inputs(), targets());
        Pulse pulse = Pulse.start(supervisor, failures, sensor);
        try {
            stopping.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        pulse.stop();
        return finish();
    }

    private int finish() {
        RunSummary ledger = end.reach();
        failures.report();
        new ClosingSummary(ledger).lines().forEach(LOG::info);
        note(SIGNAL, "stop", "");
        return failures.any() ? FAILED : DONE;
    }

    private List<String> inputs() {
        return captures.captures().stream()
                .map(CaptureStatus::inputs)
                .flatMap(List::stream)
                .toList();
    }

    private List<String> targets() {
        return outputs.outputs().stream().map(each -> each.target()).toList();
    }

    @Override
    public void stop() {
        supervisor.stopping();
        stopping.countDown();
    }

    @Override
    public void reload() {
        Thread.ofPlatform().daemon().name("ocellus-reload").start(this::reloadWhenReady);
    }

    /** A daemon that is still starting has begun to read its configuration: it reads that again when it has started. */
    private void reloadWhenReady() {
        try {
            ready.await();
            reloadNow();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One at a time, with what is noted of it, so that the last entry of the audit log is about the last signal. */
    private synchronized void reloadNow() {
        try {
            configuration.reload();
            note(SIGNAL, "reload", "");
        } catch (IOException e) { // the log says it already
            note(SIGNAL, "reload", String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void report() {
        LOG.info("{}", new StatisticsLine(sensor.statistics(), captures.captures(), outputs.outputs()).text());
    }

    @Override
    public List<String> unfinished() {
        Stream<String> reading = captures.captures().stream()
                .filter(each -> !each.state().equals("ended"))
                .map(each -> "capture " + each.id() + " did not end in time: " + String.join(", ", each.inputs()));
        Stream<String> writing = outputs.outputs().stream()
                .filter(each -> each.queued() > 0)
                .map(each -> "output " + each.id() + " did not take its last records in time: " + each.target() + ": "
                        + each.queued() + " are lost");
        return Stream.concat(reading, writing).toList();
    }

    private void note(Actor actor, String what, String failure) {
        audit.append(new AuditEntry(Instant.now(), actor, what, failure));
    }
}
