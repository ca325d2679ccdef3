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
    SENSOR("sensor", TEXT),
    /** Interface on which the flow was captured; absent for files. */
    INTERFACE("interface", TEXT),
    /** First packet of the flow, on an earlier record or on this one. */
    FLOW_START("flow_start", TIME),
    /** Number of this record among those of its flow, from 1. */
    RECORD_NUMBER("record_number", NUMBER),
    /** Payload bytes that the initiator has sent since the flow began. */
    TOTAL_SRC_PAYLOAD_BYTES("total_src_payload_bytes", COUNT),
    /** Payload bytes that the responder has sent since the flow began. */
    TOTAL_DST_PAYLOAD_BYTES("total_dst_payload_bytes", COUNT),
    // TCP (RFC 9293)
    /** How the connection was opened: normal, fast (RFC 7413), simult (both sides sent SYN), half (no answer to SYN), midway. */
    TCP_OPEN("tcp_open", TEXT),
    /** Initial sequence number of the initiator, from its SYN, else the first that was seen. */
    SRC_TCP_SEQ("src_tcp_seq", NUMBER),
    /** Initial sequence number of the responder, from its SYN, else the first that was seen. */
    DST_TCP_SEQ("dst_tcp_seq", NUMBER),
    /** From the initiator's SYN to the responder's SYN and ACK. */
    SYN_SYNACK_TIME("syn_synack_time", FieldType.DURATION),
    /** From the responder's SYN and ACK to the initiator's ACK. */
    SYNACK_ACK_TIME("synack_ack_time", FieldType.DURATION),
    /** Round trip of the handshake: {@link #SYN_SYNACK_TIME} and {@link #SYNACK_ACK_TIME} together. */
    TCP_RTT("tcp_rtt", FieldType.DURATION),
    /** Segments of the initiator with payload, SYN or FIN that were seen before. */
    SRC_RETRANSMISSIONS("src_retransmissions", COUNT),
    /** Segments of the responder with payload, SYN or FIN that were seen before. */
    DST_RETRANSMISSIONS("dst_retransmissions", COUNT),
    /** Payload bytes of the initiator that were seen before. */
    SRC_RETRANSMITTED_BYTES("src_retransmitted_bytes", COUNT),
    /** Payload bytes of the responder that were seen before. */
    DST_RETRANSMITTED_BYTES("dst_retransmitted_bytes", COUNT),
    /** Segments of the initiator that filled a gap in its sequence numbers. */
    SRC_OUT_OF_ORDER("src_out_of_order", COUNT),
    /** Segments of the responder that filled a gap in its sequence numbers. */
    DST_OUT_OF_ORDER("dst_out_of_order", COUNT),
    /** Bytes of the initiator that the responder acknowledged and that were not seen: lost by the capture, or gone another way. */
    SRC_GAP_BYTES("src_gap_bytes", COUNT),
    /** Bytes of the responder that the initiator acknowledged and that were not seen: lost by the capture, or gone another way. */
    DST_GAP_BYTES("dst_gap_bytes", COUNT),
    /** Segments of the initiator that repeat an acknowledgement, without payload or change of window (RFC 5681). */
    SRC_DUPLICATE_ACKS("src_duplicate_acks", COUNT),
    /** Segments of the responder that repeat an acknowledgement, without payload or change of window (RFC 5681). */
    DST_DUPLICATE_ACKS("dst_duplicate_acks", COUNT),
    /** Segments of the initiator that close its receive window. */
    SRC_ZERO_WINDOWS("src_zero_windows", COUNT),
    /** Segments of the responder that close its receive window. */
    DST_ZERO_WINDOWS("dst_zero_windows", COUNT),
    /** Smallest receive window that the initiator offered, in bytes, scaled where the scale is known (RFC 7323). */
    SRC_WINDOW_MIN("src_window_min", NUMBER),
    /** Smallest receive window that the responder offered, in bytes, scaled where the scale is known (RFC 7323). */
    DST_WINDOW_MIN("dst_window_min", NUMBER),
    /** Largest receive window that the initiator offered; see the smallest. */
    SRC_WINDOW_MAX("src_window_max", NUMBER),
    /** Largest receive window that the responder offered; see the smallest. */
    DST_WINDOW_MAX("dst_window_max", NUMBER),
    // Network layer
    /** Smallest time to live or hop limit on packets of the initiator. */
    SRC_TTL_MIN("src_ttl_min", NUMBER),
    /** Smallest time to live or hop limit on packets of the responder. */
    DST_TTL_MIN("dst_ttl_min", NUMBER),
    /** Largest time to live or hop limit on packets of the initiator. */
    SRC_TTL_MAX("src_ttl_max", NUMBER),
    /** Largest time to live or hop limit on packets of the responder. */
    DST_TTL_MAX("dst_ttl_max", NUMBER),
    /** Estimated routers between the initiator and the point of capture: the next of 32, 64, 128, 255 less the time to live. */
    SRC_HOPS("src_hops", NUMBER),
    /** Estimated routers between the responder and the point of capture: the next of 32, 64, 128, 255 less the time to live. */
    DST_HOPS("dst_hops", NUMBER),
    /** Differentiated services code point of the initiator (RFC 2474), 0 to 63. */
    SRC_DSCP("src_dscp", NUMBER),
    /** Differentiated services code point of the responder (RFC 2474), 0 to 63. */
    DST_DSCP("dst_dscp", NUMBER),
    /** Packets of the initiator marked Congestion Experienced (RFC 3168). */
    SRC_ECN_CE("src_ecn_ce", COUNT),
    /** Packets of the responder marked Congestion Experienced (RFC 3168). */
    DST_ECN_CE("dst_ecn_ce", COUNT),
    /** IPv4 flags on packets of the initiator: D for DF, M for MF, F for later fragments. */
    SRC_IP_FLAGS("src_ip_flags", TEXT),
    /** IPv4 flags on packets of the responder: D for DF, M for MF, F for later fragments. */
    DST_IP_FLAGS("dst_ip_flags", TEXT),
    /** IPv4 options or IPv6 extension headers on packets of the initiator, by name, with commas. */
    SRC_IP_OPTIONS("src_ip_options", TEXT),
    /** IPv4 options or IPv6 extension headers on packets of the responder, by name, with commas. */
    DST_IP_OPTIONS("dst_ip_options", TEXT),
    /** Fragments that the initiator sent. */
    SRC_FRAGMENTS("src_fragments", COUNT),
    /** Fragments that the responder sent. */
    DST_FRAGMENTS("dst_fragments", COUNT),
    // ICMP, ARP and whatever asks and answers
    /** ICMP type of the responder's first message. */
    DST_ICMP_TYPE("dst_icmp_type", NUMBER),
    /** ICMP code of the responder's first message. */
    DST_ICMP_CODE("dst_icmp_code", NUMBER),
    /** From the initiator's first packet to the responder's first, of ICMP, ARP and UDP. */
    RESPONSE_TIME("response_time", FieldType.DURATION),
    // Packet sizes and times
    /** Smallest frame of the initiator, in bytes. */
    SRC_PACKET_SIZE_MIN("src_packet_size_min", NUMBER),
    /** Smallest frame of the responder, in bytes. */
    DST_PACKET_SIZE_MIN("dst_packet_size_min", NUMBER),
    /** Largest frame of the initiator, in bytes. */
    SRC_PACKET_SIZE_MAX("src_packet_size_max", NUMBER),
    /** Largest frame of the responder, in bytes. */
    DST_PACKET_SIZE_MAX("dst_packet_size_max", NUMBER),
    /** Mean frame of the initiator, in bytes, rounded down. */
    SRC_PACKET_SIZE_MEAN("src_packet_size_mean", NUMBER),
    /** Mean frame of the responder, in bytes, rounded down. */
    DST_PACKET_SIZE_MEAN("dst_packet_size_mean", NUMBER),
    /** Shortest time between packets of the initiator. */
    SRC_INTERPACKET_MIN("src_interpacket_min", FieldType.DURATION),
    /** Shortest time between packets of the responder. */
    DST_INTERPACKET_MIN("dst_interpacket_min", FieldType.DURATION),
    /** Longest time between packets of the initiator. */
    SRC_INTERPACKET_MAX("src_interpacket_max", FieldType.DURATION),
    /** Longest time between packets of the responder. */
    DST_INTERPACKET_MAX("dst_interpacket_max", FieldType.DURATION),
    /** Mean time between packets of the initiator. */
    SRC_INTERPACKET_MEAN("src_interpacket_mean", FieldType.DURATION),
    /** Mean time between packets of the responder. */
    DST_INTERPACKET_MEAN("dst_interpacket_mean", FieldType.DURATION),
    /** Standard deviation of the times between packets of the initiator. */
    SRC_JITTER("src_jitter", FieldType.DURATION),
    /** Standard deviation of the times between packets of the responder. */
    DST_JITTER("dst_jitter", FieldType.DURATION),
    /** Groups of packets of the initiator between pauses of a second and more. */
    SRC_BURSTS("src_bursts", COUNT),
    /** Groups of packets of the responder between pauses of a second and more. */
    DST_BURSTS("dst_bursts", COUNT),
    /** Sum of the pauses of a second and more of the initiator. */
    SRC_IDLE_TIME("src_idle_time", FieldType.DURATION),
    /** Sum of the pauses of a second and more of the responder. */
    DST_IDLE_TIME("dst_idle_time", FieldType.DURATION),
    // Content, where it was asked for
    /** First payload bytes of the initiator. */
    SRC_USER_DATA("src_user_data", FieldType.BYTES),
    /** First payload bytes of the responder. */
    DST_USER_DATA("dst_user_data", FieldType.BYTES),
    // Made when records are read back
    /** Records that were summed up in this one. */
    RECORDS("records", COUNT);

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
