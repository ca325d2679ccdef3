package org.ocellus.testkit.header;

import java.net.InetAddress;
import java.util.HexFormat;

/** Addresses from the text forms that people write. */
public final class Addresses {
    private static final int IPV4_LENGTH = 4;

    private Addresses() {}

    /** {@return the 6 bytes of a MAC address written with colons} */
    public static byte[] mac(String text) {
        return HexFormat.ofDelimiter(":").parseHex(text);
    }

    /** {@return the 4 bytes of an IPv4 address in dotted decimal form} */
    public static byte[] ipv4(String text) {
        byte[] bytes = InetAddress.ofLiteral(text).getAddress();
        if (bytes.length != IPV4_LENGTH) {
            throw new IllegalArgumentException("not an IPv4 address: " + text);
        }
        return bytes;
    }

    /** {@return the 16 bytes of an IPv6 address (RFC 4291 section 2.2)} */
    public static byte[] ipv6(String text) {
        byte[] bytes = InetAddress.ofLiteral(text).getAddress();
        // Java turns an IPv4-mapped address into the IPv4 address.
        return bytes.length == IPV4_LENGTH
                ? new Octets().zeros(10).u16(0xFFFF).bytes(bytes).toBytes()
                : bytes;
    }
}
