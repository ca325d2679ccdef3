package org.ocellus.output.json.zeek;

/**
 * What stands in the place of ports for ICMP: the type of the request, and the type of the reply, or the code where there is
 * no reply. As Zeek's ICMP analyzer has it.
 */
final class IcmpPorts {
    private static final int NO_REPLY = -1;

    private IcmpPorts() {}

    /** {@return the responder's} */
    static int second(boolean v6, int type, int code) {
        int reply = v6 ? replyV6(type) : replyV4(type);
        return reply == NO_REPLY ? code : reply;
    }

    private static int replyV4(int type) {
        return switch (type) {
            case 0 -> 8; // echo
            case 8 -> 0;
            case 9 -> 10; // router advertisement, solicitation
            case 10 -> 9;
            case 13 -> 14; // timestamp
            case 14 -> 13;
            case 15 -> 16; // information
            case 16 -> 15;
            case 17 -> 18; // address mask
            case 18 -> 17;
            default -> NO_REPLY;
        };
    }

    private static int replyV6(int type) {
        return switch (type) {
            case 128 -> 129; // echo
            case 129 -> 128;
            case 130 -> 131; // multicast listener
            case 131 -> 130;
            case 133 -> 134; // router solicitation, advertisement
            case 134 -> 133;
            case 135 -> 136; // neighbour solicitation, advertisement
            case 136 -> 135;
            case 139 -> 140; // node information
            case 140 -> 139;
            case 144 -> 145; // home agent address discovery
            case 145 -> 144;
            default -> NO_REPLY;
        };
    }

    /** {@return whether the second port of a message is its code} */
    static boolean oneWay(boolean v6, int type) {
        return (v6 ? replyV6(type) : replyV4(type)) == NO_REPLY;
    }
}
