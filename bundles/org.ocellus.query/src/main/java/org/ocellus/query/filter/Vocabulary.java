package org.ocellus.query.filter;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ocellus.spi.record.FieldType;
import org.ocellus.spi.record.RecordField;

/**
 * The names of what records hold: the keys of all fields, names for both directions together ({@code port} for {@code
 * src_port} and {@code dst_port}), {@code ra}'s short names, and the layers of the path.
 */
public final class Vocabulary {
    private static final String SOURCE = "src_";
    private static final String DESTINATION = "dst_";
    private static final Pattern LAYER_NAME = Pattern.compile("[a-z0-9][a-z0-9_+-]*");

    /** Layers that are named without {@code path.} in front, because people look for them most. */
    private static final List<String> COMMON_LAYERS = List.of(
            "vlan",
            "vxlan",
            "vxlan-gpe",
            "geneve",
            "gre",
            "nvgre",
            "gtp",
            "mpls",
            "pppoe",
            "l2tp",
            "erspan",
            "gue",
            "nsh");

    /** The names that {@code ra} has for its columns, where they mean the same. */
    private static final Map<String, String> SHORT_NAMES = Map.ofEntries(
            Map.entry("saddr", "src_addr"),
            Map.entry("daddr", "dst_addr"),
            Map.entry("sport", "src_port"),
            Map.entry("dport", "dst_port"),
            Map.entry("smac", "src_mac"),
            Map.entry("dmac", "dst_mac"),
            Map.entry("stime", "start"),
            Map.entry("ltime", "end"),
            Map.entry("dur", "duration"),
            Map.entry("pkts", "packets"),
            Map.entry("spkts", "src_packets"),
            Map.entry("dpkts", "dst_packets"),
            Map.entry("sbytes", "src_bytes"),
            Map.entry("dbytes", "dst_bytes"),
            Map.entry("appbytes", "payload_bytes"),
            Map.entry("sappbytes", "src_payload_bytes"),
            Map.entry("dappbytes", "dst_payload_bytes"),
            Map.entry("sttl", "src_ttl"),
            Map.entry("dttl", "dst_ttl"),
            Map.entry("stos", "src_tos"),
            Map.entry("dtos", "dst_tos"),
            Map.entry("sjit", "src_jitter"),
            Map.entry("djit", "dst_jitter"),
            Map.entry("tcprtt", "tcp_rtt"),
            Map.entry("synack", "syn_synack_time"),
            Map.entry("ackdat", "synack_ack_time"),
            Map.entry("sid", "sensor"),
            Map.entry("trans", "records"),
            Map.entry("label", "labels"),
            Map.entry("path", Operand.Layers.NAME));

    private static final Map<String, Operand> OPERANDS = operands();

    private Vocabulary() {}

    private static Map<String, Operand> operands() {
        Map<String, Operand> operands = new HashMap<>();
        operands.put(Operand.Layers.NAME, new Operand.Layers());
        for (RecordField field : RecordField.values()) {
            if (field.type() != FieldType.PATH) {
                operands.put(field.key(), new Operand.Fields(field.key(), List.of(field), false));
            }
        }
        for (RecordField field : RecordField.values()) {
            String name = field.key().replace(SOURCE, "");
            Operand other = operands.get(field.key().replace(SOURCE, DESTINATION));
            if (!name.equals(field.key()) && other instanceof Operand.Fields opposite) {
                List<RecordField> both = List.of(field, opposite.fields().getFirst());
                operands.putIfAbsent(name, new Operand.Fields(name, both, field.type() == FieldType.COUNT));
            }
        }
        COMMON_LAYERS.forEach(name -> operands.put(name, new Operand.LayerId(name)));
        SHORT_NAMES.forEach((name, meant) -> operands.put(name, operands.get(meant)));
        return operands;
    }

    /** {@return what a name stands for, if it stands for anything} */
    public static Optional<Operand> find(String name) {
        if (name.startsWith(Operand.LayerId.PREFIX)) {
            String layer = name.substring(Operand.LayerId.PREFIX.length());
            return LAYER_NAME.matcher(layer).matches() ? Optional.of(new Operand.LayerId(layer)) : Optional.empty();
        }
        return Optional.ofNullable(OPERANDS.get(name));
    }

    /** {@return what to tell of a name that stands for nothing} */
    public static String unknown(String name) {
        String likely = likely(name);
        return "'" + name + "' is not the name of a field; "
                + (likely.isEmpty()
                        ? "expected one such as src_addr, dst_port, proto, bytes, or path.NAME of a layer"
                        : "did you mean " + likely + "?");
    }

    /** {@return the name that differs least from it, empty if none is near} */
    private static String likely(String name) {
        return OPERANDS.keySet().stream()
                .filter(each -> EditDistance.between(each, name) <= Math.max(1, name.length() / 3))
                .min(Comparator.comparingInt((String each) -> EditDistance.between(each, name))
                        .thenComparing(Comparator.naturalOrder()))
                .orElse("");
    }
}
