package org.ocellus.output.argus.format;

import org.jspecify.annotations.Nullable;

/** The words for the state of an ICMP conversation, which are those of its first message. */
final class IcmpState {
    private static final int TYPE = 14;
    private static final int V6_TYPE = 40;
    private static final int BYTES = 16;

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
        return switch (type) {
            case 0 -> "ECR";
            case 3 -> unreachable(code);
            case 4 -> "SRC";
            case 5 -> "RED";
            case 8 -> "ECO";
            case 9 -> "RTA";
            case 10 -> "RTS";
            case 11 -> "TXD";
            case 12 -> "PAR";
            case 13, 14 -> "TST";
            case 17, 18 -> "MAS";
            default -> "UNK";
        };
    }

    private static String unreachable(int code) {
        return switch (code) {
            case 1 -> "URH";
            case 2 -> "URO";
            case 3 -> "URP";
            case 4 -> "URF";
            default -> "URN";
        };
    }

    private static String v6(int type, int code) {
        return switch (type) {
            case 1 -> code == 4 ? "URP" : code == 3 ? "URH" : "URN";
            case 2 -> "URF";
            case 3 -> "TXD";
            case 4 -> "PAR";
            case 128 -> "ECO";
            case 129 -> "ECR";
            case 133 -> "RTS";
            case 134 -> "RTA";
            case 135 -> "NRS";
            case 136 -> "NRA";
            case 137 -> "RED";
            default -> "UNK";
        };
    }
}
