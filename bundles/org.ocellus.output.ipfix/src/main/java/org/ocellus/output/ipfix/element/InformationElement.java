package org.ocellus.output.ipfix.element;

import org.jspecify.annotations.Nullable;

/**
 * The Information Elements that Ocellus sends or reads.
 *
 * <p>Numbers, names and types are those of IANA's registry "IPFIX Information Elements", of CERT's and ntop's published
 * lists, and of {@code docs/output-ipfix.md} for those of Ocellus.
 */
public enum InformationElement {
    // counters
    /** octetDeltaCount. */
    OCTET_DELTA_COUNT(1, DataType.UNSIGNED64, "octetDeltaCount"),
    /** packetDeltaCount. */
    PACKET_DELTA_COUNT(2, DataType.UNSIGNED64, "packetDeltaCount"),
    /** octetTotalCount. */
    OCTET_TOTAL_COUNT(85, DataType.UNSIGNED64, "octetTotalCount"),
    /** packetTotalCount. */
    PACKET_TOTAL_COUNT(86, DataType.UNSIGNED64, "packetTotalCount"),
    /** initiatorOctets. */
    INITIATOR_OCTETS(231, DataType.UNSIGNED64, "initiatorOctets"),
    /** responderOctets. */
    RESPONDER_OCTETS(232, DataType.UNSIGNED64, "responderOctets"),
    /** initiatorPackets. */
    INITIATOR_PACKETS(298, DataType.UNSIGNED64, "initiatorPackets"),
    /** responderPackets. */
    RESPONDER_PACKETS(299, DataType.UNSIGNED64, "responderPackets"),
    // flow key
    /** protocolIdentifier. */
    PROTOCOL_IDENTIFIER(4, DataType.UNSIGNED8, "protocolIdentifier"),
    /** ipClassOfService. */
    IP_CLASS_OF_SERVICE(5, DataType.UNSIGNED8, "ipClassOfService"),
    /** tcpControlBits. */
    TCP_CONTROL_BITS(6, DataType.UNSIGNED16, "tcpControlBits"),
    /** sourceTransportPort. */
    SOURCE_TRANSPORT_PORT(7, DataType.UNSIGNED16, "sourceTransportPort"),
    /** sourceIPv4Address. */
    SOURCE_IPV4_ADDRESS(8, DataType.IPV4_ADDRESS, "sourceIPv4Address"),
    /** destinationTransportPort. */
    DESTINATION_TRANSPORT_PORT(11, DataType.UNSIGNED16, "destinationTransportPort"),
    /** destinationIPv4Address. */
    DESTINATION_IPV4_ADDRESS(12, DataType.IPV4_ADDRESS, "destinationIPv4Address"),
    /** sourceIPv6Address. */
    SOURCE_IPV6_ADDRESS(27, DataType.IPV6_ADDRESS, "sourceIPv6Address"),
    /** destinationIPv6Address. */
    DESTINATION_IPV6_ADDRESS(28, DataType.IPV6_ADDRESS, "destinationIPv6Address"),
    /** icmpTypeCodeIPv4. */
    ICMP_TYPE_CODE_IPV4(32, DataType.UNSIGNED16, "icmpTypeCodeIPv4"),
    /** icmpTypeCodeIPv6. */
    ICMP_TYPE_CODE_IPV6(139, DataType.UNSIGNED16, "icmpTypeCodeIPv6"),
    /** icmpTypeIPv4. */
    ICMP_TYPE_IPV4(176, DataType.UNSIGNED8, "icmpTypeIPv4"),
    /** icmpCodeIPv4. */
    ICMP_CODE_IPV4(177, DataType.UNSIGNED8, "icmpCodeIPv4"),
    /** icmpTypeIPv6. */
    ICMP_TYPE_IPV6(178, DataType.UNSIGNED8, "icmpTypeIPv6"),
    /** icmpCodeIPv6. */
    ICMP_CODE_IPV6(179, DataType.UNSIGNED8, "icmpCodeIPv6"),
    // network layer
    /** minimumTTL. */
    MINIMUM_TTL(52, DataType.UNSIGNED8, "minimumTTL"),
    /** maximumTTL. */
    MAXIMUM_TTL(53, DataType.UNSIGNED8, "maximumTTL"),
    /** ipTTL. */
    IP_TTL(192, DataType.UNSIGNED8, "ipTTL"),
    /** tcpSequenceNumber. */
    TCP_SEQUENCE_NUMBER(184, DataType.UNSIGNED32, "tcpSequenceNumber"),
    // link layer
    /** sourceMacAddress. */
    SOURCE_MAC_ADDRESS(56, DataType.MAC_ADDRESS, "sourceMacAddress"),
    /** destinationMacAddress. */
    DESTINATION_MAC_ADDRESS(80, DataType.MAC_ADDRESS, "destinationMacAddress"),
    /** vlanId. */
    VLAN_ID(58, DataType.UNSIGNED16, "vlanId"),
    /** dot1qVlanId. */
    DOT1Q_VLAN_ID(243, DataType.UNSIGNED16, "dot1qVlanId"),
    /** dot1qCustomerVlanId. */
    DOT1Q_CUSTOMER_VLAN_ID(245, DataType.UNSIGNED16, "dot1qCustomerVlanId"),
    /** ethernetType. */
    ETHERNET_TYPE(256, DataType.UNSIGNED16, "ethernetType"),
    /** layer2SegmentId. */
    LAYER2_SEGMENT_ID(351, DataType.UNSIGNED64, "layer2SegmentId"),
    /** minimumLayer2TotalLength. */
    MINIMUM_LAYER2_TOTAL_LENGTH(422, DataType.UNSIGNED64, "minimumLayer2TotalLength"),
    /** maximumLayer2TotalLength. */
    MAXIMUM_LAYER2_TOTAL_LENGTH(423, DataType.UNSIGNED64, "maximumLayer2TotalLength"),
    // MPLS label stack, top first: 20 bits of label, 3 of traffic class, 1 for the bottom of the stack
    /** mplsTopLabelStackSection. */
    MPLS_TOP_LABEL_STACK_SECTION(70, DataType.OCTET_ARRAY, "mplsTopLabelStackSection"),
    /** mplsLabelStackSection2. */
    MPLS_LABEL_STACK_SECTION2(71, DataType.OCTET_ARRAY, "mplsLabelStackSection2"),
    /** mplsLabelStackSection3. */
    MPLS_LABEL_STACK_SECTION3(72, DataType.OCTET_ARRAY, "mplsLabelStackSection3"),
    /** mplsLabelStackSection4. */
    MPLS_LABEL_STACK_SECTION4(73, DataType.OCTET_ARRAY, "mplsLabelStackSection4"),
    /** mplsLabelStackSection5. */
    MPLS_LABEL_STACK_SECTION5(74, DataType.OCTET_ARRAY, "mplsLabelStackSection5"),
    /** mplsLabelStackSection6. */
    MPLS_LABEL_STACK_SECTION6(75, DataType.OCTET_ARRAY, "mplsLabelStackSection6"),
    /** mplsLabelStackSection7. */
    MPLS_LABEL_STACK_SECTION7(76, DataType.OCTET_ARRAY, "mplsLabelStackSection7"),
    /** mplsLabelStackSection8. */
    MPLS_LABEL_STACK_SECTION8(77, DataType.OCTET_ARRAY, "mplsLabelStackSection8"),
    /** mplsLabelStackSection9. */
    MPLS_LABEL_STACK_SECTION9(78, DataType.OCTET_ARRAY, "mplsLabelStackSection9"),
    /** mplsLabelStackSection10. */
    MPLS_LABEL_STACK_SECTION10(79, DataType.OCTET_ARRAY, "mplsLabelStackSection10"),
    // time
    /** flowStartSeconds. */
    FLOW_START_SECONDS(150, DataType.TIME_SECONDS, "flowStartSeconds"),
    /** flowEndSeconds. */
    FLOW_END_SECONDS(151, DataType.TIME_SECONDS, "flowEndSeconds"),
    /** flowStartMilliseconds. */
    FLOW_START_MILLISECONDS(152, DataType.TIME_MILLISECONDS, "flowStartMilliseconds"),
    /** flowEndMilliseconds. */
    FLOW_END_MILLISECONDS(153, DataType.TIME_MILLISECONDS, "flowEndMilliseconds"),
    /** flowStartMicroseconds. */
    FLOW_START_MICROSECONDS(154, DataType.TIME_MICROSECONDS, "flowStartMicroseconds"),
    /** flowEndMicroseconds. */
    FLOW_END_MICROSECONDS(155, DataType.TIME_MICROSECONDS, "flowEndMicroseconds"),
    /** flowStartNanoseconds. */
    FLOW_START_NANOSECONDS(156, DataType.TIME_NANOSECONDS, "flowStartNanoseconds"),
    /** flowEndNanoseconds. */
    FLOW_END_NANOSECONDS(157, DataType.TIME_NANOSECONDS, "flowEndNanoseconds"),
    /** flowDurationMilliseconds. */
    FLOW_DURATION_MILLISECONDS(161, DataType.UNSIGNED32, "flowDurationMilliseconds"),
    /** flowDurationMicroseconds. */
    FLOW_DURATION_MICROSECONDS(162, DataType.UNSIGNED32, "flowDurationMicroseconds"),
    /** systemInitTimeMilliseconds. */
    SYSTEM_INIT_TIME_MILLISECONDS(160, DataType.TIME_MILLISECONDS, "systemInitTimeMilliseconds"),
    /** observationTimeMilliseconds. */
    OBSERVATION_TIME_MILLISECONDS(323, DataType.TIME_MILLISECONDS, "observationTimeMilliseconds"),
    // identity and end
    /** interfaceName. */
    INTERFACE_NAME(82, DataType.STRING, "interfaceName"),
    /** flowEndReason. */
    FLOW_END_REASON(136, DataType.UNSIGNED8, "flowEndReason"),
    /** flowId. */
    FLOW_ID(148, DataType.UNSIGNED64, "flowId"),
    /** observationDomainId. */
    OBSERVATION_DOMAIN_ID(149, DataType.UNSIGNED32, "observationDomainId"),
    /** biflowDirection. */
    BIFLOW_DIRECTION(239, DataType.UNSIGNED8, "biflowDirection"),
    /** observationDomainName. */
    OBSERVATION_DOMAIN_NAME(300, DataType.STRING, "observationDomainName"),
    // structured data (RFC 6313)
    /** basicList. */
    BASIC_LIST(291, DataType.BASIC_LIST, "basicList"),
    /** subTemplateList. */
    SUB_TEMPLATE_LIST(292, DataType.SUB_TEMPLATE_LIST, "subTemplateList"),
    /** subTemplateMultiList. */
    SUB_TEMPLATE_MULTI_LIST(293, DataType.SUB_TEMPLATE_MULTI_LIST, "subTemplateMultiList"),
    // what exporter and metering have done
    /** exportedOctetTotalCount. */
    EXPORTED_OCTET_TOTAL_COUNT(40, DataType.UNSIGNED64, "exportedOctetTotalCount"),
    /** exportedMessageTotalCount. */
    EXPORTED_MESSAGE_TOTAL_COUNT(41, DataType.UNSIGNED64, "exportedMessageTotalCount"),
    /** exportedFlowRecordTotalCount. */
    EXPORTED_FLOW_RECORD_TOTAL_COUNT(42, DataType.UNSIGNED64, "exportedFlowRecordTotalCount"),
    /** droppedPacketTotalCount. */
    DROPPED_PACKET_TOTAL_COUNT(135, DataType.UNSIGNED64, "droppedPacketTotalCount"),
    /** meteringProcessId. */
    METERING_PROCESS_ID(143, DataType.UNSIGNED32, "meteringProcessId"),
    /** exportingProcessId. */
    EXPORTING_PROCESS_ID(144, DataType.UNSIGNED32, "exportingProcessId"),
    /** observedFlowTotalCount. */
    OBSERVED_FLOW_TOTAL_COUNT(163, DataType.UNSIGNED64, "observedFlowTotalCount"),
    /** ignoredPacketTotalCount. */
    IGNORED_PACKET_TOTAL_COUNT(164, DataType.UNSIGNED64, "ignoredPacketTotalCount"),
    /** notSentFlowTotalCount. */
    NOT_SENT_FLOW_TOTAL_COUNT(166, DataType.UNSIGNED64, "notSentFlowTotalCount"),
    /** notSentPacketTotalCount. */
    NOT_SENT_PACKET_TOTAL_COUNT(167, DataType.UNSIGNED64, "notSentPacketTotalCount"),
    /** notSentOctetTotalCount. */
    NOT_SENT_OCTET_TOTAL_COUNT(168, DataType.UNSIGNED64, "notSentOctetTotalCount"),
    // element type information (RFC 5610)
    /** informationElementId. */
    INFORMATION_ELEMENT_ID(303, DataType.UNSIGNED16, "informationElementId"),
    /** informationElementDataType. */
    INFORMATION_ELEMENT_DATA_TYPE(339, DataType.UNSIGNED8, "informationElementDataType"),
    /** informationElementName. */
    INFORMATION_ELEMENT_NAME(341, DataType.STRING, "informationElementName"),
    /** informationElementSemantics. */
    INFORMATION_ELEMENT_SEMANTICS(344, DataType.UNSIGNED8, "informationElementSemantics"),
    /** privateEnterpriseNumber. */
    PRIVATE_ENTERPRISE_NUMBER(346, DataType.UNSIGNED32, "privateEnterpriseNumber"),
    // CERT: payload
    /** payload. */
    CERT_PAYLOAD(Registry.CERT, 18, DataType.OCTET_ARRAY, Semantics.DEFAULT, "payload"),
    /** dataByteCount. */
    CERT_DATA_BYTE_COUNT(Registry.CERT, 502, DataType.UNSIGNED64, Semantics.DEFAULT, "dataByteCount"),
    // ntop: TCP quality; these have a number a direction
    /** RETRANSMITTED_IN_PKTS. */
    NTOP_RETRANSMITTED_IN_PKTS(Registry.NTOP, 109, DataType.UNSIGNED32, Semantics.DEFAULT, "RETRANSMITTED_IN_PKTS"),
    /** RETRANSMITTED_OUT_PKTS. */
    NTOP_RETRANSMITTED_OUT_PKTS(Registry.NTOP, 110, DataType.UNSIGNED32, Semantics.DEFAULT, "RETRANSMITTED_OUT_PKTS"),
    /** OOORDER_IN_PKTS. */
    NTOP_OOORDER_IN_PKTS(Registry.NTOP, 111, DataType.UNSIGNED32, Semantics.DEFAULT, "OOORDER_IN_PKTS"),
    /** OOORDER_OUT_PKTS. */
    NTOP_OOORDER_OUT_PKTS(Registry.NTOP, 112, DataType.UNSIGNED32, Semantics.DEFAULT, "OOORDER_OUT_PKTS"),
    /** RETRANSMITTED_IN_BYTES. */
    NTOP_RETRANSMITTED_IN_BYTES(Registry.NTOP, 127, DataType.UNSIGNED32, Semantics.DEFAULT, "RETRANSMITTED_IN_BYTES"),
    /** RETRANSMITTED_OUT_BYTES. */
    NTOP_RETRANSMITTED_OUT_BYTES(Registry.NTOP, 128, DataType.UNSIGNED32, Semantics.DEFAULT, "RETRANSMITTED_OUT_BYTES"),
    // Ocellus: the layers of the encapsulation path
    /** ocellusLayerName. */
    LAYER_NAME(Registry.OCELLUS, 1, DataType.STRING, Semantics.DEFAULT, "ocellusLayerName"),
    /** ocellusLayerHasIdentifier. */
    LAYER_HAS_IDENTIFIER(Registry.OCELLUS, 2, DataType.BOOLEAN, Semantics.DEFAULT, "ocellusLayerHasIdentifier"),
    /** ocellusLayerIdentifier. */
    LAYER_IDENTIFIER(Registry.OCELLUS, 3, DataType.UNSIGNED64, Semantics.IDENTIFIER, "ocellusLayerIdentifier"),
    /** ocellusLayerSourceAddress. */
    LAYER_SOURCE_ADDRESS(Registry.OCELLUS, 4, DataType.OCTET_ARRAY, Semantics.DEFAULT, "ocellusLayerSourceAddress"),
    /** ocellusLayerDestinationAddress. */
    LAYER_DESTINATION_ADDRESS(
            Registry.OCELLUS, 5, DataType.OCTET_ARRAY, Semantics.DEFAULT, "ocellusLayerDestinationAddress"),
    /** ocellusLabel. */
    LABEL(Registry.OCELLUS, 6, DataType.UNSIGNED64, Semantics.IDENTIFIER, "ocellusLabel"),
    // Ocellus: identity
    /** ocellusParentFlowId. */
    PARENT_FLOW_ID(Registry.OCELLUS, 7, DataType.UNSIGNED64, Semantics.IDENTIFIER, "ocellusParentFlowId"),
    /** ocellusTunnelKind. */
    TUNNEL_KIND(Registry.OCELLUS, 8, DataType.STRING, Semantics.DEFAULT, "ocellusTunnelKind"),
    /** ocellusTunnelIdentifier. */
    TUNNEL_IDENTIFIER(Registry.OCELLUS, 9, DataType.UNSIGNED64, Semantics.IDENTIFIER, "ocellusTunnelIdentifier"),
    /** ocellusProtocolName. */
    PROTOCOL_NAME(Registry.OCELLUS, 10, DataType.STRING, Semantics.DEFAULT, "ocellusProtocolName"),
    /** ocellusState. */
    STATE(Registry.OCELLUS, 11, DataType.STRING, Semantics.DEFAULT, "ocellusState"),
    /** ocellusDirectionBy. */
    DIRECTION_BY(Registry.OCELLUS, 12, DataType.STRING, Semantics.DEFAULT, "ocellusDirectionBy"),
    /** ocellusSourceEndpoint. */
    SOURCE_ENDPOINT(Registry.OCELLUS, 13, DataType.OCTET_ARRAY, Semantics.DEFAULT, "ocellusSourceEndpoint"),
    /** ocellusDestinationEndpoint. */
    DESTINATION_ENDPOINT(Registry.OCELLUS, 14, DataType.OCTET_ARRAY, Semantics.DEFAULT, "ocellusDestinationEndpoint"),
    // Ocellus: sums since the flow began
    /** ocellusFlowOctetCount. */
    FLOW_OCTET_COUNT(Registry.OCELLUS, 20, DataType.UNSIGNED64, Semantics.TOTAL_COUNTER, "ocellusFlowOctetCount"),
    /** ocellusFlowPacketCount. */
    FLOW_PACKET_COUNT(Registry.OCELLUS, 21, DataType.UNSIGNED64, Semantics.TOTAL_COUNTER, "ocellusFlowPacketCount"),
    /** ocellusFlowPayloadOctetCount. */
    FLOW_PAYLOAD_OCTET_COUNT(
            Registry.OCELLUS, 22, DataType.UNSIGNED64, Semantics.TOTAL_COUNTER, "ocellusFlowPayloadOctetCount"),
    /** ocellusFlowBegin. */
    FLOW_BEGIN(Registry.OCELLUS, 23, DataType.TIME_NANOSECONDS, Semantics.DEFAULT, "ocellusFlowBegin"),
    /** ocellusRecordNumber. */
    RECORD_NUMBER(Registry.OCELLUS, 24, DataType.UNSIGNED32, Semantics.QUANTITY, "ocellusRecordNumber"),
    // Ocellus: TCP; times in nanoseconds
    /** ocellusTcpOpen. */
    TCP_OPEN(Registry.OCELLUS, 30, DataType.STRING, Semantics.DEFAULT, "ocellusTcpOpen"),
    /** ocellusSynSynAckTime. */
    SYN_SYNACK_TIME(Registry.OCELLUS, 31, DataType.UNSIGNED64, Semantics.QUANTITY, "ocellusSynSynAckTime"),
    /** ocellusSynAckAckTime. */
    SYNACK_ACK_TIME(Registry.OCELLUS, 32, DataType.UNSIGNED64, Semantics.QUANTITY, "ocellusSynAckAckTime"),
    /** ocellusTcpGapOctets. */
    TCP_GAP_OCTETS(Registry.OCELLUS, 33, DataType.UNSIGNED64, Semantics.DELTA_COUNTER, "ocellusTcpGapOctets"),
    /** ocellusTcpDuplicateAcks. */
    TCP_DUPLICATE_ACKS(Registry.OCELLUS, 34, DataType.UNSIGNED32, Semantics.DELTA_COUNTER, "ocellusTcpDuplicateAcks"),
    /** ocellusTcpZeroWindows. */
    TCP_ZERO_WINDOWS(Registry.OCELLUS, 35, DataType.UNSIGNED32, Semantics.DELTA_COUNTER, "ocellusTcpZeroWindows"),
    /** ocellusTcpWindowMinimum. */
    TCP_WINDOW_MINIMUM(Registry.OCELLUS, 36, DataType.UNSIGNED32, Semantics.QUANTITY, "ocellusTcpWindowMinimum"),
    /** ocellusTcpWindowMaximum. */
    TCP_WINDOW_MAXIMUM(Registry.OCELLUS, 37, DataType.UNSIGNED32, Semantics.QUANTITY, "ocellusTcpWindowMaximum"),
    // Ocellus: network layer
    /** ocellusEcnCePackets. */
    ECN_CE_PACKETS(Registry.OCELLUS, 40, DataType.UNSIGNED64, Semantics.DELTA_COUNTER, "ocellusEcnCePackets"),
    /** ocellusIpFlags. */
    IP_FLAGS(Registry.OCELLUS, 41, DataType.STRING, Semantics.DEFAULT, "ocellusIpFlags"),
    /** ocellusIpOptions. */
    IP_OPTIONS(Registry.OCELLUS, 42, DataType.STRING, Semantics.DEFAULT, "ocellusIpOptions"),
    /** ocellusFragments. */
    FRAGMENTS(Registry.OCELLUS, 43, DataType.UNSIGNED64, Semantics.DELTA_COUNTER, "ocellusFragments"),
    /** ocellusResponseTime. */
    RESPONSE_TIME(Registry.OCELLUS, 45, DataType.UNSIGNED64, Semantics.QUANTITY, "ocellusResponseTime"),
    /** ocellusIcmpErrors. */
    ICMP_ERRORS(Registry.OCELLUS, 46, DataType.UNSIGNED32, Semantics.DELTA_COUNTER, "ocellusIcmpErrors"),
    /** ocellusIcmpErrorTypeCode. */
    ICMP_ERROR_TYPE_CODE(Registry.OCELLUS, 47, DataType.UNSIGNED16, Semantics.IDENTIFIER, "ocellusIcmpErrorTypeCode"),
    // Ocellus: sizes of frames and times between packets, in bytes and nanoseconds
    /** ocellusPacketSizeMean. */
    PACKET_SIZE_MEAN(Registry.OCELLUS, 50, DataType.UNSIGNED32, Semantics.QUANTITY, "ocellusPacketSizeMean"),
    /** ocellusInterpacketMinimum. */
    INTERPACKET_MINIMUM(Registry.OCELLUS, 51, DataType.UNSIGNED64, Semantics.QUANTITY, "ocellusInterpacketMinimum"),
    /** ocellusInterpacketMaximum. */
    INTERPACKET_MAXIMUM(Registry.OCELLUS, 52, DataType.UNSIGNED64, Semantics.QUANTITY, "ocellusInterpacketMaximum"),
    /** ocellusInterpacketMean. */
    INTERPACKET_MEAN(Registry.OCELLUS, 53, DataType.UNSIGNED64, Semantics.QUANTITY, "ocellusInterpacketMean"),
    /** ocellusJitter. */
    JITTER(Registry.OCELLUS, 54, DataType.UNSIGNED64, Semantics.QUANTITY, "ocellusJitter"),
    /** ocellusBursts. */
    BURSTS(Registry.OCELLUS, 55, DataType.UNSIGNED32, Semantics.DELTA_COUNTER, "ocellusBursts"),
    /** ocellusIdleTime. */
    IDLE_TIME(Registry.OCELLUS, 56, DataType.UNSIGNED64, Semantics.QUANTITY, "ocellusIdleTime"),
    // Ocellus: the flow table
    /** ocellusActiveFlows. */
    ACTIVE_FLOWS(Registry.OCELLUS, 70, DataType.UNSIGNED64, Semantics.QUANTITY, "ocellusActiveFlows"),
    /** ocellusFlowCapacity. */
    FLOW_CAPACITY(Registry.OCELLUS, 71, DataType.UNSIGNED64, Semantics.QUANTITY, "ocellusFlowCapacity"),
    /** ocellusEvictedFlows. */
    EVICTED_FLOWS(Registry.OCELLUS, 72, DataType.UNSIGNED64, Semantics.TOTAL_COUNTER, "ocellusEvictedFlows");

    private final Registry registry;
    private final int number;
    private final DataType type;
    private final Semantics semantics;
    private final String text;

    InformationElement(int number, DataType type, String text) {
        this(Registry.IANA, number, type, Semantics.DEFAULT, text);
    }

    InformationElement(Registry registry, int number, DataType type, Semantics semantics, String text) {
        this.registry = registry;
        this.number = number;
        this.type = type;
        this.semantics = semantics;
        this.text = text;
    }

    /** {@return who numbers the element} */
    public Registry registry() {
        return registry;
    }

    /** {@return the element's number in its registry} */
    public int number() {
        return number;
    }

    /** {@return the type of its values} */
    public DataType type() {
        return type;
    }

    /** {@return what its values mean; stated for elements of Ocellus only} */
    public Semantics semantics() {
        return semantics;
    }

    /** {@return the element's registered name} */
    public String text() {
        return text;
    }

    /**
     * {@return the element with a number, or null if Ocellus does not know it}
     *
     * @param registry who numbers it
     * @param number without the bits for enterprise and reverse
     */
    public static @Nullable InformationElement of(Registry registry, int number) {
        for (InformationElement each : values()) {
            if (each.number == number && each.registry == registry) {
                return each;
            }
        }
        return null;
    }
}
