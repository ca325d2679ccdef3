package org.ocellus.launch.daemon;

/**
 * The service manager that started this process, which wants to know how it is. Where there is none nothing happens. Thread-safe.
 *
 * <p>Source: sd_notify(3), which is a stable interface of systemd and understood by others too.
 */
public interface Supervisor {

    /** Everything is open, and packets are read. */
    void ready();

    /** The configuration is being read again; {@link #ready} ends this. */
    void reloading();

    /** The process is about to end. */
    void stopping();

    /** Says in one line what the process is doing. */
    void status(String line);

    /** The process is well. Whoever is watched must say so more often than each {@link #watchdogNanos}. */
    void alive();

    /** {@return within which time a sign of life is expected, in nanoseconds; 0 if nobody is watching} */
    long watchdogNanos();
}
