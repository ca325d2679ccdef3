package org.ocellus.engine.flow;

import org.ocellus.engine.dispatch.Names;
import org.ocellus.engine.memory.Memory;
import org.ocellus.engine.record.Word;

/** The state of a conversation in the words of Argus's {@code ra}. */
final class StateWord {
    private static final long REQ = Word.of("REQ");
    private static final long ACC = Word.of("ACC");
    private static final long CON = Word.of("CON");
    private static final long FIN = Word.of("FIN");
    private static final long RST = Word.of("RST");
    private static final long INT = Word.of("INT");
    private static final long RSP = Word.of("RSP");
    private static final long ECO = Word.of("ECO");
    private static final long ECR = Word.of("ECR");
    private static final long URP = Word.of("URP");
    private static final long URH = Word.of("URH");
    private static final long URN = Word.of("URN");
    private static final long URO = Word.of("URO");
    private static final long URF = Word.of("URF");
    private static final long SRC = Word.of("SRC");
    private static final long RED = Word.of("RED");
    private static final long TXD = Word.of("TXD");
    private static final long PAR = Word.of("PAR");
    private static final long RTA = Word.of("RTA");
    private static final long RTS = Word.of("RTS");
    private static final long NRS = Word.of("NRS");
    private static final long NRA = Word.of("NRA");
    private static final long UNK = Word.of("UNK");
    private static final long TST = Word.of("TST");
    private static final long MAS = Word.of("MAS");

    private StateWord() {}

    static long of(long slot) {
        int protocol = Memory.getShort(slot + FlowSlot.PROTOCOL);
        if (protocol == 6) {
            return tcp(Memory.getByte(slot + FlowSlot.TCP_STATE));
        }
        if ((Memory.getByte(slot + FlowSlot.FLAGS) & FlowSlot.HAS_ICMP) != 0) {
            int type = Memory.getByte(slot + FlowSlot.ICMP_TYPE) & 0xFF;
            int code = Memory.getByte(slot + FlowSlot.ICMP_CODE) & 0xFF;
            return protocol == 58 ? icmpV6(type, code) : icmp(type, code);
        }
        boolean both = Memory.getLong(slot + FlowSlot.PACKETS_A) > 0 && Memory.getLong(slot + FlowSlot.PACKETS_B) > 0;
        if (protocol == Names.ARP) {
            return both ? RSP : REQ;
        }
        return both ? CON : INT;
    }

    private static long tcp(int state) {
        return switch (state) {
            case TcpState.REQUESTED -> REQ;
            case TcpState.ACCEPTED -> ACC;
            case TcpState.CONNECTED -> CON;
            case TcpState.CLOSING, TcpState.CLOSED -> FIN;
            case TcpState.RESET -> RST;
            default -> INT;
        };
    }

    private static long icmp(int type, int code) {
        return switch (type) {
            case 0 -> ECR;
            case 8 -> ECO;
            case 3 -> unreachable(code);
            case 4 -> SRC;
            case 5 -> RED;
            case 9 -> RTA;
            case 10 -> RTS;
            case 11 -> TXD;
            case 12 -> PAR;
            case 13, 14 -> TST;
            case 17, 18 -> MAS;
            default -> UNK;
        };
    }

    private static long unreachable(int code) {
        return switch (code) {
            case 0 -> URN;
            case 1 -> URH;
            case 2 -> URO;
            case 3 -> URP;
            case 4 -> URF;
            default -> URN;
        };
    }

    private static long icmpV6(int type, int code) {
        return switch (type) {
            case 128 -> ECO;
            case 129 -> ECR;
            case 1 -> code == 4 ? URP : code == 3 ? URH : URN;
            case 2 -> URF;
            case 3 -> TXD;
            case 4 -> PAR;
            case 133 -> RTS;
            case 134 -> RTA;
            case 135 -> NRS;
            case 136 -> NRA;
            case 137 -> RED;
            default -> UNK;
        };
    }
}
