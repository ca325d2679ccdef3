package org.ocellus.output.ipfix.read;

import org.ocellus.output.ipfix.element.InformationElement;
import org.ocellus.spi.reader.RecordBuilder;
import org.ocellus.spi.record.RecordField;

/** Packets and bytes of both directions, in whichever elements they were sent. A flow of one direction has none back. */
final class Counts {
    private Counts() {}

    /** {@return whether there were counts} */
    static boolean state(RecordValues values, RecordBuilder record) {
        long sourcePackets = packets(values, false);
        long destinationPackets = packets(values, true);
        long sourceBytes = octets(values, false);
        long destinationBytes = octets(values, true);
        if (!values.has(InformationElement.OCTET_DELTA_COUNT)
                && !values.has(InformationElement.PACKET_DELTA_COUNT)
                && (sourcePackets | destinationPackets | sourceBytes | destinationBytes) == 0) {
            return false;
        }
        record.number(RecordField.SRC_PACKETS, sourcePackets);
        record.number(RecordField.DST_PACKETS, destinationPackets);
        record.number(RecordField.SRC_BYTES, sourceBytes);
        record.number(RecordField.DST_BYTES, destinationBytes);
        return true;
    }

    /** {@return packets of a direction} */
    static long packets(RecordValues values, boolean reverse) {
        return first(
                values,
                reverse,
                InformationElement.PACKET_DELTA_COUNT,
                InformationElement.PACKET_TOTAL_COUNT,
                reverse ? InformationElement.RESPONDER_PACKETS : InformationElement.INITIATOR_PACKETS);
    }

    private static long octets(RecordValues values, boolean reverse) {
        return first(
                values,
                reverse,
                InformationElement.OCTET_DELTA_COUNT,
                InformationElement.OCTET_TOTAL_COUNT,
                reverse ? InformationElement.RESPONDER_OCTETS : InformationElement.INITIATOR_OCTETS);
    }

    /** {@return the count since the record before, else that since the flow began, else Cisco's of the direction} */
    private static long first(
            RecordValues values,
            boolean reverse,
            InformationElement delta,
            InformationElement total,
            InformationElement ofDirection) {
        if (values.has(delta, reverse)) {
            return values.number(delta, reverse);
        }
        return values.has(total, reverse) ? values.number(total, reverse) : values.number(ofDirection);
    }
}
