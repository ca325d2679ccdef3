package org.ocellus.launcher.daemon;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.ocellus.launch.daemon.Supervisor;
import org.slf4j.LoggerFactory;

/** Tells systemd, or who else reads its messages, how the daemon is. */
final class Systemd implements Supervisor {
    private final @Nullable NotifySocket socket;
    private final long watchdogNanos;

    private Systemd(@Nullable NotifySocket socket, long watchdogNanos) {
        this.socket = socket;
        this.watchdogNanos = watchdogNanos;
    }

    /** {@return who is named by the environment of this process, or nobody} */
    static Systemd ofEnvironment() throws IOException {
        String name = System.getenv("NOTIFY_SOCKET");
        boolean there = name != null
                && !name.isEmpty()
                && !System.getProperty("os.name", "").startsWith("Windows");
        return new Systemd(there ? new NotifySocket(name) : null, there ? watchdog() : 0);
    }

    /** See sd_watchdog_enabled(3). */
    private static long watchdog() {
        String pid = System.getenv("WATCHDOG_PID");
        String microseconds = System.getenv("WATCHDOG_USEC");
        boolean ours =
                pid == null || pid.equals(Long.toString(ProcessHandle.current().pid()));
        return ours && microseconds != null && microseconds.matches("\\d{1,15}")
                ? TimeUnit.MICROSECONDS.toNanos(Long.parseLong(microseconds))
                : 0;
    }

    @Override
    public void ready() {
        send("READY=1");
    }

    /** {@link System#nanoTime} is the clock CLOCK_MONOTONIC where there is a systemd. */
    @Override
    public void reloading() {
        send("RELOADING=1\nMONOTONIC_USEC=" + TimeUnit.NANOSECONDS.toMicros(System.nanoTime()));
    }

    @Override
    public void stopping() {
        send("STOPPING=1");
    }

    @Override
    public void status(String line) {
        send("STATUS=" + line.replace('\n', ' '));
    }

    @Override
    public void alive() {
        send("WATCHDOG=1");
    }

    @Override
    public long watchdogNanos() {
        return watchdogNanos;
    }

    private void send(String message) {
        if (socket != null) {
            String problem = socket.send(message);
            if (!problem.isEmpty()) {
                LoggerFactory.getLogger(Systemd.class)
                        .warn("The service manager cannot be told {}: {}", message, problem);
            }
        }
    }
}
