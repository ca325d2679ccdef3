package org.ocellus.engine.flow;

import org.ocellus.engine.memory.Memory;
import org.ocellus.engine.record.Word;
import org.ocellus.engine.walk.Found;

/** Who began a conversation, and how that was told. */
final class Initiator {
    // FlowSlot.DIRECTION_BY: the higher, the surer

    /** It sent the first packet that was seen. */
    private static final int FIRST = 0;

    /** The other one's port is a service's, and the beginning of the connection was missed. */
    private static final int PORT = 1;

    /** It sent a SYN. */
    private static final int SYN = 2;

    /** It was sent a SYN-ACK. */
    private static final int SYNACK = 3;

    private static final long[] WORDS = {Word.of("first"), Word.of("port"), Word.of("syn"), Word.of("synack")};

    /** Ports below are those of services: the system ports of RFC 6335 section 6. */
    private static final int FIRST_USER_PORT = 1024;

    private Initiator() {}

    /** Tells it by a flow's first packet. */
    static void first(long slot, boolean fromB, Found found, boolean segment) {
        boolean isB = fromB;
        int by = FIRST;
        if (segment) {
            int handshake = found.tcpFlags() & (TcpState.SYN | TcpState.ACK);
            if (handshake == TcpState.SYN) {
                by = SYN;
            } else if (handshake == (TcpState.SYN | TcpState.ACK)) {
                by = SYNACK;
                isB = !isB;
            } else if (found.sourcePort() < FIRST_USER_PORT && found.destinationPort() >= FIRST_USER_PORT) {
                by = PORT;
                isB = !isB;
            }
        }
        set(slot, isB, by);
    }

    /** Tells it by a later segment, if that is surer and no record has told otherwise. */
    static void later(long slot, boolean fromB, int tcpFlags) {
        if ((tcpFlags & TcpState.SYN) != 0
                && Memory.getByte(slot + FlowSlot.DIRECTION_BY) < SYN
                && Memory.getInt(slot + FlowSlot.REPORTED) == ChunkPool.NONE) {
            boolean itself = (tcpFlags & TcpState.ACK) == 0;
            set(slot, fromB == itself, itself ? SYN : SYNACK);
        }
    }

    private static void set(long slot, boolean isB, int by) {
        int flags = Memory.getByte(slot + FlowSlot.FLAGS) & ~FlowSlot.INITIATOR_IS_B;
        Memory.putByte(slot + FlowSlot.FLAGS, isB ? flags | FlowSlot.INITIATOR_IS_B : flags);
        Memory.putByte(slot + FlowSlot.DIRECTION_BY, by);
    }

    /** {@return the word of a record for how it was told} */
    static long word(long slot) {
        return WORDS[Memory.getByte(slot + FlowSlot.DIRECTION_BY)];
    }
}
