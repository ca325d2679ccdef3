package org.ocellus.engine.flow;

import java.util.concurrent.TimeUnit;

/**
 * How long flows may be idle, in nanoseconds.
 *
 * @param tcp an open TCP connection
 * @param tcpOpening a TCP connection before both sides have spoken
 * @param tcpClosed a TCP connection behind its last FIN or RST, for packets that come late
 * @param udp a UDP conversation
 * @param icmp an ICMP conversation
 * @param igmp an IGMP conversation
 * @param arp an ARP conversation
 * @param fragment fragments whose first was not seen, and how long a first one waits for others
 * @param other any other conversation
 */
public record FlowTimeouts(
        long tcp,
        long tcpOpening,
        long tcpClosed,
        long udp,
        long icmp,
        long igmp,
        long arp,
        long fragment,
        long other) {
    /** What holds without configuration. RFC 8200 section 4.5 lets a receiver wait 60 s for fragments. */
    public static final FlowTimeouts DEFAULT = ofSeconds(300, 60, 2, 60, 30, 60, 60, 60, 60);

    /** 31 years: a time of these days and so much more fit into 64 bits as nanoseconds. */
    private static final double MOST_SECONDS = 1e9;

    /** {@return timeouts from seconds} */
    public static FlowTimeouts ofSeconds(
            double tcp,
            double tcpOpening,
            double tcpClosed,
            double udp,
            double icmp,
            double igmp,
            double arp,
            double fragment,
            double other) {
        return new FlowTimeouts(
                nanos(tcp),
                nanos(tcpOpening),
                nanos(tcpClosed),
                nanos(udp),
                nanos(icmp),
                nanos(igmp),
                nanos(arp),
                nanos(fragment),
                nanos(other));
    }

    static long nanos(double seconds) {
        return Math.max(1, (long) (Math.min(seconds, MOST_SECONDS) * TimeUnit.SECONDS.toNanos(1)));
    }

    long of(IdleClass flows) {
        return switch (flows) {
            case TCP -> tcp;
            case TCP_OPENING -> tcpOpening;
            case TCP_CLOSED -> tcpClosed;
            case UDP -> udp;
            case ICMP -> icmp;
            case IGMP -> igmp;
            case ARP -> arp;
            case FRAGMENT -> fragment;
            case OTHER -> other;
            case TUNNEL -> longest();
        };
    }

    /** A tunnel outlives every flow in it, which each of its packets belongs to. */
    private long longest() {
        long longest = 0;
        for (IdleClass each : IdleClass.values()) {
            longest = each == IdleClass.TUNNEL ? longest : Math.max(longest, of(each));
        }
        return longest;
    }
}
