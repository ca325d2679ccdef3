package org.ocellus.output.ipfix.record;

import static org.ocellus.output.ipfix.record.Columns.bytes;
import static org.ocellus.output.ipfix.record.Columns.computed;
import static org.ocellus.output.ipfix.record.Columns.join;
import static org.ocellus.output.ipfix.record.Columns.number;
import static org.ocellus.output.ipfix.record.Columns.numbers;
import static org.ocellus.output.ipfix.record.Columns.text;
import static org.ocellus.output.ipfix.record.Columns.texts;

import java.util.List;
import java.util.function.Predicate;
import org.ocellus.output.ipfix.element.FieldSpecifier;
import org.ocellus.output.ipfix.element.InformationElement;
import org.ocellus.spi.record.RecordField;

/**
 * What was measured beyond counts. Fields that come and go together share a section: one that a record lacks is zero or
 * empty there.
 */
final class MetricSections {
    private MetricSections() {}

    static List<Section> all() {
        return List.of(
                payload(),
                sums(),
                tcpOpening(),
                tcpQuality(),
                tcpWindows(),
                hops(),
                internet(),
                responses(),
                errors(),
                sizes(),
                gaps(),
                bursts(),
                userData());
    }

    private static Predicate<RecordSource> any(RecordField... fields) {
        RecordField[] own = fields.clone();
        return source -> source.hasOne(own);
    }

    private static Section payload() {
        return Section.of(
                any(RecordField.SRC_PAYLOAD_BYTES, RecordField.DST_PAYLOAD_BYTES),
                numbers(
                        InformationElement.CERT_DATA_BYTE_COUNT,
                        RecordField.SRC_PAYLOAD_BYTES,
                        RecordField.DST_PAYLOAD_BYTES));
    }

    /** Sums since the flow began, on a flow's second and later records: on the first, they are what the record counts. */
    private static Section sums() {
        return Section.extra(
                MetricSections::continued,
                join(
                        numbers(
                                InformationElement.FLOW_OCTET_COUNT,
                                RecordField.TOTAL_SRC_BYTES,
                                RecordField.TOTAL_DST_BYTES),
                        numbers(
                                InformationElement.FLOW_PACKET_COUNT,
                                RecordField.TOTAL_SRC_PACKETS,
                                RecordField.TOTAL_DST_PACKETS),
                        numbers(
                                InformationElement.FLOW_PAYLOAD_OCTET_COUNT,
                                RecordField.TOTAL_SRC_PAYLOAD_BYTES,
                                RecordField.TOTAL_DST_PAYLOAD_BYTES),
                        new Column[] {
                            new Column(
                                    FieldSpecifier.of(InformationElement.FLOW_BEGIN),
                                    (source, target) ->
                                            target.putLong(TimeResolution.ntp(source.number(RecordField.FLOW_START)))),
                            number(InformationElement.RECORD_NUMBER, RecordField.RECORD_NUMBER)
                        }));
    }

    private static boolean continued(RecordSource source) {
        return source.number(RecordField.RECORD_NUMBER) > 1
                || source.number(RecordField.TOTAL_SRC_PACKETS) > source.number(RecordField.SRC_PACKETS)
                || source.number(RecordField.TOTAL_DST_PACKETS) > source.number(RecordField.DST_PACKETS);
    }

    private static Section tcpOpening() {
        return Section.extra(
                any(
                        RecordField.TCP_OPEN,
                        RecordField.SRC_TCP_SEQ,
                        RecordField.DST_TCP_SEQ,
                        RecordField.SYN_SYNACK_TIME,
                        RecordField.SYNACK_ACK_TIME),
                join(
                        new Column[] {
                            text(InformationElement.TCP_OPEN, RecordField.TCP_OPEN),
                            number(InformationElement.SYN_SYNACK_TIME, RecordField.SYN_SYNACK_TIME),
                            number(InformationElement.SYNACK_ACK_TIME, RecordField.SYNACK_ACK_TIME)
                        },
                        numbers(
                                InformationElement.TCP_SEQUENCE_NUMBER,
                                RecordField.SRC_TCP_SEQ,
                                RecordField.DST_TCP_SEQ)));
    }

