package org.ocellus.engine.output;

import java.time.Duration;

/**
 * How long is waited for outputs.
 *
 * @param stall how long an output that is to end may take nothing
 * @param hurried how long all outputs may take to end when the sensor was told to stop
 * @param retry how long an output that failed is left alone
 * @param flush how much time of records may be lost when the process is killed, where nobody can follow the file
 */
record Patience(Duration stall, Duration hurried, Duration retry, Duration flush) {
    /** What holds in a sensor. A daemon is to end within five seconds, whatever one of its outputs does. */
    static final Patience USUAL =
            new Patience(Duration.ofSeconds(2), Duration.ofSeconds(30), Duration.ofSeconds(10), Duration.ofSeconds(1));
}
