package org.ocellus.output.text;

import java.net.InetAddress;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Addresses from the text that {@link org.ocellus.spi.record.RecordText} makes of them. Nothing is looked up. */
final class AddressText {
    private static final Pattern MAC = Pattern.compile("\\p{XDigit}{2}(?::\\p{XDigit}{2}){5}");
    private static final Pattern LID = Pattern.compile("0x\\p{XDigit}{4}");
    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}");
    private static final Pattern IPV6 = Pattern.compile("[\\p{XDigit}:]*:[\\p{XDigit}:.]*");
    private static final int IPV4_BYTES = 4;
    private static final int IPV6_BYTES = 16;
    private static final byte MAPPED_PREFIX = (byte) 0xFF;

    private AddressText() {}

    /**
     * {@return the address in network byte order}
     *
     * @param text IPv4, IPv6, a MAC address with colons, or an InfiniBand LID behind 0x
     * @throws IllegalArgumentException if it is none of these
     */
    static byte[] bytes(String text) {
        if (MAC.matcher(text).matches()) {
            return HexFormat.ofDelimiter(":").parseHex(text);
        }
        if (LID.matcher(text).matches()) {
            return HexFormat.of().parseHex(text, 2, text.length());
        }
        boolean v6 = IPV6.matcher(text).matches();
        if (!v6 && !IPV4.matcher(text).matches()) {
            throw new IllegalArgumentException("expected an address");
        }
        try {
            byte[] address = InetAddress.ofLiteral(text).getAddress();
            return v6 && address.length == IPV4_BYTES ? mapped(address) : address;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("expected an address", e);
        }
    }

    /** {@return the 48 bits of a MAC address} */
    static long mac(String text) {
        if (!MAC.matcher(text).matches()) {
            throw new IllegalArgumentException("expected a MAC address");
        }
        return HexFormat.fromHexDigitsToLong(text.replace(":", ""));
    }

    /** RFC 4291 section 2.5.5.2: the platform takes {@code ::ffff:192.0.2.1} for IPv4, and the record has it as IPv6. */
    private static byte[] mapped(byte[] ipv4) {
        byte[] ipv6 = new byte[IPV6_BYTES];
        ipv6[10] = MAPPED_PREFIX;
        ipv6[11] = MAPPED_PREFIX;
        System.arraycopy(ipv4, 0, ipv6, IPV6_BYTES - IPV4_BYTES, IPV4_BYTES);
        return ipv6;
    }
}
