package org.ocellus.engine.flow;

import java.util.Set;
import org.ocellus.spi.record.FlowRecord;

/**
 * What a flow table is told. All but its capacity may change while it runs.
 *
 * @param maxFlows the most flows open at once; beyond it the one nearest its timeout is written and forgotten
 * @param statusInterval how often a long flow is reported, in nanoseconds
 * @param timeouts how long flows may be idle
 * @param key what makes two packets belong to one flow
 * @param metrics what flows that begin from now on keep beyond their counters
 * @param userData how many payload bytes of each side are kept, 0 to {@value FlowRecord#MAX_BYTES}
 * @param tunnels names of layers that are conversations of their own although they do not run over IP themselves
 */
public record FlowSettings(
        int maxFlows,
        long statusInterval,
        FlowTimeouts timeouts,
        KeySettings key,
        Set<MetricGroup> metrics,
        int userData,
        Set<String> tunnels) {

    private static final int MAX_FLOWS = 1 << 20;
    private static final double STATUS_SECONDS = 60;
    private static final Set<String> TUNNELS = Set.of("mpls", "erspan");

    /** What holds without configuration. */
    public static final FlowSettings DEFAULT = new FlowSettings(
            MAX_FLOWS,
            FlowTimeouts.nanos(STATUS_SECONDS),
            FlowTimeouts.DEFAULT,
            KeySettings.DEFAULT,
            MetricGroup.DEFAULT,
            0,
            TUNNELS);

    /** Makes settings; what cannot be becomes the nearest that can. */
    public FlowSettings {
        maxFlows = Math.max(1, maxFlows);
        statusInterval = Math.max(1, statusInterval);
        userData = Math.clamp(userData, 0, FlowRecord.MAX_BYTES);
        metrics = Set.copyOf(metrics);
        tunnels = Set.copyOf(tunnels);
    }

    /** {@return settings with times in seconds; those of other protocols than TCP, UDP and ICMP are the same} */
    public static FlowSettings ofSeconds(
            int maxFlows,
            double statusInterval,
            double tcp,
            double tcpOpening,
            double tcpClosed,
            double udp,
            double icmp,
            double other) {
        return DEFAULT.with(FlowTimeouts.ofSeconds(tcp, tcpOpening, tcpClosed, udp, icmp, other, other, other, other))
                .with(maxFlows, statusInterval);
    }

    /** {@return the limits of each of several tables that together have these} */
    public FlowSettings shared(int tables) {
        return new FlowSettings(maxFlows / tables, statusInterval, timeouts, key, metrics, userData, tunnels);
    }

    /** {@return these settings with another capacity and status interval, in seconds} */
    public FlowSettings with(int otherMaxFlows, double otherStatusInterval) {
        return new FlowSettings(
                otherMaxFlows, FlowTimeouts.nanos(otherStatusInterval), timeouts, key, metrics, userData, tunnels);
    }

    /** {@return these settings with other timeouts} */
    public FlowSettings with(FlowTimeouts others) {
        return new FlowSettings(maxFlows, statusInterval, others, key, metrics, userData, tunnels);
    }

    /** {@return these settings with another key} */
    public FlowSettings with(KeySettings other) {
        return new FlowSettings(maxFlows, statusInterval, timeouts, other, metrics, userData, tunnels);
    }

    /** {@return these settings with other metrics} */
    public FlowSettings with(Set<MetricGroup> others, int otherUserData) {
        return new FlowSettings(maxFlows, statusInterval, timeouts, key, others, otherUserData, tunnels);
    }

    /** {@return these settings with other layers that are conversations} */
    public FlowSettings withTunnels(Set<String> others) {
        return new FlowSettings(maxFlows, statusInterval, timeouts, key, metrics, userData, others);
    }

    long timeout(IdleClass of) {
        return timeouts.of(of);
    }
}
