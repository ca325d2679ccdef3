package org.ocellus.engine.flow;

import java.util.concurrent.TimeUnit;

/**
 * Limits of a flow table. Times in nanoseconds.
 *
 * @param maxFlows the most flows open at once; beyond it the one nearest its timeout is written and forgotten
 * @param statusInterval how often a long flow is reported
 * @param tcpTimeout how long an open TCP connection may be idle
 * @param tcpOpeningTimeout how long a TCP connection may be idle before both sides have spoken
 * @param tcpClosedTimeout how long a TCP connection is kept behind its last FIN or RST, for packets that come late
 * @param udpTimeout how long a UDP conversation may be idle
 * @param icmpTimeout how long an ICMP conversation may be idle
 * @param otherTimeout how long any other conversation may be idle
 */
public record FlowSettings(
        int maxFlows,
        long statusInterval,
        long tcpTimeout,
        long tcpOpeningTimeout,
        long tcpClosedTimeout,
        long udpTimeout,
        long icmpTimeout,
        long otherTimeout) {

    /** What holds without configuration. */
    public static final FlowSettings DEFAULT = ofSeconds(1 << 20, 60, 300, 60, 2, 60, 30, 60);

    /** {@return settings with times in seconds} */
    public static FlowSettings ofSeconds(
            int maxFlows,
            double statusInterval,
            double tcp,
            double tcpOpening,
            double tcpClosed,
            double udp,
            double icmp,
            double other) {
        return new FlowSettings(
                Math.max(1, maxFlows),
                nanos(statusInterval),
                nanos(tcp),
                nanos(tcpOpening),
                nanos(tcpClosed),
                nanos(udp),
                nanos(icmp),
                nanos(other));
    }

    /** {@return the limits of each of several tables that together have these} */
    public FlowSettings shared(int tables) {
        return new FlowSettings(
                Math.max(1, maxFlows / tables),
                statusInterval,
                tcpTimeout,
                tcpOpeningTimeout,
                tcpClosedTimeout,
                udpTimeout,
                icmpTimeout,
                otherTimeout);
    }

    private static long nanos(double seconds) {
        return Math.max(1, (long) (seconds * TimeUnit.SECONDS.toNanos(1)));
    }

    long timeout(IdleClass of) {
        return switch (of) {
            case TCP -> tcpTimeout;
            case TCP_OPENING -> tcpOpeningTimeout;
            case TCP_CLOSED -> tcpClosedTimeout;
            case UDP -> udpTimeout;
            case ICMP -> icmpTimeout;
            case OTHER -> otherTimeout;
            // a tunnel outlives every flow in it, which each of its packets belongs to
            case TUNNEL ->
                Math.max(
                        Math.max(Math.max(tcpTimeout, tcpOpeningTimeout), Math.max(udpTimeout, icmpTimeout)),
                        Math.max(otherTimeout, tcpClosedTimeout));
        };
    }
}
