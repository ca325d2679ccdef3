package org.ocellus.testkit;

import java.util.List;
import org.ocellus.testkit.header.Header;

/**
 * Where packets begin:
 *
 * <pre>{@code
 * byte[] frame = Packet.ethernet()
 *         .vlan(100)
 *         .ipv4("10.0.0.1", "10.0.0.2")
 *         .udp(4096, 4789)
 *         .vxlan(5000)
 *         .ethernet()
 *         .ipv6("2001:db8::1", "2001:db8::2")
 *         .tcp(1234, 80, "S")
 *         .payload(20)
 *         .bytes();
 * }</pre>
 *
 * <p>Next-protocol fields, lengths and checksums follow from what is inside.
 */
public final class Packet {
    private static final PacketBuilder EMPTY = new PacketBuilder(List.of());

    private Packet() {}

    /** {@return a packet without headers yet, to begin with any: {@code Packet.start().vxlan(5000)}} */
    public static PacketBuilder start() {
        return EMPTY;
    }

    /** {@return a packet that begins with that header} */
    public static PacketBuilder with(Header header) {
        return EMPTY.with(header);
    }

    /** {@return an Ethernet frame between the default addresses} */
    public static PacketBuilder ethernet() {
        return EMPTY.ethernet();
    }

    /** {@return an Ethernet frame between two MAC addresses} */
    public static PacketBuilder ethernet(String source, String destination) {
        return EMPTY.ethernet(source, destination);
    }

    /** {@return an IPv4 packet between the default addresses} */
    public static PacketBuilder ipv4() {
        return EMPTY.ipv4();
    }

    /** {@return an IPv4 packet between two addresses} */
    public static PacketBuilder ipv4(String source, String destination) {
        return EMPTY.ipv4(source, destination);
    }

    /** {@return an IPv6 packet between the default addresses} */
    public static PacketBuilder ipv6() {
        return EMPTY.ipv6();
    }

    /** {@return an IPv6 packet between two addresses} */
    public static PacketBuilder ipv6(String source, String destination) {
        return EMPTY.ipv6(source, destination);
    }
}
