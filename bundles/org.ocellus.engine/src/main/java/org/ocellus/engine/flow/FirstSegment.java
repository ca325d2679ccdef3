package org.ocellus.engine.flow;

import org.ocellus.engine.memory.Memory;
import org.ocellus.engine.walk.Found;
import org.ocellus.spi.record.RecordField;

/**
 * What the first packet of a TCP connection said, in the slot, so that a flow of one packet needs no other memory. Holds as
 * long as there is one packet, and if its header was whole.
 */
final class FirstSegment {
    private FirstSegment() {}

    /** {@return sequence numbers that a segment takes up: its payload, and one each for SYN and FIN} */
    static int length(int flags, int payload) {
        return payload + (flags >> 1 & 1) + (flags & 1);
    }

    static void keep(long slot, boolean fromB, Found found) {
        int end = found.tcpSequence() + length(found.tcpFlags(), found.payloadLength());
        Memory.putInt(slot + (fromB ? FlowSlot.END_B : FlowSlot.END_A), end);
        Memory.putShort(slot + FlowSlot.FIRST_WINDOW, found.tcpWindow());
        boolean syn = (found.tcpFlags() & TcpState.SYN) != 0;
        Memory.putByte(slot + FlowSlot.FIRST_SCALE, syn ? found.tcpWindowScale() : Found.NO_WINDOW_SCALE);
    }

    /** {@return its control bits, 0 if its header was not whole} */
    static int flags(long slot, boolean fromB) {
        return Memory.u8(slot + (fromB ? FlowSlot.TCP_FLAGS_B : FlowSlot.TCP_FLAGS_A));
    }

    static int payload(long slot, boolean fromB) {
        return (int) Memory.getLong(slot + (fromB ? FlowSlot.PAYLOAD_B : FlowSlot.PAYLOAD_A));
    }

    static int sequence(long slot, boolean fromB) {
        return Memory.getInt(slot + (fromB ? FlowSlot.END_B : FlowSlot.END_A))
                - length(flags(slot, fromB), payload(slot, fromB));
    }

    /** Writes what there is to say of a connection of one packet. */
    static void write(long slot, RecordFields out) {
        boolean fromB = Memory.getLong(slot + FlowSlot.PACKETS_B) > 0;
        int flags = flags(slot, fromB);
        if (flags == 0) {
            return;
        }
        out.put(RecordField.TCP_OPEN, (flags & TcpState.SYN) != 0 ? TcpHandshake.HALF : TcpHandshake.MIDWAY);
        if ((flags & TcpState.RST) == 0) {
            out.pair(
                    RecordField.SRC_TCP_SEQ,
                    RecordField.DST_TCP_SEQ,
                    !fromB,
                    sequence(slot, fromB) & 0xFFFF_FFFFL,
                    fromB,
                    sequence(slot, fromB) & 0xFFFF_FFFFL);
            int window = Memory.getShort(slot + FlowSlot.FIRST_WINDOW);
            out.pair(RecordField.SRC_WINDOW_MIN, RecordField.DST_WINDOW_MIN, !fromB, window, fromB, window);
            out.pair(RecordField.SRC_WINDOW_MAX, RecordField.DST_WINDOW_MAX, !fromB, window, fromB, window);
        }
    }
}
