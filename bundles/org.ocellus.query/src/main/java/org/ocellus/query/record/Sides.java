package org.ocellus.query.record;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ocellus.spi.record.FieldType;
import org.ocellus.spi.record.RecordField;

/**
 * Two fields that say the same of either side.
 *
 * @param source of the initiator
 * @param destination of the responder
 */
record Sides(RecordField source, RecordField destination) {
    private static final String SOURCE = "src_";
    private static final String DESTINATION = "dst_";

    /** All but labels, which are no single values. */
    static final List<Sides> ALL = all();

    private static List<Sides> all() {
        Map<String, RecordField> byName =
                Arrays.stream(RecordField.values()).collect(Collectors.toMap(RecordField::key, Function.identity()));
        Stream<Sides> named = Arrays.stream(RecordField.values())
                .filter(field -> field.key().contains(SOURCE) && field.type() != FieldType.LABELS)
                .map(field -> new Sides(
                        field,
                        Objects.requireNonNull(byName.get(field.key().replace(SOURCE, DESTINATION)), field.key())));
        Stream<Sides> icmp = Stream.of(
                new Sides(RecordField.ICMP_TYPE, RecordField.DST_ICMP_TYPE),
                new Sides(RecordField.ICMP_CODE, RecordField.DST_ICMP_CODE));
        return Stream.concat(named, icmp).toList();
    }
}
