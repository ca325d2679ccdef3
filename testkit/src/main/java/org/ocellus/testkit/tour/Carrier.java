package org.ocellus.testkit.tour;

import org.ocellus.testkit.Packet;
import org.ocellus.testkit.PacketBuilder;

/**
 * What a conversation is wrapped in.
 *
 * @param there headers around packets of the client
 * @param back headers around packets of the server
 */
record Carrier(PacketBuilder there, PacketBuilder back) {
    static final String CLIENT_MAC = "52:54:00:00:00:01";
    static final String SERVER_MAC = "52:54:00:00:00:02";
    private static final String CLIENT_EDGE = "192.0.2.1";
    private static final String SERVER_EDGE = "192.0.2.2";

    /** Headers that are the same in both directions. */
    static Carrier of(PacketBuilder headers) {
        return new Carrier(headers, headers);
    }

    /** Ethernet between the two hosts, or between two tunnel ends. */
    static Carrier ethernet() {
        return new Carrier(Packet.ethernet(CLIENT_MAC, SERVER_MAC), Packet.ethernet(SERVER_MAC, CLIENT_MAC));
    }

    /** IPv4 between two tunnel ends. */
    static Carrier ipv4() {
        return ethernet().then(Packet.ipv4(CLIENT_EDGE, SERVER_EDGE), Packet.ipv4(SERVER_EDGE, CLIENT_EDGE));
    }

    /** IPv6 between two tunnel ends. */
    static Carrier ipv6() {
        String client = "2001:db8:ffff::1";
        String server = "2001:db8:ffff::2";
        return ethernet().then(Packet.ipv6(client, server), Packet.ipv6(server, client));
    }

    /** Further in, the same headers in both directions. */
    Carrier then(PacketBuilder headers) {
        return then(headers, headers);
    }

    /** Further in, headers that differ by direction. */
    Carrier then(PacketBuilder moreThere, PacketBuilder moreBack) {
        return new Carrier(there.with(moreThere), back.with(moreBack));
    }

    /** Further in, what another carrier has. */
    Carrier then(Carrier inner) {
        return then(inner.there, inner.back);
    }
}