    private static Section tcpQuality() {
        return Section.extra(
                any(
                        RecordField.SRC_RETRANSMISSIONS,
                        RecordField.DST_RETRANSMISSIONS,
                        RecordField.SRC_RETRANSMITTED_BYTES,
                        RecordField.DST_RETRANSMITTED_BYTES,
                        RecordField.SRC_OUT_OF_ORDER,
                        RecordField.DST_OUT_OF_ORDER,
                        RecordField.SRC_GAP_BYTES,
                        RecordField.DST_GAP_BYTES,
                        RecordField.SRC_DUPLICATE_ACKS,
                        RecordField.DST_DUPLICATE_ACKS,
                        RecordField.SRC_ZERO_WINDOWS,
                        RecordField.DST_ZERO_WINDOWS),
                join(
                        new Column[] {
                            number(InformationElement.NTOP_RETRANSMITTED_IN_PKTS, RecordField.SRC_RETRANSMISSIONS),
                            number(InformationElement.NTOP_RETRANSMITTED_OUT_PKTS, RecordField.DST_RETRANSMISSIONS),
                            number(InformationElement.NTOP_RETRANSMITTED_IN_BYTES, RecordField.SRC_RETRANSMITTED_BYTES),
                            number(
                                    InformationElement.NTOP_RETRANSMITTED_OUT_BYTES,
                                    RecordField.DST_RETRANSMITTED_BYTES),
                            number(InformationElement.NTOP_OOORDER_IN_PKTS, RecordField.SRC_OUT_OF_ORDER),
                            number(InformationElement.NTOP_OOORDER_OUT_PKTS, RecordField.DST_OUT_OF_ORDER)
                        },
                        numbers(
                                InformationElement.TCP_GAP_OCTETS,
                                RecordField.SRC_GAP_BYTES,
                                RecordField.DST_GAP_BYTES),
                        numbers(
                                InformationElement.TCP_DUPLICATE_ACKS,
                                RecordField.SRC_DUPLICATE_ACKS,
                                RecordField.DST_DUPLICATE_ACKS),
                        numbers(
                                InformationElement.TCP_ZERO_WINDOWS,
                                RecordField.SRC_ZERO_WINDOWS,
                                RecordField.DST_ZERO_WINDOWS)));
    }

    private static Section tcpWindows() {
        return Section.extra(
                any(
                        RecordField.SRC_WINDOW_MIN,
                        RecordField.DST_WINDOW_MIN,
                        RecordField.SRC_WINDOW_MAX,
                        RecordField.DST_WINDOW_MAX),
                join(
                        numbers(
                                InformationElement.TCP_WINDOW_MINIMUM,
                                RecordField.SRC_WINDOW_MIN,
                                RecordField.DST_WINDOW_MIN),
                        numbers(
                                InformationElement.TCP_WINDOW_MAXIMUM,
                                RecordField.SRC_WINDOW_MAX,
                                RecordField.DST_WINDOW_MAX)));
    }

    private static Section hops() {
        return Section.extra(
                any(RecordField.SRC_TTL_MIN, RecordField.DST_TTL_MIN, RecordField.SRC_TTL_MAX, RecordField.DST_TTL_MAX),
                join(
                        numbers(InformationElement.MINIMUM_TTL, RecordField.SRC_TTL_MIN, RecordField.DST_TTL_MIN),
                        numbers(InformationElement.MAXIMUM_TTL, RecordField.SRC_TTL_MAX, RecordField.DST_TTL_MAX)));
    }

    private static Section internet() {
        return Section.extra(
                any(
                        RecordField.SRC_ECN_CE,
                        RecordField.DST_ECN_CE,
                        RecordField.SRC_FRAGMENTS,
                        RecordField.DST_FRAGMENTS,
                        RecordField.SRC_IP_FLAGS,
                        RecordField.DST_IP_FLAGS,
                        RecordField.SRC_IP_OPTIONS,
                        RecordField.DST_IP_OPTIONS),
                join(
                        numbers(InformationElement.ECN_CE_PACKETS, RecordField.SRC_ECN_CE, RecordField.DST_ECN_CE),
                        numbers(InformationElement.FRAGMENTS, RecordField.SRC_FRAGMENTS, RecordField.DST_FRAGMENTS),
                        texts(InformationElement.IP_FLAGS, RecordField.SRC_IP_FLAGS, RecordField.DST_IP_FLAGS),
                        texts(InformationElement.IP_OPTIONS, RecordField.SRC_IP_OPTIONS, RecordField.DST_IP_OPTIONS)));
    }

