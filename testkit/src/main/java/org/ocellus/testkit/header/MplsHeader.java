package org.ocellus.testkit.header;

import java.util.Map;

/** MPLS label stack entry (RFC 3032 section 2.1): label, traffic class, bottom of stack, TTL. */
public final class MplsHeader extends Header {
    /** IPv4 explicit null (RFC 3032). */
    public static final int IPV4_EXPLICIT_NULL = 0;

    /** IPv6 explicit null (RFC 3032). */
    public static final int IPV6_EXPLICIT_NULL = 2;

    /** Entropy label indicator (RFC 6790); the next label is the entropy label. */
    public static final int ENTROPY_LABEL_INDICATOR = 7;

    private final int label;
    private int trafficClass;
    private int ttl = 64;

    /** Makes an entry; it is the bottom of the stack unless another one follows. */
    public MplsHeader(int label) {
        super(Map.of(
                Space.ETHERTYPE, 0x8847,
                Space.IP_PROTOCOL, 137,
                Space.UDP_PORT, 6635,
                Space.PPP_PROTOCOL, 0x0281,
                Space.NSH_PROTOCOL, 5,
                Space.GPE_PROTOCOL, 5,
                Space.BIER_PROTOCOL, 1));
        this.label = label;
    }

    /** Sets the traffic class, 0 to 7. */
    public MplsHeader trafficClass(int value) {
        trafficClass = value;
        return this;
    }

    /** Sets the time to live; an entropy label has 0. */
    public MplsHeader ttl(int value) {
        ttl = value;
        return this;
    }

    @Override
    public byte[] write(Context context) {
        int bottom = context.nextIs(MplsHeader.class) ? 0 : 1;
        return new Octets()
                .u32((long) label << 12 | (long) trafficClass << 9 | (long) bottom << 8 | ttl)
                .bytes(context.payload())
                .toBytes();
    }
}
