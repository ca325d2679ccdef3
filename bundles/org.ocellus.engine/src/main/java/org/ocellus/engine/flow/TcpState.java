package org.ocellus.engine.flow;

import org.ocellus.engine.memory.Memory;

/** How far a TCP connection has come (RFC 9293 section 3.3.2), as one can tell from outside. */
final class TcpState {
    static final int FIN = 0x01;
    static final int SYN = 0x02;
    static final int RST = 0x04;
    static final int ACK = 0x10;

    /** Nothing was seen. */
    static final int NONE = 0;

    /** A SYN was seen. */
    static final int REQUESTED = 1;

    /** The SYN was answered. */
    static final int ACCEPTED = 2;

    /** The connection is open. */
    static final int CONNECTED = 3;

    /** One side or both have sent a FIN. */
    static final int CLOSING = 4;

    /** Both FINs were acknowledged. */
    static final int CLOSED = 5;

    /** A RST was seen. */
    static final int RESET = 6;

    // FlowSlot.TCP_STATE: a state, and by whom the other's FIN was acknowledged
    private static final int STATE = 0x0F;
    private static final int BY_A = 0x10;
    private static final int BY_B = 0x20;

    private TcpState() {}

    /** {@return the state of a connection} */
    static int of(long slot) {
        return Memory.getByte(slot + FlowSlot.TCP_STATE) & STATE;
    }

    static boolean over(int state) {
        return state >= CLOSED;
    }

    /** {@return how long a connection may be idle} */
    static IdleClass idleClass(long slot) {
        int state = of(slot);
        if (over(state)) {
            return IdleClass.TCP_CLOSED;
        }
        return state >= CONNECTED ? IdleClass.TCP : IdleClass.TCP_OPENING;
    }

    /** Follows a segment. {@return the state behind it} */
    static int follow(long slot, boolean fromB, int flags, int sequence, int acknowledgement, int payload) {
        int known = Memory.getByte(slot + FlowSlot.TCP_STATE);
        int state = known & STATE;
        int next = next(state, flags);
        if ((flags & RST) == 0 && !over(state)) {
            if ((flags & FIN) != 0) {
                Memory.putInt(
                        slot + (fromB ? FlowSlot.END_B : FlowSlot.END_A),
                        sequence + FirstSegment.length(flags, payload));
            }
            if (next == CLOSING && acknowledges(slot, fromB, flags, acknowledgement)) {
                int by = fromB ? BY_B : BY_A;
                next = ends(slot, fromB, flags, known) ? CLOSED : CLOSING;
                known |= by;
            }
        }
        int is = known & ~STATE | next;
        if (is != Memory.getByte(slot + FlowSlot.TCP_STATE)) {
            Memory.putByte(slot + FlowSlot.TCP_STATE, is);
        }
        return next;
    }

    private static int next(int state, int flags) {
        if (over(state)) {
            return state;
        }
        if ((flags & RST) != 0) {
            return RESET;
        }
        if ((flags & FIN) != 0) {
            return CLOSING;
        }
        if ((flags & SYN) != 0) {
            return Math.max(state, (flags & ACK) != 0 ? ACCEPTED : REQUESTED);
        }
        // the handshake's last ACK, or any segment of a connection of which only one side or a part is seen
        return Math.max(state, CONNECTED);
    }

    /** Whether this segment acknowledges the other side's FIN. */
    private static boolean acknowledges(long slot, boolean fromB, int flags, int acknowledgement) {
        int sent = Memory.getByte(slot + (fromB ? FlowSlot.TCP_FLAGS_A : FlowSlot.TCP_FLAGS_B));
        int end = Memory.getInt(slot + (fromB ? FlowSlot.END_A : FlowSlot.END_B));
        return (sent & FIN) != 0 && (flags & ACK) != 0 && acknowledgement - end >= 0;
    }

    /**
     * Whether a segment that acknowledges the other side's FIN ends the connection: its own side has sent one too. If it is
     * a FIN itself, that must have been acknowledged before, as when both sides close at once or a last segment is repeated.
     */
    private static boolean ends(long slot, boolean fromB, int flags, int known) {
        int own = Memory.getByte(slot + (fromB ? FlowSlot.TCP_FLAGS_B : FlowSlot.TCP_FLAGS_A));
        return (flags & FIN) == 0 ? (own & FIN) != 0 : (known & (fromB ? BY_A : BY_B)) != 0;
    }
}
