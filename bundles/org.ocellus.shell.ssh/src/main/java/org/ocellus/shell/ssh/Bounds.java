package org.ocellus.shell.ssh;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;

/**
 * How much of the sensor clients may hold: as much as those of the socket, whose settings these are. A component of its own,
 * because one with two PIDs would be told of neither before both are configured. Thread-safe.
 */
@Component(service = Bounds.class, configurationPid = "org.ocellus.shell")
public final class Bounds {
    private static final String SESSIONS = "sessions";
    private static final String IDLE_TIMEOUT = "idleTimeout";
    private static final int DEFAULT_SESSIONS = 16;
    private static final double DEFAULT_IDLE_SECONDS = 1800;

    private final AtomicInteger open = new AtomicInteger();
    private volatile int most = DEFAULT_SESSIONS;
    private volatile Duration idle = Duration.ZERO;

    /** Called by Declarative Services. */
    @Activate
    public Bounds(Map<String, Object> properties) {
        modified(properties);
    }

    /** Called by Declarative Services when the settings have changed; what is open stays open. */
    @Modified
    void modified(Map<String, Object> properties) {
        most = Integer.parseInt(String.valueOf(properties.getOrDefault(SESSIONS, DEFAULT_SESSIONS)));
        double seconds =
                Double.parseDouble(String.valueOf(properties.getOrDefault(IDLE_TIMEOUT, DEFAULT_IDLE_SECONDS)));
        idle = Duration.ofMillis((long) (seconds * Duration.ofSeconds(1).toMillis()));
    }

    /** {@return how many sessions may be open at a time} */
    int most() {
        return most;
    }

    /** {@return how long a client may be silent} */
    Duration idle() {
        return idle;
    }

    /** {@return whether one more session may be opened; then it must be {@link #leave left}} */
    boolean enter() {
        if (open.incrementAndGet() <= most) {
            return true;
        }
        open.decrementAndGet();
        return false;
    }

    void leave() {
        open.decrementAndGet();
    }
}
