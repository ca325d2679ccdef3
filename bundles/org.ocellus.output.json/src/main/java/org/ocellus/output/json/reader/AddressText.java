package org.ocellus.output.json.reader;

import java.net.InetAddress;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Addresses from their text. Nothing is looked up. */
public final class AddressText {
    private static final Pattern MAC = Pattern.compile("\\p{XDigit}{2}(?::\\p{XDigit}{2}){5}");
    private static final Pattern LID = Pattern.compile("0x\\p{XDigit}{4}");
    private static final int MAC_CHARACTERS = 17;
    private static final int IPV4_BYTES = 4;
    private static final int IPV6_BYTES = 16;
    private static final int MAPPED_PREFIX = 0xFF;

    private AddressText() {}

    /**
     * {@return the address in network byte order}
     *
     * @param text IPv4, IPv6, a MAC address with colons, or an InfiniBand LID behind 0x
     * @throws IllegalArgumentException if it is none of these
     */
    public static byte[] bytes(String text) {
        if (text.length() == MAC_CHARACTERS && MAC.matcher(text).matches()) {
            return HexFormat.ofDelimiter(":").parseHex(text);
        }
        if (LID.matcher(text).matches()) {
            return HexFormat.of().parseHex(text, 2, text.length());
        }
        byte[] address = InetAddress.ofLiteral(text).getAddress();
        boolean mapped = address.length == IPV4_BYTES && text.indexOf(':') >= 0;
        return mapped ? mapped(address) : address;
    }

    /** {@return the 48 bits of a MAC address} */
    public static long mac(String text) {
        if (!MAC.matcher(text).matches()) {
            throw new IllegalArgumentException("not a MAC address");
        }
        return HexFormat.fromHexDigitsToLong(text.replace(":", ""));
    }

    /** RFC 4291 section 2.5.5.2: the platform takes {@code ::ffff:192.0.2.1} for IPv4, and the record has it as IPv6. */
    private static byte[] mapped(byte[] ipv4) {
        byte[] ipv6 = new byte[IPV6_BYTES];
        ipv6[10] = (byte) MAPPED_PREFIX;
        ipv6[11] = (byte) MAPPED_PREFIX;
        System.arraycopy(ipv4, 0, ipv6, IPV6_BYTES - IPV4_BYTES, IPV4_BYTES);
        return ipv6;
    }
}
