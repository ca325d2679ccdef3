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

    // FlowSlot.FIN_ACKNOWLEDGED: whose FIN
    private static final int A = 1;
    private static final int B = 2;

    private TcpState() {}

    static boolean over(int state) {
        return state >= CLOSED;
    }

    /** Follows a segment. {@return the state behind it} */
    static int follow(long slot, boolean fromB, int flags, int sequence, int acknowledgement, int payload) {
        int state = Memory.getByte(slot + FlowSlot.TCP_STATE);
        int next = next(state, flags);
        if ((flags & RST) == 0 && !over(state)) {
            if ((flags & FIN) != 0) {
                Memory.putInt(
                        slot + (fromB ? FlowSlot.FIN_B : FlowSlot.FIN_A),
                        sequence + payload + 1 + ((flags & SYN) != 0 ? 1 : 0));
            }
            if (next == CLOSING && acknowledged(slot, fromB, flags, acknowledgement)) {
                next = CLOSED;
            }
        }
        if (next != state) {
            Memory.putByte(slot + FlowSlot.TCP_STATE, next);
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

    /**
     * Whether this segment ends the connection: both sides have sent a FIN, and it acknowledges the other's. If it is a FIN
     * itself, its own must have been acknowledged before, as when both sides close at once or a last segment is repeated.
     */
    private static boolean acknowledged(long slot, boolean fromB, int flags, int acknowledgement) {
        int sent = Memory.getByte(slot + (fromB ? FlowSlot.TCP_FLAGS_A : FlowSlot.TCP_FLAGS_B));
        int other = Memory.getInt(slot + (fromB ? FlowSlot.FIN_A : FlowSlot.FIN_B));
        if ((sent & FIN) == 0 || (flags & ACK) == 0 || acknowledgement - other < 0) {
            return false;
        }
        int known = Memory.getByte(slot + FlowSlot.FIN_ACKNOWLEDGED);
        Memory.putByte(slot + FlowSlot.FIN_ACKNOWLEDGED, known | (fromB ? A : B));
        int own = Memory.getByte(slot + (fromB ? FlowSlot.TCP_FLAGS_B : FlowSlot.TCP_FLAGS_A));
        return (flags & FIN) == 0 ? (own & FIN) != 0 : (known & (fromB ? B : A)) != 0;
    }
}
