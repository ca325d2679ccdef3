package org.ocellus.output.ipfix.record;

import static org.ocellus.output.ipfix.record.Columns.bytes;
import static org.ocellus.output.ipfix.record.Columns.join;
import static org.ocellus.output.ipfix.record.Columns.number;
import static org.ocellus.output.ipfix.record.Columns.numbers;
import static org.ocellus.output.ipfix.record.Section.any;

import java.util.List;
import org.ocellus.output.ipfix.element.InformationElement;
import org.ocellus.spi.record.RecordField;

/**
 * What was measured beyond counts, in elements that others have as well. Fields that come and go together share a section:
 * one that a record lacks is zero or empty there.
 */
final class MetricSections {
    private MetricSections() {}

    static List<Section> all() {
        return List.of(payload(), sequences(), tcpQuality(), hops(), sizes(), userData());
    }

    private static Section payload() {
        return Section.of(
                any(RecordField.SRC_PAYLOAD_BYTES, RecordField.DST_PAYLOAD_BYTES),
                numbers(
                        InformationElement.CERT_DATA_BYTE_COUNT,
                        RecordField.SRC_PAYLOAD_BYTES,
                        RecordField.DST_PAYLOAD_BYTES));
    }

    private static Section sequences() {
        return Section.extra(
                any(RecordField.SRC_TCP_SEQ, RecordField.DST_TCP_SEQ),
                numbers(InformationElement.TCP_SEQUENCE_NUMBER, RecordField.SRC_TCP_SEQ, RecordField.DST_TCP_SEQ));
    }

    private static Section tcpQuality() {
        return Section.extra(
                any(
                        RecordField.SRC_RETRANSMISSIONS,
                        RecordField.DST_RETRANSMISSIONS,
                        RecordField.SRC_RETRANSMITTED_BYTES,
                        RecordField.DST_RETRANSMITTED_BYTES,
                        RecordField.SRC_OUT_OF_ORDER,
                        RecordField.DST_OUT_OF_ORDER),
                number(InformationElement.NTOP_RETRANSMITTED_IN_PKTS, RecordField.SRC_RETRANSMISSIONS),
                number(InformationElement.NTOP_RETRANSMITTED_OUT_PKTS, RecordField.DST_RETRANSMISSIONS),
                number(InformationElement.NTOP_RETRANSMITTED_IN_BYTES, RecordField.SRC_RETRANSMITTED_BYTES),
                number(InformationElement.NTOP_RETRANSMITTED_OUT_BYTES, RecordField.DST_RETRANSMITTED_BYTES),
                number(InformationElement.NTOP_OOORDER_IN_PKTS, RecordField.SRC_OUT_OF_ORDER),
                number(InformationElement.NTOP_OOORDER_OUT_PKTS, RecordField.DST_OUT_OF_ORDER));
    }

    private static Section hops() {
        return Section.extra(
                any(RecordField.SRC_TTL_MIN, RecordField.DST_TTL_MIN, RecordField.SRC_TTL_MAX, RecordField.DST_TTL_MAX),
                join(
                        numbers(InformationElement.MINIMUM_TTL, RecordField.SRC_TTL_MIN, RecordField.DST_TTL_MIN),
                        numbers(InformationElement.MAXIMUM_TTL, RecordField.SRC_TTL_MAX, RecordField.DST_TTL_MAX)));
    }

    private static Section sizes() {
        return Section.extra(
                any(
                        RecordField.SRC_PACKET_SIZE_MIN,
                        RecordField.DST_PACKET_SIZE_MIN,
                        RecordField.SRC_PACKET_SIZE_MAX,
                        RecordField.DST_PACKET_SIZE_MAX),
                join(
                        numbers(
                                InformationElement.MINIMUM_LAYER2_TOTAL_LENGTH,
                                RecordField.SRC_PACKET_SIZE_MIN,
                                RecordField.DST_PACKET_SIZE_MIN),
                        numbers(
                                InformationElement.MAXIMUM_LAYER2_TOTAL_LENGTH,
                                RecordField.SRC_PACKET_SIZE_MAX,
                                RecordField.DST_PACKET_SIZE_MAX)));
    }

    private static Section userData() {
        return Section.extra(
                any(RecordField.SRC_USER_DATA, RecordField.DST_USER_DATA),
                bytes(InformationElement.CERT_PAYLOAD, RecordField.SRC_USER_DATA, RecordField.DST_USER_DATA));
    }
}
