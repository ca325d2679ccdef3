package org.ocellus.output.ipfix.read;

import java.util.ArrayList;
import java.util.List;
import org.ocellus.output.ipfix.element.InformationElement;
import org.ocellus.spi.reader.RecordBuilder;
import org.ocellus.spi.record.FieldType;
import org.ocellus.spi.record.RecordField;

/**
 * Elements that stand for one field of a record each.
 *
 * @param element which
 * @param reverse whether it is the one of the other direction
 * @param field what it stands for
 */
record FieldMapping(InformationElement element, boolean reverse, RecordField field) {
    private static final List<FieldMapping> ALL = all();

    /** States all of them that a record has. What was not measured is zero or empty on the wire, and absent in the record. */
    static void state(RecordValues values, RecordBuilder record) {
        for (FieldMapping each : ALL) {
            if (values.has(each.element, each.reverse)) {
                each.stateOne(values, record);
            }
        }
    }

    private void stateOne(RecordValues values, RecordBuilder record) {
        switch (field.type()) {
            case TEXT -> {
                String text = values.text(element, reverse);
                if (!text.isEmpty()) {
                    record.text(field, text);
                }
            }
            case BYTES -> {
                byte[] bytes = values.bytes(element, reverse);
                if (bytes.length > 0) {
                    record.bytes(field, bytes);
                }
            }
            case NUMBER, COUNT, DURATION, MAC -> {
                long number = values.number(element, reverse);
                if (number != 0 || field.type() == FieldType.COUNT) {
                    record.number(field, number);
                }
            }
            case TIME -> record.number(field, Times.ntp(values.number(element, reverse)));
            case ADDRESS, LABELS, PATH -> throw new IllegalStateException(field + " is not one value");
        }
    }

    private static List<FieldMapping> all() {
        List<FieldMapping> all = new ArrayList<>();
        keys(all);
        payload(all);
        tcp(all);
        internet(all);
        times(all);
        return List.copyOf(all);
    }

    private static void one(List<FieldMapping> all, InformationElement element, RecordField field) {
        all.add(new FieldMapping(element, false, field));
    }

    private static void pair(
            List<FieldMapping> all, InformationElement element, RecordField source, RecordField destination) {
        all.add(new FieldMapping(element, false, source));
        all.add(new FieldMapping(element, true, destination));
    }

    private static void keys(List<FieldMapping> all) {
        one(all, InformationElement.STATE, RecordField.STATE);
        one(all, InformationElement.DIRECTION_BY, RecordField.DIRECTION_BY);
        one(all, InformationElement.ETHERNET_TYPE, RecordField.ETHER_TYPE);
        one(all, InformationElement.INTERFACE_NAME, RecordField.INTERFACE);
    }

    private static void payload(List<FieldMapping> all) {
        pair(
                all,
                InformationElement.CERT_DATA_BYTE_COUNT,
                RecordField.SRC_PAYLOAD_BYTES,
                RecordField.DST_PAYLOAD_BYTES);
        pair(all, InformationElement.CERT_PAYLOAD, RecordField.SRC_USER_DATA, RecordField.DST_USER_DATA);
        pair(all, InformationElement.FLOW_OCTET_COUNT, RecordField.TOTAL_SRC_BYTES, RecordField.TOTAL_DST_BYTES);
        pair(all, InformationElement.FLOW_PACKET_COUNT, RecordField.TOTAL_SRC_PACKETS, RecordField.TOTAL_DST_PACKETS);
        pair(
                all,
                InformationElement.FLOW_PAYLOAD_OCTET_COUNT,
                RecordField.TOTAL_SRC_PAYLOAD_BYTES,
                RecordField.TOTAL_DST_PAYLOAD_BYTES);
        one(all, InformationElement.FLOW_BEGIN, RecordField.FLOW_START);
        one(all, InformationElement.RECORD_NUMBER, RecordField.RECORD_NUMBER);
    }

