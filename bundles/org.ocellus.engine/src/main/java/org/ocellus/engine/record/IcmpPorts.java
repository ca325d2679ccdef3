package org.ocellus.engine.record;

/** Stand-ins for ports that Community ID gives ICMP messages: the type and, of a two-way message, its counterpart. */
final class IcmpPorts {
    private IcmpPorts() {}

    static boolean oneWay(boolean v6, int type) {
        return counterpart(v6, type) < 0;
    }

    /** {@return the second port of a message} */
    static int second(boolean v6, int type, int code) {
        int counterpart = counterpart(v6, type);
        return counterpart < 0 ? code : counterpart;
    }

    private static int counterpart(boolean v6, int type) {
        return v6 ? counterpartV6(type) : counterpartV4(type);
    }

    private static int counterpartV4(int type) {
        return switch (type) {
            case 8 -> 0;
            case 0 -> 8;
            case 13 -> 14;
            case 14 -> 13;
            case 15 -> 16;
            case 16 -> 15;
            case 10 -> 9;
            case 9 -> 10;
            case 17 -> 18;
            case 18 -> 17;
            default -> -1;
        };
    }

    private static int counterpartV6(int type) {
        return switch (type) {
            case 128 -> 129;
            case 129 -> 128;
            case 133 -> 134;
            case 134 -> 133;
            case 135 -> 136;
            case 136 -> 135;
            case 130 -> 131;
            case 131 -> 130;
            case 139 -> 140;
            case 140 -> 139;
            case 144 -> 145;
            case 145 -> 144;
            default -> -1;
        };
    }
}
