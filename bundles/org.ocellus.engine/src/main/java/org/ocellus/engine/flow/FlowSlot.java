package org.ocellus.engine.flow;

import org.ocellus.engine.memory.Memory;

/**
 * Layout of a flow in native memory: offsets in bytes from the start of its slot, in the byte order of the machine
 * but for {@link #KIND}, whose parts make one number in network byte order.
 *
 * <p>The two ends of a flow are A and B, A being the one whose address (and then port) is the smaller number, so that both
 * directions find the same slot. Which of them is the initiator is a flag. The first cache line is what a look-up
 * compares. Some bytes mean one thing for TCP and another for other protocols.
 */
final class FlowSlot {
    static final int KEY_HASH = 0; // 4, the half that the index goes by
    static final int METRICS = 4; // 4, chunk: first of a list, see MetricChunk
    static final int PATH_HASH = 8; // 8
    static final int A_HIGH = 16; // 8
    static final int A_LOW = 24; // 8
    static final int B_HIGH = 32; // 8
    static final int B_LOW = 40; // 8
    static final int KIND = 48; // 8, of which the key compares all but the flags: the five that follow
    static final int PORT_A = 48; // 2; of ICMP the identifier, of eth the EtherType
    static final int PORT_B = 50; // 2; of ICMP the type of the request
    static final int PROTOCOL = 52; // 2
    static final int ADDRESS_TYPE = 54; // 1, EndpointType's ordinal, and TUNNEL_ADDRESS
    static final int FLAGS = 55; // 1
    static final int PATH = 56; // 4, chunk
    static final int LABELS = 60; // 4, chunk

    static final int FLOW_ID = 64; // 8
    static final int PARENT_ID = 72; // 8, FLOW_ID of the tunnel, also when that is over; 0 if there is none
    static final int RECORD_START = 80; // 8, first packet not yet on a record, or NO_PACKET
    static final int LAST_SEEN = 88; // 8
    static final int PACKETS_A = 96; // 8, sent by A
    static final int PACKETS_B = 104; // 8
    static final int BYTES_A = 112; // 8
    static final int BYTES_B = 120; // 8

    static final int PAYLOAD_A = 128; // 8
    static final int PAYLOAD_B = 136; // 8
    static final int TCP_FLAGS_A = 144; // 1
    static final int TCP_FLAGS_B = 145; // 1
    static final int TTL_A = 146; // 1, first packet's
    static final int TTL_B = 147; // 1
    static final int TOS_A = 148; // 1, first packet's
    static final int TOS_B = 149; // 1
    static final int TCP_STATE = 150; // 1, TcpState's
    static final int DIRECTION_BY = 151; // 1
    static final int MAC_A = 152; // 6, as 2 and 4
    static final int MAC_B = 158; // 6
    static final int ICMP_TYPE = 164; // 1
    static final int ICMP_CODE = 165; // 1
    static final int ICMP_ERROR_TYPE = 166; // 1
    static final int ICMP_ERROR_CODE = 167; // 1
    static final int ICMP_ERRORS = 168; // 4, since the previous record
    static final int PARENT = 172; // 4, slot of the tunnel plus 1
    static final int END_A = 176; // 4, sequence number behind A's first segment or, once there is one, its FIN
    static final int END_B = 180; // 4
    static final int REPORTED = 184; // 4, chunk: what earlier records have counted
    static final int IDLE_CLASS = 188; // 1, IdleClass's ordinal
    static final int FIRST_SCALE = 189; // 1, shift count on a SYN that was the first packet, or none
    static final int IP_FLAGS_A = 190; // 1, of all packets
    static final int IP_FLAGS_B = 191; // 1
    static final int SIZE = 192;

    // What flows that are not TCP have in places of TCP's
    static final int REPLY_TYPE = TCP_FLAGS_A; // of ICMP
    static final int REPLY_CODE = TCP_FLAGS_B; // of ICMP
    static final int REPLIED = TCP_STATE; // of ICMP, 1 once there is a reply
    static final int RESPONSE = END_A; // 8, first packet of the initiator to first of the responder, plus 1; or 0

    // What TCP has in places of ICMP's
    static final int FIRST_WINDOW = ICMP_TYPE; // 2, of the first packet

    /** RECORD_START while all packets are on records: no packet's time, which may be zero. */
    static final long NO_PACKET = Long.MIN_VALUE;

    /** From an offset of A to the same of B. */
    static final int TO_B_8 = 8;

    // ADDRESS_TYPE
    static final int TUNNEL_ADDRESS = 0x10;
    static final int ADDRESS_TYPE_MASK = 0x0F;
    static final int NO_ADDRESS = 0x0F;

    // FLAGS
    static final int INITIATOR_IS_B = 0x01;
    static final int HAS_PORTS = 0x02;
    static final int HAS_MACS = 0x04;
    static final int HAS_HOPS_A = 0x08;
    static final int HAS_HOPS_B = 0x10;
    static final int HAS_ICMP = 0x20;
    static final int IS_TUNNEL = 0x40;
    static final int HAS_TUNNEL_ID = 0x80;

    // The chunk of REPORTED
    static final int REPORTED_PACKETS_A = 0;
    static final int REPORTED_PACKETS_B = 8;
    static final int REPORTED_BYTES_A = 16;
    static final int REPORTED_BYTES_B = 24;
    static final int REPORTED_PAYLOAD_A = 32;
    static final int REPORTED_PAYLOAD_B = 40;
    static final int REPORTED_FLOW_START = 48;
    static final int REPORTED_RECORDS = 56; // 4
    static final int REPORTED_SIZE = 60;

    private FlowSlot() {}

    /** {@return when the flow's first packet was seen} */
    static long flowStart(long slot, ChunkPool chunks) {
        int reported = Memory.getInt(slot + REPORTED);
        return reported == ChunkPool.NONE
                ? Memory.getLong(slot + RECORD_START)
                : Memory.getLong(chunks.address(reported) + REPORTED_FLOW_START);
    }

    /** Counts a packet. */
    static void count(long slot, boolean fromB, long timestamp, int wire) {
        long side = fromB ? slot + TO_B_8 : slot;
        Memory.putLong(side + PACKETS_A, Memory.getLong(side + PACKETS_A) + 1);
        Memory.putLong(side + BYTES_A, Memory.getLong(side + BYTES_A) + wire);
        if (Memory.getLong(slot + RECORD_START) == NO_PACKET) {
            Memory.putLong(slot + RECORD_START, timestamp);
        }
        if (timestamp > Memory.getLong(slot + LAST_SEEN)) {
            Memory.putLong(slot + LAST_SEEN, timestamp);
        }
    }
}