    private static void tcp(List<FieldMapping> all) {
        one(all, InformationElement.TCP_OPEN, RecordField.TCP_OPEN);
        one(all, InformationElement.SYN_SYNACK_TIME, RecordField.SYN_SYNACK_TIME);
        one(all, InformationElement.SYNACK_ACK_TIME, RecordField.SYNACK_ACK_TIME);
        pair(all, InformationElement.TCP_SEQUENCE_NUMBER, RecordField.SRC_TCP_SEQ, RecordField.DST_TCP_SEQ);
        one(all, InformationElement.NTOP_RETRANSMITTED_IN_PKTS, RecordField.SRC_RETRANSMISSIONS);
        one(all, InformationElement.NTOP_RETRANSMITTED_OUT_PKTS, RecordField.DST_RETRANSMISSIONS);
        one(all, InformationElement.NTOP_RETRANSMITTED_IN_BYTES, RecordField.SRC_RETRANSMITTED_BYTES);
        one(all, InformationElement.NTOP_RETRANSMITTED_OUT_BYTES, RecordField.DST_RETRANSMITTED_BYTES);
        one(all, InformationElement.NTOP_OOORDER_IN_PKTS, RecordField.SRC_OUT_OF_ORDER);
        one(all, InformationElement.NTOP_OOORDER_OUT_PKTS, RecordField.DST_OUT_OF_ORDER);
        pair(all, InformationElement.TCP_GAP_OCTETS, RecordField.SRC_GAP_BYTES, RecordField.DST_GAP_BYTES);
        pair(
                all,
                InformationElement.TCP_DUPLICATE_ACKS,
                RecordField.SRC_DUPLICATE_ACKS,
                RecordField.DST_DUPLICATE_ACKS);
        pair(all, InformationElement.TCP_ZERO_WINDOWS, RecordField.SRC_ZERO_WINDOWS, RecordField.DST_ZERO_WINDOWS);
        pair(all, InformationElement.TCP_WINDOW_MINIMUM, RecordField.SRC_WINDOW_MIN, RecordField.DST_WINDOW_MIN);
        pair(all, InformationElement.TCP_WINDOW_MAXIMUM, RecordField.SRC_WINDOW_MAX, RecordField.DST_WINDOW_MAX);
    }

    private static void internet(List<FieldMapping> all) {
        pair(all, InformationElement.MINIMUM_TTL, RecordField.SRC_TTL_MIN, RecordField.DST_TTL_MIN);
        pair(all, InformationElement.MAXIMUM_TTL, RecordField.SRC_TTL_MAX, RecordField.DST_TTL_MAX);
        pair(all, InformationElement.ECN_CE_PACKETS, RecordField.SRC_ECN_CE, RecordField.DST_ECN_CE);
        pair(all, InformationElement.IP_FLAGS, RecordField.SRC_IP_FLAGS, RecordField.DST_IP_FLAGS);
        pair(all, InformationElement.IP_OPTIONS, RecordField.SRC_IP_OPTIONS, RecordField.DST_IP_OPTIONS);
        pair(all, InformationElement.FRAGMENTS, RecordField.SRC_FRAGMENTS, RecordField.DST_FRAGMENTS);
        one(all, InformationElement.RESPONSE_TIME, RecordField.RESPONSE_TIME);
        one(all, InformationElement.ICMP_ERRORS, RecordField.ICMP_ERRORS);
    }

    private static void times(List<FieldMapping> all) {
        pair(
                all,
                InformationElement.MINIMUM_LAYER2_TOTAL_LENGTH,
                RecordField.SRC_PACKET_SIZE_MIN,
                RecordField.DST_PACKET_SIZE_MIN);
        pair(
                all,
                InformationElement.MAXIMUM_LAYER2_TOTAL_LENGTH,
                RecordField.SRC_PACKET_SIZE_MAX,
                RecordField.DST_PACKET_SIZE_MAX);
        pair(
                all,
                InformationElement.PACKET_SIZE_MEAN,
                RecordField.SRC_PACKET_SIZE_MEAN,
                RecordField.DST_PACKET_SIZE_MEAN);
        pair(
                all,
                InformationElement.INTERPACKET_MINIMUM,
                RecordField.SRC_INTERPACKET_MIN,
                RecordField.DST_INTERPACKET_MIN);
        pair(
                all,
                InformationElement.INTERPACKET_MAXIMUM,
                RecordField.SRC_INTERPACKET_MAX,
                RecordField.DST_INTERPACKET_MAX);
        pair(
                all,
                InformationElement.INTERPACKET_MEAN,
                RecordField.SRC_INTERPACKET_MEAN,
                RecordField.DST_INTERPACKET_MEAN);
        pair(all, InformationElement.JITTER, RecordField.SRC_JITTER, RecordField.DST_JITTER);
        pair(all, InformationElement.BURSTS, RecordField.SRC_BURSTS, RecordField.DST_BURSTS);
        pair(all, InformationElement.IDLE_TIME, RecordField.SRC_IDLE_TIME, RecordField.DST_IDLE_TIME);
    }
}
