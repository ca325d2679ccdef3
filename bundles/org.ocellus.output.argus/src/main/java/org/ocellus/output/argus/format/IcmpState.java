package org.ocellus.output.argus.format;

import org.jspecify.annotations.Nullable;

/** The words that the clients have for an ICMP conversation: those of its first message. */
final class IcmpState {
    private static final int TYPE = 14;
    private static final int V6_TYPE = 40;
    private static final int BYTES = 16;
    private static final int UNREACHABLE_TYPE = 3;
    private static final String UNKNOWN = "UNK";

    /** By type. */
    private static final String[] V4 = {
        "ECR", "UNK", "UNK", "UR", "SRC", "RED", "AHA", "UNK", "ECO", "RTA", "RTS", "TXD", "PAR", "TST", "TSR", "IRQ",
        "IRR", "MAS", "MSR", "SEC", "ROB", "ROB", "ROB", "ROB", "ROB", "ROB", "ROB", "ROB", "ROB", "ROB", "TRC", "DCE",
        "MHR", "WAY", "IAH", "MRQ", "MRP", "DNQ", "DNP", "SKP", "PHO"
    };

    /** Destination unreachable by code: RFC 792, RFC 1122 section 3.2.2.1, RFC 1812 section 5.2.7.1. */
    private static final String[] UNREACHABLE = {
        "URN", "URH", "URO", "URP", "URF", "URS", "URNU", "URHU", "URISO", "URNPRO", "URHPRO", "URNTOS", "URHTOS",
        "URFIL", "URPRE", "URCUT"
    };

    /** By code, RFC 4443 sections 3.1, 3.3 and 3.4. */
    private static final String[] UNREACHABLE_V6 = {"URNR", "URAD", "URBS", "URAR", "URP", "URSF", "URRR", "URES"};

    private static final String[] TIME_EXCEEDED_V6 = {"TXT", "TXR"};
    private static final String[] PARAMETER_PROBLEM_V6 = {"PPH", "PPNH", "PPO"};

    private IcmpState() {}

    /** {@return the word, null if the record does not tell the message} */
    static @Nullable String of(StoredRecord stored, boolean v6) {
        int at = stored.find(FlowDsr.TYPE, BYTES);
        if (at < 0 || v6 && stored.size(at) < V6_TYPE + 2) {
            return null;
        }
        int type = stored.u8(at + (v6 ? V6_TYPE : TYPE));
        int code = stored.u8(at + (v6 ? V6_TYPE : TYPE) + 1);
        return v6 ? v6(type, code) : v4(type, code);
    }

    private static String v4(int type, int code) {
        return type == UNREACHABLE_TYPE && code < UNREACHABLE.length ? UNREACHABLE[code] : word(V4, type);
    }

    private static String v6(int type, int code) {
        return switch (type) {
            case 1 -> word(UNREACHABLE_V6, code);
            case 2 -> "PTB";
            case 3 -> word(TIME_EXCEEDED_V6, code);
            case 4 -> word(PARAMETER_PROBLEM_V6, code);
            case 128 -> "ECO";
            case 129 -> "ECR";
            case 130 -> "MRQ"; // multicast listener query, RFC 2710
            case 131, 143 -> "MHR"; // multicast listener report, RFC 2710, RFC 3810
            case 133 -> "NRS"; // router solicitation, RFC 4861
            case 134 -> "NRA";
            case 135 -> "NNS"; // neighbour solicitation
            case 136 -> "NNA";
            case 137 -> "RED";
            default -> UNKNOWN;
        };
    }

    private static String word(String[] words, int index) {
        return index < words.length ? words[index] : UNKNOWN;
    }
}
