package org.ocellus.output.ipfix.read;

import java.nio.charset.StandardCharsets;
import org.ocellus.output.ipfix.element.InformationElement;
import org.ocellus.output.ipfix.record.FlowEndReason;
import org.ocellus.spi.reader.RecordBuilder;
import org.ocellus.spi.record.IpProtocol;
import org.ocellus.spi.record.RecordField;
import org.ocellus.spi.record.RecordText;

/** States the record that the values of a data record make up. */
final class FlowDecoder {
    private static final String FLAGS_ORDER = "SAPFRUEC"; // as records have them
    private static final String FLAGS_BITS = "FSRPAUEC"; // by bit
    private static final int FLOW_ID_DIGITS = 16;

    private FlowDecoder() {}

    /** {@return whether the values are those of a flow, which is stated then} */
    static boolean flow(RecordValues values, LayerReader layers, long domain, RecordBuilder record) {
        boolean counted = Counts.state(values, record);
        boolean addressed = Addresses.state(values, record);
        if (!counted && !addressed) {
            return false;
        }
        record.text(RecordField.TYPE, "flow");
        common(values, record);
        protocol(values, record);
        ports(values, record);
        hops(values, record);
        tcpFlags(values, record);
        icmpErrors(values, record);
        FieldMapping.state(values, record);
        Derived.state(values, record);
        layers.state(values, domain, true, record);
        return true;
    }

    /** {@return whether the values are those of a tunnel, which is stated then} */
    static boolean tunnel(RecordValues values, LayerReader layers, long domain, RecordBuilder record) {
        if (!values.has(InformationElement.TUNNEL_KIND)) {
            return false;
        }
        record.text(RecordField.TYPE, "tunnel");
        record.text(RecordField.TUNNEL, values.text(InformationElement.TUNNEL_KIND));
        Counts.state(values, record);
        Addresses.stateOuter(values, record);
        common(values, record);
        if (values.has(InformationElement.TUNNEL_IDENTIFIER)) {
            record.number(RecordField.ID, values.number(InformationElement.TUNNEL_IDENTIFIER));
        }
        FieldMapping.state(values, record);
        layers.state(values, domain, false, record);
        return true;
    }

    private static void common(RecordValues values, RecordBuilder record) {
        Times.state(values, record);
        if (values.has(InformationElement.FLOW_END_REASON)) {
            record.text(RecordField.CAUSE, FlowEndReason.cause(values.number(InformationElement.FLOW_END_REASON)));
        }
        flowId(InformationElement.FLOW_ID, RecordField.FLOW_ID, values, record);
        flowId(InformationElement.PARENT_FLOW_ID, RecordField.PARENT, values, record);
    }

    private static void flowId(
            InformationElement element, RecordField field, RecordValues values, RecordBuilder record) {
        long id = values.number(element);
        if (id != 0) {
            byte[] text = new byte[FLOW_ID_DIGITS];
            RecordText.hex(id, FLOW_ID_DIGITS, text, 0);
            record.text(field, new String(text, StandardCharsets.US_ASCII));
        }
    }

    private static void protocol(RecordValues values, RecordBuilder record) {
        if (values.has(InformationElement.PROTOCOL_IDENTIFIER)) {
            int number = (int) values.number(InformationElement.PROTOCOL_IDENTIFIER) & 0xFF;
            record.text(RecordField.PROTO, IpProtocol.keyword(number));
            record.number(RecordField.PROTO_NUMBER, number);
        } else if (values.has(InformationElement.PROTOCOL_NAME)) {
            record.text(RecordField.PROTO, values.text(InformationElement.PROTOCOL_NAME));
        }
    }

    private static void ports(RecordValues values, RecordBuilder record) {
        if (icmp(values, record, false)) {
            icmp(values, record, true);
        } else if (values.has(InformationElement.SOURCE_TRANSPORT_PORT)) {
            record.number(RecordField.SRC_PORT, values.number(InformationElement.SOURCE_TRANSPORT_PORT));
            record.number(RecordField.DST_PORT, values.number(InformationElement.DESTINATION_TRANSPORT_PORT));
        }
    }

    /** {@return whether a type and a code are stated} Exporters send them together, or each in its own element. */
    private static boolean icmp(RecordValues values, RecordBuilder record, boolean reverse) {
        RecordField type = reverse ? RecordField.DST_ICMP_TYPE : RecordField.ICMP_TYPE;
        RecordField code = reverse ? RecordField.DST_ICMP_CODE : RecordField.ICMP_CODE;
        InformationElement both = values.has(InformationElement.ICMP_TYPE_CODE_IPV6, reverse)
                ? InformationElement.ICMP_TYPE_CODE_IPV6
                : InformationElement.ICMP_TYPE_CODE_IPV4;
        if (values.has(both, reverse)) {
            long value = values.number(both, reverse);
            record.number(type, value >>> 8 & 0xFF);
            record.number(code, value & 0xFF);
            return true;
        }
        boolean v6 = values.has(InformationElement.ICMP_TYPE_IPV6, reverse);
        InformationElement single = v6 ? InformationElement.ICMP_TYPE_IPV6 : InformationElement.ICMP_TYPE_IPV4;
        if (!values.has(single, reverse)) {
            return false;
        }
        record.number(type, values.number(single, reverse));
        record.number(
                code,
                values.number(v6 ? InformationElement.ICMP_CODE_IPV6 : InformationElement.ICMP_CODE_IPV4, reverse));
        return true;
    }

    private static void icmpErrors(RecordValues values, RecordBuilder record) {
        if (values.number(InformationElement.ICMP_ERRORS) != 0) {
            long last = values.number(InformationElement.ICMP_ERROR_TYPE_CODE);
            record.number(RecordField.ICMP_ERROR_TYPE, last >>> 8 & 0xFF);
            record.number(RecordField.ICMP_ERROR_CODE, last & 0xFF);
        }
    }

    /** A direction without packets has no time to live, whatever the template has room for. */
    private static void hops(RecordValues values, RecordBuilder record) {
        hop(InformationElement.IP_TTL, false, RecordField.SRC_TTL, values, record);
        hop(InformationElement.IP_TTL, true, RecordField.DST_TTL, values, record);
        hop(InformationElement.IP_CLASS_OF_SERVICE, false, RecordField.SRC_TOS, values, record);
        hop(InformationElement.IP_CLASS_OF_SERVICE, true, RecordField.DST_TOS, values, record);
    }

    private static void hop(
            InformationElement element, boolean reverse, RecordField field, RecordValues values, RecordBuilder record) {
        if (values.has(element, reverse) && Counts.packets(values, reverse) != 0) {
            record.number(field, values.number(element, reverse));
        }
    }

    private static void tcpFlags(RecordValues values, RecordBuilder record) {
        flags(RecordField.SRC_TCP_FLAGS, false, values, record);
        flags(RecordField.DST_TCP_FLAGS, true, values, record);
    }

    private static void flags(RecordField field, boolean reverse, RecordValues values, RecordBuilder record) {
        long bits = values.number(InformationElement.TCP_CONTROL_BITS, reverse);
        StringBuilder letters = new StringBuilder(FLAGS_ORDER.length());
        for (int i = 0; i < FLAGS_ORDER.length(); i++) {
            char letter = FLAGS_ORDER.charAt(i);
            if ((bits & 1L << FLAGS_BITS.indexOf(letter)) != 0) {
                letters.append(letter);
            }
        }
        if (!letters.isEmpty()) {
            record.text(field, letters);
        }
    }
}
