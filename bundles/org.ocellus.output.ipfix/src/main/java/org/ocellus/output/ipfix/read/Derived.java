package org.ocellus.output.ipfix.read;

import org.ocellus.output.ipfix.element.InformationElement;
import org.ocellus.output.ipfix.record.FlowEndReason;
import org.ocellus.spi.reader.RecordBuilder;
import org.ocellus.spi.record.RecordField;

/** Fields that Ocellus does not send, because they follow from others. */
final class Derived {
    private static final int ECN_BITS = 2;

    private Derived() {}

    static void state(RecordValues values, RecordBuilder record) {
        long toAcknowledgement = values.number(InformationElement.SYN_SYNACK_TIME);
        long back = values.number(InformationElement.SYNACK_ACK_TIME);
        if (toAcknowledgement != 0 && back != 0) {
            record.number(RecordField.TCP_RTT, toAcknowledgement + back);
        }
        codePoint(values, false, RecordField.SRC_DSCP, record);
        codePoint(values, true, RecordField.DST_DSCP, record);
        if (values.number(InformationElement.RECORD_NUMBER) == 1) {
            first(values, record);
        }
    }

    private static void codePoint(RecordValues values, boolean reverse, RecordField field, RecordBuilder record) {
        if (values.has(InformationElement.IP_CLASS_OF_SERVICE, reverse) && Counts.packets(values, reverse) != 0) {
            record.number(field, values.number(InformationElement.IP_CLASS_OF_SERVICE, reverse) >>> ECN_BITS);
        }
    }

    /** On a flow's first record, the sums since it began are what the record counts. */
    private static void first(RecordValues values, RecordBuilder record) {
        if (values.number(InformationElement.FLOW_END_REASON) == FlowEndReason.ACTIVE_TIMEOUT) {
            record.text(RecordField.CAUSE, "start");
        }
        Times.stateBegin(values, record);
        record.number(RecordField.TOTAL_SRC_PACKETS, values.number(InformationElement.PACKET_DELTA_COUNT));
        record.number(RecordField.TOTAL_DST_PACKETS, values.number(InformationElement.PACKET_DELTA_COUNT, true));
        record.number(RecordField.TOTAL_SRC_BYTES, values.number(InformationElement.OCTET_DELTA_COUNT));
        record.number(RecordField.TOTAL_DST_BYTES, values.number(InformationElement.OCTET_DELTA_COUNT, true));
        if (values.has(InformationElement.CERT_DATA_BYTE_COUNT)) {
            record.number(RecordField.TOTAL_SRC_PAYLOAD_BYTES, values.number(InformationElement.CERT_DATA_BYTE_COUNT));
            record.number(
                    RecordField.TOTAL_DST_PAYLOAD_BYTES, values.number(InformationElement.CERT_DATA_BYTE_COUNT, true));
        }
    }
}
