package org.ocellus.output.ipfix.record;

import static org.ocellus.output.ipfix.record.Columns.computed;
import static org.ocellus.output.ipfix.record.Columns.join;
import static org.ocellus.output.ipfix.record.Columns.number;
import static org.ocellus.output.ipfix.record.Columns.numbers;
import static org.ocellus.output.ipfix.record.Columns.text;
import static org.ocellus.output.ipfix.record.Columns.texts;
import static org.ocellus.output.ipfix.record.Section.any;

import java.util.List;
import org.ocellus.output.ipfix.element.FieldSpecifier;
import org.ocellus.output.ipfix.element.InformationElement;
import org.ocellus.spi.record.RecordField;

/** What was measured that only Ocellus has elements for. Fields that a record lacks are zero or empty in their section. */
final class MeasuredSections {
    private MeasuredSections() {}

    static List<Section> all() {
        return List.of(
                sums(),
                tcpOpening(),
                tcpQuality(),
                tcpWindows(),
                internet(),
                responses(),
                errors(),
                sizes(),
                gaps(),
                bursts());
    }

    /** Sums since the flow began, on a flow's second and later records: on the first, they are what the record counts. */
    private static Section sums() {
        return Section.extra(
                MeasuredSections::continued,
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
                                            target.putLong(TimeResolution.ntp(source.number(RecordField.FLOW_START))))
                        }));
    }

    private static boolean continued(RecordSource source) {
        return source.number(RecordField.RECORD_NUMBER) > 1
                || source.number(RecordField.TOTAL_SRC_PACKETS) > source.number(RecordField.SRC_PACKETS)
                || source.number(RecordField.TOTAL_DST_PACKETS) > source.number(RecordField.DST_PACKETS);
    }

    private static Section tcpOpening() {
        return Section.extra(
                any(RecordField.TCP_OPEN, RecordField.SYN_SYNACK_TIME, RecordField.SYNACK_ACK_TIME),
                text(InformationElement.TCP_OPEN, RecordField.TCP_OPEN),
                number(InformationElement.SYN_SYNACK_TIME, RecordField.SYN_SYNACK_TIME),
                number(InformationElement.SYNACK_ACK_TIME, RecordField.SYNACK_ACK_TIME));
    }

    private static Section tcpQuality() {
        return Section.extra(
                any(
                        RecordField.SRC_GAP_BYTES,
                        RecordField.DST_GAP_BYTES,
                        RecordField.SRC_DUPLICATE_ACKS,
                        RecordField.DST_DUPLICATE_ACKS,
                        RecordField.SRC_ZERO_WINDOWS,
                        RecordField.DST_ZERO_WINDOWS),
                join(
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
                any(RecordField.SRC_PACKET_SIZE_MEAN, RecordField.DST_PACKET_SIZE_MEAN),
                numbers(
                        InformationElement.PACKET_SIZE_MEAN,
                        RecordField.SRC_PACKET_SIZE_MEAN,
                        RecordField.DST_PACKET_SIZE_MEAN));
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
}
