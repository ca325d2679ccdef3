package org.ocellus.testkit.header;

import java.util.Map;

/** IPv6 header (RFC 8200 section 3). */
public final class Ipv6Header extends Header {
    /** The sender, unless stated. */
    public static final String SOURCE = "2001:db8::1";

    /** The receiver, unless stated. */
    public static final String DESTINATION = "2001:db8::2";

    /** Next header value of a packet that ends there. */
    static final int NO_NEXT_HEADER = 59;

    private static final int LONGEST = 0xFFFF;

    private final byte[] source;
    private final byte[] destination;
    private int trafficClass;
    private int flowLabel;
    private int hopLimit = 64;
    private int nextHeader = -1;
    private int payloadLength = -1;

    /** Makes a header between two addresses. */
    public Ipv6Header(String source, String destination) {
        super(Map.of(
                Space.LINK_TYPE, 101,
                Space.ETHERTYPE, 0x86DD,
                Space.IP_PROTOCOL, 41,
                Space.PPP_PROTOCOL, 0x0057,
                Space.NLPID, 0x8E,
                Space.GPE_PROTOCOL, 2,
                Space.NSH_PROTOCOL, 2,
                Space.LRH_NEXT, 1,
                Space.BIER_PROTOCOL, 6));
        this.source = Addresses.ipv6(source);
        this.destination = Addresses.ipv6(destination);
    }

    /** Sets the traffic class: DSCP and ECN, 0 to 255. */
    public Ipv6Header trafficClass(int value) {
        trafficClass = value;
        return this;
    }

    /** Sets the flow label, 20 bits. */
    public Ipv6Header flowLabel(int value) {
        flowLabel = value;
        return this;
    }

    /** Sets the hop limit, 0 to 255. */
    public Ipv6Header hopLimit(int value) {
        hopLimit = value;
        return this;
    }

    /** States the next header value in place of that of the next header. */
    public Ipv6Header nextHeader(int value) {
        nextHeader = value;
        return this;
    }

    /** States the payload length; 0 is written for more than 65535 bytes (RFC 2675). */
    public Ipv6Header payloadLength(int value) {
        payloadLength = value;
        return this;
    }

    byte[] sourceAddress() {
        return source;
    }

    byte[] destinationAddress() {
        return destination;
    }

    @Override
    public byte[] write(Context context) {
        int fits = context.length() > LONGEST ? 0 : context.length();
        return new Octets()
                .u32(6L << 28 | (long) trafficClass << 20 | flowLabel)
                .u16(payloadLength < 0 ? fits : payloadLength)
                .u8(nextHeader < 0 ? context.next(Space.IP_PROTOCOL, NO_NEXT_HEADER) : nextHeader)
                .u8(hopLimit)
                .bytes(source)
                .bytes(destination)
                .bytes(context.payload())
                .toBytes();
    }
}
