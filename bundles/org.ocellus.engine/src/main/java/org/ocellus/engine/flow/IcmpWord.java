package org.ocellus.engine.flow;

import org.ocellus.engine.record.Word;

/** Kinds of ICMP message in the words of Argus's {@code ra}, which has them in place of a state. */
final class IcmpWord {
    private static final long UNK = Word.of("UNK");

    private static final long[] V4 = words(
            "ECR", "UNK", "UNK", "UR", "SRC", "RED", "AHA", "UNK", "ECO", "RTA", "RTS", "TXD", "PAR", "TST", "TSR",
            "IRQ", "IRR", "MAS", "MSR", "SEC", "ROB", "ROB", "ROB", "ROB", "ROB", "ROB", "ROB", "ROB", "ROB", "ROB",
            "TRC", "DCE", "MHR", "WAY", "IAH", "MRQ", "MRP", "DNQ", "DNP", "SKP", "PHO");

    /** Destination unreachable by code: RFC 792, RFC 1122 section 3.2.2.1, RFC 1812 section 5.2.7.1. */
    private static final long[] UNREACHABLE = words(
            "URN", "URH", "URO", "URP", "URF", "URS", "URNU", "URHU", "URISO", "URNPRO", "URHPRO", "URNTOS", "URHTOS",
            "URFIL", "URPRE", "URCUT");

    /** ICMPv6 destination unreachable by code, RFC 4443 section 3.1, RFC 6550 section 20.14. */
    private static final long[] UNREACHABLE_V6 = words("URNR", "URAD", "URBS", "URAR", "URP", "URSF", "URRR", "URES");

    private static final long[] TIME_EXCEEDED_V6 = words("TXT", "TXR");
    private static final long[] PARAMETER_PROBLEM_V6 = words("PPH", "PPNH", "PPO");

    private static final int UNREACHABLE_TYPE = 3;

    private static final long PTB = Word.of("PTB");
    private static final long ECO = Word.of("ECO");
    private static final long ECR = Word.of("ECR");
    private static final long MRQ = Word.of("MRQ");
    private static final long MHR = Word.of("MHR");
    private static final long NRS = Word.of("NRS");
    private static final long NRA = Word.of("NRA");
    private static final long NNS = Word.of("NNS");
    private static final long NNA = Word.of("NNA");
    private static final long RED = Word.of("RED");

    private IcmpWord() {}

    private static long[] words(String... words) {
        long[] packed = new long[words.length];
        for (int i = 0; i < words.length; i++) {
            packed[i] = Word.of(words[i]);
        }
        return packed;
    }

    private static long word(long[] words, int index) {
        return index < words.length ? words[index] : UNK;
    }

    static long v4(int type, int code) {
        return type == UNREACHABLE_TYPE && code < UNREACHABLE.length ? UNREACHABLE[code] : word(V4, type);
    }

    static long v6(int type, int code) {
        return switch (type) {
            case 1 -> word(UNREACHABLE_V6, code);
            case 2 -> PTB;
            case 3 -> word(TIME_EXCEEDED_V6, code);
            case 4 -> word(PARAMETER_PROBLEM_V6, code);
            case 128 -> ECO;
            case 129 -> ECR;
            case 130 -> MRQ; // multicast listener query, RFC 2710
            case 131, 143 -> MHR; // multicast listener report, RFC 2710, RFC 3810
            case 133 -> NRS; // router solicitation, RFC 4861
            case 134 -> NRA;
            case 135 -> NNS; // neighbour solicitation
            case 136 -> NNA;
            case 137 -> RED;
            default -> UNK;
        };
    }
}
