package org.ocellus.query.filter;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ocellus.spi.record.RecordField;

/** What {@code ra} and {@code tcpdump} call primitives: tests of what is asked for most, in a word or two. */
final class Primitive {
    static final String SOURCE = "src";
    static final String DESTINATION = "dst";
    static final String HOST = "host";
    static final String NET = "net";
    static final String PORT = "port";

    private static final Set<String> PROTOCOLS = Set.of(
            "tcp",
            "udp",
            "icmp",
            "ipv6-icmp",
            "igmp",
            "sctp",
            "dccp",
            "udplite",
            "esp",
            "ah",
            "ospfigp",
            "pim",
            "arp",
            "rarp");

    /** The name that {@code tcpdump} has for it. */
    private static final Map<String, String> OTHER_NAMES = Map.of("icmp6", "ipv6-icmp");

    private Primitive() {}

    /** {@return the test for a protocol that a word names, if it names one} */
    static Optional<Expression> protocol(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        String keyword = OTHER_NAMES.getOrDefault(lower, lower);
        if (!PROTOCOLS.contains(keyword)) {
            return Optional.empty();
        }
        Operand proto = new Operand.Fields(RecordField.PROTO.key(), List.of(RecordField.PROTO), false);
        return Optional.of(new Expression.Test(proto, Operator.EQUAL, List.of(new Value.Word(keyword))));
    }

    /**
     * {@return the field, or the two, that a test of an end looks at}
     *
     * @param direction {@link #SOURCE}, {@link #DESTINATION}, or empty: one of the two has to fit
     * @param kind {@link #HOST}, {@link #NET} or {@link #PORT}
     */
    static Operand end(String direction, String kind) {
        String name = kind.equals(PORT) ? PORT : "addr";
        return Vocabulary.find(direction.isEmpty() ? name : direction + '_' + name)
                .orElseThrow();
    }
}
