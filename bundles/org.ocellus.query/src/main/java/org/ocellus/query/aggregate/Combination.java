package org.ocellus.query.aggregate;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.ocellus.spi.record.FieldType;
import org.ocellus.spi.record.RecordField;

/** What becomes of a field when two records are made one. */
enum Combination {
    /** The sum of both. */
    SUM,
    /** The lesser. */
    LEAST,
    /** The greater. */
    GREATEST,
    /** The letters of both. */
    UNION,
    /** That of the record that ends later. */
    LATER,
    /** That of the record that came first, unless it has none. */
    FIRST,
    /** None: it cannot be told from both. */
    NONE,
    /** Follows from others. */
    DERIVED;

    private static final Set<RecordField> LEASTS = EnumSet.of(
            RecordField.START,
            RecordField.FLOW_START,
            RecordField.SRC_WINDOW_MIN,
            RecordField.DST_WINDOW_MIN,
            RecordField.SRC_TTL_MIN,
            RecordField.DST_TTL_MIN,
            RecordField.SRC_PACKET_SIZE_MIN,
            RecordField.DST_PACKET_SIZE_MIN,
            RecordField.SRC_INTERPACKET_MIN,
            RecordField.DST_INTERPACKET_MIN);

    private static final Set<RecordField> GREATESTS = EnumSet.of(
            RecordField.END,
            RecordField.SRC_WINDOW_MAX,
            RecordField.DST_WINDOW_MAX,
            RecordField.SRC_TTL_MAX,
            RecordField.DST_TTL_MAX,
            RecordField.SRC_PACKET_SIZE_MAX,
            RecordField.DST_PACKET_SIZE_MAX,
            RecordField.SRC_INTERPACKET_MAX,
            RecordField.DST_INTERPACKET_MAX);

    private static final Set<RecordField> TOTALS = EnumSet.of(
            RecordField.TOTAL_SRC_PACKETS, RecordField.TOTAL_DST_PACKETS,
            RecordField.TOTAL_SRC_BYTES, RecordField.TOTAL_DST_BYTES,
            RecordField.TOTAL_SRC_PAYLOAD_BYTES, RecordField.TOTAL_DST_PAYLOAD_BYTES);

    private static final Set<RecordField> FLAGS = EnumSet.of(
            RecordField.SRC_TCP_FLAGS, RecordField.DST_TCP_FLAGS, RecordField.SRC_IP_FLAGS, RecordField.DST_IP_FLAGS);

    private static final Set<RecordField> LATERS = EnumSet.of(
            RecordField.CAUSE,
            RecordField.STATE,
            RecordField.RECORD_NUMBER,
            RecordField.ICMP_ERROR_TYPE,
            RecordField.ICMP_ERROR_CODE);

    /** Times that add up, as counts do. */
    private static final Set<RecordField> SUMS = EnumSet.of(RecordField.SRC_IDLE_TIME, RecordField.DST_IDLE_TIME);

    /** Of a mean and a deviation without their numbers nothing can be made. */
    private static final Set<RecordField> MEANS = EnumSet.of(
            RecordField.SRC_INTERPACKET_MEAN, RecordField.DST_INTERPACKET_MEAN,
            RecordField.SRC_JITTER, RecordField.DST_JITTER);

    private static final Set<RecordField> DERIVEDS =
            EnumSet.of(RecordField.DURATION, RecordField.SRC_PACKET_SIZE_MEAN, RecordField.DST_PACKET_SIZE_MEAN);

    private static final Map<RecordField, Combination> OF_FIELDS = new EnumMap<>(RecordField.class);

    static {
        for (RecordField field : RecordField.values()) {
            OF_FIELDS.put(field, field.type() == FieldType.COUNT ? SUM : FIRST);
        }
        put(LEASTS, LEAST);
        put(GREATESTS, GREATEST);
        put(TOTALS, GREATEST);
        put(FLAGS, UNION);
        put(LATERS, LATER);
        put(SUMS, SUM);
        put(MEANS, NONE);
        put(DERIVEDS, DERIVED);
    }

    private static void put(Set<RecordField> fields, Combination combination) {
        fields.forEach(field -> OF_FIELDS.put(field, combination));
    }

    /** {@return what becomes of a field} */
    static Combination of(RecordField field) {
        return OF_FIELDS.getOrDefault(field, FIRST);
    }

    /** {@return whether a field means something of several flows together} */
    static boolean survivesGrouping(RecordField field) {
        return switch (of(field)) {
            case SUM, LEAST, UNION, DERIVED -> field != RecordField.FLOW_START;
            case GREATEST -> !TOTALS.contains(field);
            case LATER, FIRST, NONE -> false;
        };
    }
}
