package org.ocellus.engine.flow;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Metrics that are kept or left as one. What each costs a flow is told in {@code docs/flow-model.md}. */
public enum MetricGroup {
    /** Sequence numbers, acknowledgements, windows and handshake of TCP. */
    TCP,
    /** Time to live, marks, flags, options and fragments of IP. */
    NETWORK,
    /** What came back, and when, of ICMP, ARP and UDP. */
    RESPONSE,
    /** Smallest, largest and mean packet. */
    SIZE,
    /** Times between packets, jitter, bursts. */
    TIMING;

    /** What holds without configuration: what argus.conf of the peer ships with. */
    public static final Set<MetricGroup> DEFAULT = Set.of(TCP, NETWORK, RESPONSE);

    /**
     * Reads names with commas between them, {@code all} or {@code none}.
     *
     * @throws IllegalArgumentException if there is no such group; the message says which there are
     */
    public static Set<MetricGroup> parse(String text) {
        Set<MetricGroup> groups = EnumSet.noneOf(MetricGroup.class);
        for (String name : text.strip().split("[,\\s]+", -1)) {
            switch (name) {
                case "all" -> groups.addAll(EnumSet.allOf(MetricGroup.class));
                case "none", "" -> {
                    // names nothing
                }
                default -> groups.add(named(name));
            }
        }
        return Set.copyOf(groups);
    }

    private static MetricGroup named(String name) {
        return Stream.of(values())
                .filter(each -> each.toString().equals(name))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("there is no group of metrics " + name
                        + "; expected all, none or some of tcp, network, response,"
                        + " size, timing with commas between them"));
    }

    /** {@return the name in configuration} */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
