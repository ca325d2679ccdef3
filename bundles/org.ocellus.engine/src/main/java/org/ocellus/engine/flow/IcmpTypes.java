package org.ocellus.engine.flow;

/** ICMP types that belong together: a reply is folded onto its request, so that both are one flow. */
final class IcmpTypes {
    private IcmpTypes() {}

    static int request(boolean v6, int type) {
        return v6 ? requestV6(type) : requestV4(type);
    }

    private static int requestV4(int type) {
        return switch (type) {
            case 0 -> 8; // echo
            case 9 -> 10; // router advertisement, solicitation (RFC 1256)
            case 14 -> 13; // timestamp
            case 16 -> 15; // information
            case 18 -> 17; // address mask (RFC 950)
            default -> type;
        };
    }

    private static int requestV6(int type) {
        return switch (type) {
            case 129 -> 128; // echo
            case 131 -> 130; // multicast listener report, query (RFC 2710)
            case 134 -> 133; // router advertisement, solicitation (RFC 4861)
            case 136 -> 135; // neighbour advertisement, solicitation
            case 140 -> 139; // node information (RFC 4620)
            case 145 -> 144; // home agent address discovery (RFC 6275)
            default -> type;
        };
    }
}
