package org.ocellus.engine.flow;

import org.ocellus.engine.memory.Memory;
import org.ocellus.engine.record.Word;

/** The state of a conversation in the words of Argus's {@code ra}. */
final class StateWord {
    private static final long REQ = Word.of("REQ");
    private static final long ACC = Word.of("ACC");
    private static final long CON = Word.of("CON");
    private static final long FIN = Word.of("FIN");
    private static final long RST = Word.of("RST");
    private static final long TIM = Word.of("TIM");
    private static final long INT = Word.of("INT");
    private static final long RSP = Word.of("RSP");

    private StateWord() {}

    /**
     * {@return the word for a record}
     *
     * @param slot the flow
     * @param first whether the record is the flow's first
     * @param idle whether the flow ends because it went quiet
     * @param source whether the record counts packets of the initiator
     * @param destination whether it counts packets of the responder
     */
    static long of(long slot, boolean first, boolean idle, boolean source, boolean destination) {
        int protocol = Memory.u16(slot + FlowSlot.PROTOCOL);
        if (protocol == 6) {
            return tcp(TcpState.of(slot), idle && !first);
        }
        if ((Memory.getByte(slot + FlowSlot.FLAGS) & FlowSlot.HAS_ICMP) != 0) {
            int type = Memory.u8(slot + FlowSlot.ICMP_TYPE);
            int code = Memory.u8(slot + FlowSlot.ICMP_CODE);
            return protocol == 58 ? IcmpWord.v6(type, code) : IcmpWord.v4(type, code);
        }
        if (source && destination) {
            return CON;
        }
        return first ? INT : destination ? RSP : REQ;
    }

    private static long tcp(int state, boolean timedOut) {
        return switch (state) {
            case TcpState.REQUESTED -> timedOut ? TIM : REQ;
            case TcpState.ACCEPTED -> timedOut ? TIM : ACC;
            case TcpState.CONNECTED -> timedOut ? TIM : CON;
            case TcpState.CLOSING, TcpState.CLOSED -> FIN;
            case TcpState.RESET -> RST;
            default -> INT;
        };
    }
}
