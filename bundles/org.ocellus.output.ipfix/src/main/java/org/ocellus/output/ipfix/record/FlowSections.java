package org.ocellus.output.ipfix.record;

import static org.ocellus.output.ipfix.record.Columns.address;
import static org.ocellus.output.ipfix.record.Columns.computed;
import static org.ocellus.output.ipfix.record.Columns.computedReverse;
import static org.ocellus.output.ipfix.record.Columns.join;
import static org.ocellus.output.ipfix.record.Columns.number;
import static org.ocellus.output.ipfix.record.Columns.numbers;
import static org.ocellus.output.ipfix.record.Columns.text;
import static org.ocellus.output.ipfix.record.Columns.variableAddress;
import static org.ocellus.output.ipfix.record.Section.any;

import java.util.ArrayList;
import java.util.List;
import org.ocellus.output.ipfix.element.FieldSpecifier;
import org.ocellus.output.ipfix.element.InformationElement;
import org.ocellus.spi.record.RecordField;

/** The fields of flow records: who, when, how much. */
final class FlowSections {
    private static final int IPV4 = 4;
    private static final int IPV6 = 16;
    private static final int MAC = 6;

    /** Value of biflowDirection: the source is the initiator (RFC 5103 section 6.3). */
    private static final int INITIATOR = 1;

    private FlowSections() {}

    /**
     * {@return the sections of a flow record}
     *
     * @param time which elements times are sent in
     * @param layers writes the encapsulation path
     * @param measurements writes what only Ocellus has elements for
     */
    static List<Section> of(TimeResolution time, LayerList layers, MeasurementList measurements) {
        List<Section> sections = new ArrayList<>(withoutLists(time));
        sections.add(measurements.section());
        sections.add(layers.section());
        sections.add(layers.strayLabels());
        return sections;
    }

    /** {@return the sections of a flow record that hold plain elements} */
    static List<Section> withoutLists(TimeResolution time) {
        List<Section> sections = new ArrayList<>(shared(time));
        sections.add(Section.of(source -> true, computed(InformationElement.BIFLOW_DIRECTION, source -> INITIATOR)));
        sections.addAll(network());
        sections.addAll(transport());
        sections.addAll(LinkSections.all());
        sections.addAll(identity());
        sections.addAll(MetricSections.all());
        return sections;
    }

    /** {@return the sections that flows and tunnels have in common} */
    static List<Section> shared(TimeResolution time) {
        return List.of(
                Section.of(source -> true, times(time)),
                Section.of(
                        source -> true,
                        join(
                                numbers(
                                        InformationElement.OCTET_DELTA_COUNT,
                                        RecordField.SRC_BYTES,
                                        RecordField.DST_BYTES),
                                numbers(
                                        InformationElement.PACKET_DELTA_COUNT,
                                        RecordField.SRC_PACKETS,
                                        RecordField.DST_PACKETS))),
                Section.of(
                        source -> source.has(RecordField.CAUSE),
                        computed(InformationElement.FLOW_END_REASON, FlowEndReason::of)),
                Section.of(
                        source -> source.has(RecordField.PARENT),
                        computed(InformationElement.PARENT_FLOW_ID, source -> source.flowId(RecordField.PARENT))),
                Section.of(
                        source -> source.has(RecordField.INTERFACE),
                        text(InformationElement.INTERFACE_NAME, RecordField.INTERFACE)));
    }

    private static Column[] times(TimeResolution time) {
        return new Column[] {
            new Column(
                    FieldSpecifier.of(time.start()),
                    (source, target) -> time.write(source.number(RecordField.START), target)),
            new Column(
                    FieldSpecifier.of(time.end()),
                    (source, target) -> time.write(source.number(RecordField.END), target))
        };
    }

