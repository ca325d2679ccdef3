package org.ocellus.spi.record;

import static org.ocellus.spi.record.FieldType.ADDRESS;
import static org.ocellus.spi.record.FieldType.COUNT;
import static org.ocellus.spi.record.FieldType.LABELS;
import static org.ocellus.spi.record.FieldType.MAC;
import static org.ocellus.spi.record.FieldType.NUMBER;
import static org.ocellus.spi.record.FieldType.TEXT;
import static org.ocellus.spi.record.FieldType.TIME;

/**
 * The fields of an audit record, in the order in which outputs present them.
 *
 * <p>The source ({@code src_}) is the initiator of the conversation, the destination ({@code dst_}) its responder. Counters
 * are those since the flow's previous record; {@code total_} counters are those since the flow began. Bytes are wire bytes
 * of whole frames; payload bytes are those behind the transport header.
 */
public enum RecordField {
    /** {@code flow} or {@code tunnel}. */
    TYPE("type", TEXT),
    /** Why the record was written: start, status, closed, idle, evicted, shutdown. */
    CAUSE("cause", TEXT),
    /** First packet that this record counts. */
    START("start", TIME),
    /** Last packet that this record counts. */
    END("end", TIME),
    /** {@link #END} less {@link #START}. */
    DURATION("duration", FieldType.DURATION),
    /** IANA protocol keyword in lower case, or arp, eth, infiniband or the name of a vendor's protocol. */
    PROTO("proto", TEXT),
    /** IANA assigned Internet protocol number; absent where the conversation is not IP. */
    PROTO_NUMBER("proto_number", NUMBER),
    /** The initiator's address. */
    SRC_ADDR("src_addr", ADDRESS),
    /** The initiator's port. */
    SRC_PORT("src_port", NUMBER),
    /** The responder's address. */
    DST_ADDR("dst_addr", ADDRESS),
    /** The responder's port. */
    DST_PORT("dst_port", NUMBER),
    /** ICMP type of the initiator's first message. */
    ICMP_TYPE("icmp_type", NUMBER),
    /** ICMP code of the initiator's first message. */
    ICMP_CODE("icmp_code", NUMBER),
    /** EtherType of a conversation that is not IP. */
    ETHER_TYPE("ether_type", NUMBER),
    /** Packets from initiator to responder. */
    SRC_PACKETS("src_packets", COUNT),
    /** Packets from responder to initiator. */
    DST_PACKETS("dst_packets", COUNT),
    /** Bytes from initiator to responder. */
    SRC_BYTES("src_bytes", COUNT),
    /** Bytes from responder to initiator. */
    DST_BYTES("dst_bytes", COUNT),
    /** Payload bytes from initiator to responder. */
    SRC_PAYLOAD_BYTES("src_payload_bytes", COUNT),
    /** Payload bytes from responder to initiator. */
    DST_PAYLOAD_BYTES("dst_payload_bytes", COUNT),
    /** Packets from initiator to responder since the flow began. */
    TOTAL_SRC_PACKETS("total_src_packets", COUNT),
    /** Packets from responder to initiator since the flow began. */
    TOTAL_DST_PACKETS("total_dst_packets", COUNT),
    /** Bytes from initiator to responder since the flow began. */
    TOTAL_SRC_BYTES("total_src_bytes", COUNT),
    /** Bytes from responder to initiator since the flow began. */
    TOTAL_DST_BYTES("total_dst_bytes", COUNT),
    /** State of the conversation in the words of Argus: REQ, ACC, CON, FIN, RST, INT, ECO and so on. */
    STATE("state", TEXT),
    /** How the initiator was told: syn, synack, port, first. */
    DIRECTION_BY("direction_by", TEXT),
    /** TCP flags that the initiator sent, as letters of SAPFRUEC. */
    SRC_TCP_FLAGS("src_tcp_flags", TEXT),
    /** TCP flags that the responder sent, as letters of SAPFRUEC. */
    DST_TCP_FLAGS("dst_tcp_flags", TEXT),
    /** IPv4 time to live or IPv6 hop limit of the initiator's first packet. */
    SRC_TTL("src_ttl", NUMBER),
    /** IPv4 time to live or IPv6 hop limit of the responder's first packet. */
    DST_TTL("dst_ttl", NUMBER),
    /** IPv4 type of service or IPv6 traffic class of the initiator's first packet, 0 to 255. */
    SRC_TOS("src_tos", NUMBER),
    /** IPv4 type of service or IPv6 traffic class of the responder's first packet, 0 to 255. */
    DST_TOS("dst_tos", NUMBER),
    /** ICMP errors that quoted a packet of this flow. */
    ICMP_ERRORS("icmp_errors", COUNT),
    /** Type of the last such error. */
    ICMP_ERROR_TYPE("icmp_error_type", NUMBER),
    /** Code of the last such error. */
    ICMP_ERROR_CODE("icmp_error_code", NUMBER),
    /** Kind of a tunnel, by the name of its decoder; on tunnel records. */
    TUNNEL("tunnel", TEXT),
    /** Identifier of a tunnel; on tunnel records. */
    ID("id", NUMBER),
    /** The encapsulation path, outermost layer first. */
    PATH("path", FieldType.PATH),
    /** Address, on the initiator's side, of the IP header that carries the innermost tunnel. */
    OUTER_SRC_ADDR("outer_src_addr", ADDRESS),
    /** Address, on the responder's side, of the IP header that carries the innermost tunnel. */
    OUTER_DST_ADDR("outer_dst_addr", ADDRESS),
    /** Labels on packets from initiator to responder. */
    SRC_LABELS("src_labels", LABELS),
    /** Labels on packets from responder to initiator. */
    DST_LABELS("dst_labels", LABELS),
    /** The initiator's MAC address in the innermost Ethernet header. */
    SRC_MAC("src_mac", MAC),
    /** The responder's MAC address in the innermost Ethernet header. */
    DST_MAC("dst_mac", MAC),
    /** Community ID, version 1, seed 0, of the innermost conversation. */
    COMMUNITY_ID("community_id", TEXT),
    /** Identifies the flow among all flows of the sensor; the same on all its records. */
    FLOW_ID("flow_id", TEXT),
    /** {@link #FLOW_ID} of the tunnel that carries this flow. */
    PARENT("parent", TEXT),
    /** Name of the sensor. */
    SENSOR("sensor", TEXT);

    private final String key;
    private final FieldType type;

    RecordField(String key, FieldType type) {
        this.key = key;
        this.type = type;
    }

    /** {@return the name of the field in JSON and in column lists} */
    public String key() {
        return key;
    }

    /** {@return what the field holds} */
    public FieldType type() {
        return type;
    }
}