    private static Section responses() {
        return Section.extra(
                any(RecordField.RESPONSE_TIME), number(InformationElement.RESPONSE_TIME, RecordField.RESPONSE_TIME));
    }

    private static Section errors() {
        return Section.extra(
                any(RecordField.ICMP_ERRORS),
                number(InformationElement.ICMP_ERRORS, RecordField.ICMP_ERRORS),
                computed(
                        InformationElement.ICMP_ERROR_TYPE_CODE,
                        source -> source.number(RecordField.ICMP_ERROR_TYPE, Byte.SIZE) << Byte.SIZE
                                | source.number(RecordField.ICMP_ERROR_CODE, Byte.SIZE)));
    }

    private static Section sizes() {
        return Section.extra(
                any(
                        RecordField.SRC_PACKET_SIZE_MIN,
                        RecordField.DST_PACKET_SIZE_MIN,
                        RecordField.SRC_PACKET_SIZE_MAX,
                        RecordField.DST_PACKET_SIZE_MAX,
                        RecordField.SRC_PACKET_SIZE_MEAN,
                        RecordField.DST_PACKET_SIZE_MEAN),
                join(
                        numbers(
                                InformationElement.MINIMUM_LAYER2_TOTAL_LENGTH,
                                RecordField.SRC_PACKET_SIZE_MIN,
                                RecordField.DST_PACKET_SIZE_MIN),
                        numbers(
                                InformationElement.MAXIMUM_LAYER2_TOTAL_LENGTH,
                                RecordField.SRC_PACKET_SIZE_MAX,
                                RecordField.DST_PACKET_SIZE_MAX),
                        numbers(
                                InformationElement.PACKET_SIZE_MEAN,
                                RecordField.SRC_PACKET_SIZE_MEAN,
                                RecordField.DST_PACKET_SIZE_MEAN)));
    }

    private static Section gaps() {
        return Section.extra(
                any(
                        RecordField.SRC_INTERPACKET_MIN,
                        RecordField.DST_INTERPACKET_MIN,
                        RecordField.SRC_INTERPACKET_MAX,
                        RecordField.DST_INTERPACKET_MAX,
                        RecordField.SRC_INTERPACKET_MEAN,
                        RecordField.DST_INTERPACKET_MEAN,
                        RecordField.SRC_JITTER,
                        RecordField.DST_JITTER),
                join(
                        numbers(
                                InformationElement.INTERPACKET_MINIMUM,
                                RecordField.SRC_INTERPACKET_MIN,
                                RecordField.DST_INTERPACKET_MIN),
                        numbers(
                                InformationElement.INTERPACKET_MAXIMUM,
                                RecordField.SRC_INTERPACKET_MAX,
                                RecordField.DST_INTERPACKET_MAX),
                        numbers(
                                InformationElement.INTERPACKET_MEAN,
                                RecordField.SRC_INTERPACKET_MEAN,
                                RecordField.DST_INTERPACKET_MEAN),
                        numbers(InformationElement.JITTER, RecordField.SRC_JITTER, RecordField.DST_JITTER)));
    }

    private static Section bursts() {
        return Section.extra(
                any(
                        RecordField.SRC_BURSTS,
                        RecordField.DST_BURSTS,
                        RecordField.SRC_IDLE_TIME,
                        RecordField.DST_IDLE_TIME),
                join(
                        numbers(InformationElement.BURSTS, RecordField.SRC_BURSTS, RecordField.DST_BURSTS),
                        numbers(InformationElement.IDLE_TIME, RecordField.SRC_IDLE_TIME, RecordField.DST_IDLE_TIME)));
    }

    private static Section userData() {
        return Section.extra(
                any(RecordField.SRC_USER_DATA, RecordField.DST_USER_DATA),
                bytes(InformationElement.CERT_PAYLOAD, RecordField.SRC_USER_DATA, RecordField.DST_USER_DATA));
    }
}
