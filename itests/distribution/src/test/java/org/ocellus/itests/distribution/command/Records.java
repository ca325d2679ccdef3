package org.ocellus.itests.distribution.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * JSON records as they were written, with the summary behind them.
 *
 * @param all in their order
 */
public record Records(List<Map<String, @Nullable Object>> all) {

    /** {@return the records in these lines} */
    public static Records of(List<String> lines) {
        return new Records(lines.stream().map(Records::object).toList());
    }

    /** {@return the records in a file} */
    public static Records in(Path file) throws IOException {
        return of(Files.readAllLines(file));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> object(@Nullable Object value) {
        Object parsed = value instanceof String line ? Json.parse(line) : value;
        if (parsed instanceof Map<?, ?> map) {
            return (Map<String, @Nullable Object>) map;
        }
        throw new AssertionError("not a record: " + value);
    }

    /** {@return the flow records} */
    public List<Map<String, @Nullable Object>> flows() {
        return all.stream().filter(each -> "flow".equals(each.get("type"))).toList();
    }

    /** {@return the last record, which is the summary} */
    public Map<String, @Nullable Object> summary() {
        Map<String, @Nullable Object> last = all.getLast();
        if (!"summary".equals(last.get("type"))) {
            throw new AssertionError("the last record is no summary: " + last);
        }
        return last;
    }

    /** {@return a counter of the summary} */
    public long counter(String name) {
        return number(summary(), name);
    }

    /** {@return packets in all flow records} */
    public long packets() {
        return flows().stream()
                .mapToLong(flow -> number(flow, "src_packets") + number(flow, "dst_packets"))
                .sum();
    }

    /**
     * Fails unless each packet that was seen is in exactly one record or counted as undecodable.
     *
     * @return these records
     */
    public Records conserved() {
        assertThat(packets()).as("packets in records").isEqualTo(counter("packets_in_flows"));
        assertThat(counter("packets_in_flows") + counter("packets_undecodable"))
                .as("packets in records and undecodable")
                .isEqualTo(counter("packets"));
        return this;
    }

    /** {@return the layers in all paths of flows, each as {@code vxlan} and, where it has an identifier, {@code vxlan:5000}} */
    public Set<String> layers() {
        return flows().stream().flatMap(flow -> layers(flow)).collect(Collectors.toSet());
    }

    /** {@return the flows in whose path that layer is, as {@link #layers} has it} */
    public List<Map<String, @Nullable Object>> inside(String layer) {
        return flows().stream()
                .filter(flow -> layers(flow).anyMatch(layer::equals))
                .toList();
    }

    private static Stream<String> layers(Map<String, @Nullable Object> flow) {
        if (!(flow.get("path") instanceof List<?> path)) {
            return Stream.of();
        }
        return path.stream()
                .map(Records::object)
                .flatMap(layer -> layer.containsKey("id")
                        ? Stream.of(layer.get("layer") + "", layer.get("layer") + ":" + layer.get("id"))
                        : Stream.of(layer.get("layer") + ""));
    }

    private static long number(Map<String, @Nullable Object> record, String name) {
        return record.get(name) instanceof Long number ? number : 0;
    }
}
