package org.ocellus.spi.decode;

/** The kinds of address that can name the two ends of a conversation. */
public enum EndpointType {
    /** IPv4 address, 4 bytes (RFC 791). */
    IPV4(4),
    /** IPv6 address, 16 bytes (RFC 4291). */
    IPV6(16),
    /** IEEE 802 MAC address, 6 bytes. */
    MAC(6),
    /** InfiniBand local identifier, 2 bytes (IBTA volume 1, chapter 4). */
    LID(2),
    /** InfiniBand global identifier, 16 bytes, written as an IPv6 address (IBTA volume 1, chapter 4). */
    GID(16);

    private final int length;

    EndpointType(int length) {
        this.length = length;
    }

    /** {@return the length of such an address, in bytes} */
    public int length() {
        return length;
    }
}