    private static List<Section> network() {
        return List.of(
                Section.of(
                        source -> source.addressLength() == IPV4,
                        address(InformationElement.SOURCE_IPV4_ADDRESS, RecordField.SRC_ADDR),
                        address(InformationElement.DESTINATION_IPV4_ADDRESS, RecordField.DST_ADDR)),
                Section.of(
                        source -> source.addressLength() == IPV6,
                        address(InformationElement.SOURCE_IPV6_ADDRESS, RecordField.SRC_ADDR),
                        address(InformationElement.DESTINATION_IPV6_ADDRESS, RecordField.DST_ADDR)),
                Section.of(
                        source -> source.addressLength() == MAC,
                        address(InformationElement.SOURCE_MAC_ADDRESS, RecordField.SRC_ADDR),
                        address(InformationElement.DESTINATION_MAC_ADDRESS, RecordField.DST_ADDR)),
                Section.of(
                        FlowSections::otherAddress,
                        variableAddress(InformationElement.SOURCE_ENDPOINT, RecordField.SRC_ADDR),
                        variableAddress(InformationElement.DESTINATION_ENDPOINT, RecordField.DST_ADDR)),
                Section.of(
                        source -> source.has(RecordField.PROTO_NUMBER),
                        number(InformationElement.PROTOCOL_IDENTIFIER, RecordField.PROTO_NUMBER)),
                Section.of(
                        source -> source.has(RecordField.PROTO) && !source.has(RecordField.PROTO_NUMBER),
                        text(InformationElement.PROTOCOL_NAME, RecordField.PROTO)),
                Section.of(
                        any(RecordField.SRC_TTL, RecordField.DST_TTL),
                        numbers(InformationElement.IP_TTL, RecordField.SRC_TTL, RecordField.DST_TTL)),
                Section.of(
                        any(RecordField.SRC_TOS, RecordField.DST_TOS),
                        numbers(InformationElement.IP_CLASS_OF_SERVICE, RecordField.SRC_TOS, RecordField.DST_TOS)));
    }

    private static boolean otherAddress(RecordSource source) {
        int length = source.addressLength();
        return length != 0 && length != IPV4 && length != IPV6 && length != MAC;
    }

    private static List<Section> transport() {
        return List.of(
                Section.of(
                        source -> source.has(RecordField.SRC_PORT),
                        number(InformationElement.SOURCE_TRANSPORT_PORT, RecordField.SRC_PORT),
                        number(InformationElement.DESTINATION_TRANSPORT_PORT, RecordField.DST_PORT)),
                icmpReply(InformationElement.ICMP_TYPE_CODE_IPV4, false),
                icmpReply(InformationElement.ICMP_TYPE_CODE_IPV6, true),
                icmp(InformationElement.ICMP_TYPE_CODE_IPV4, false),
                icmp(InformationElement.ICMP_TYPE_CODE_IPV6, true),
                Section.of(
                        any(RecordField.SRC_TCP_FLAGS, RecordField.DST_TCP_FLAGS),
                        computedReverse(
                                InformationElement.TCP_CONTROL_BITS,
                                source -> source.tcpFlags(RecordField.DST_TCP_FLAGS)),
                        computed(
                                InformationElement.TCP_CONTROL_BITS,
                                source -> source.tcpFlags(RecordField.SRC_TCP_FLAGS))));
    }

    private static Section icmp(InformationElement element, boolean v6) {
        return Section.of(
                source -> source.has(RecordField.ICMP_TYPE) && source.addressLength() == IPV6 == v6,
                computed(
                        element,
                        source -> source.number(RecordField.ICMP_TYPE, Byte.SIZE) << Byte.SIZE
                                | source.number(RecordField.ICMP_CODE, Byte.SIZE)));
    }

    private static Section icmpReply(InformationElement element, boolean v6) {
        return Section.of(
                source -> source.has(RecordField.DST_ICMP_TYPE) && source.addressLength() == IPV6 == v6,
                computedReverse(
                        element,
                        source -> source.number(RecordField.DST_ICMP_TYPE, Byte.SIZE) << Byte.SIZE
                                | source.number(RecordField.DST_ICMP_CODE, Byte.SIZE)));
    }

    private static List<Section> identity() {
        return List.of(
                Section.of(
                        source -> source.has(RecordField.FLOW_ID),
                        computed(InformationElement.FLOW_ID, source -> source.flowId(RecordField.FLOW_ID))),
                Section.of(
                        source -> source.has(RecordField.RECORD_NUMBER),
                        number(InformationElement.RECORD_NUMBER, RecordField.RECORD_NUMBER)),
                Section.of(
                        source -> source.has(RecordField.STATE),
                        text(InformationElement.STATE, RecordField.STATE),
                        text(InformationElement.DIRECTION_BY, RecordField.DIRECTION_BY)));
    }
}
