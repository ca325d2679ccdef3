package org.ocellus.testkit.header;

import java.util.Map;

/** AYIYA header (draft-massar-v6ops-ayiya-02 section 4): an IPv6 address as identity, a SHA-1 signature, here zero. */
public final class AyiyaHeader extends Header {
    private static final int IDENTITY_OF_16_INTEGER = 0x41;
    private static final int SIGNATURE_OF_20_SHA1 = 0x52;
    private static final int SHARED_SECRET = 0x10;
    private static final int FORWARD = 1;
    private static final int SIGNATURE = 20;

    private final String identity;
    private int opcode = FORWARD;

    /** Makes a header of that identity, an IPv6 address. */
    public AyiyaHeader(String identity) {
        super(Map.of(Space.UDP_PORT, 5072));
        this.identity = identity;
    }

    /** Sets the operation, 0 to 15: 0 no operation, 1 forward, 2 echo request. */
    public AyiyaHeader opcode(int value) {
        opcode = value;
        return this;
    }

    @Override
    public byte[] write(Context context) {
        return new Octets()
                .u8(IDENTITY_OF_16_INTEGER)
                .u8(SIGNATURE_OF_20_SHA1)
                .u8(SHARED_SECRET | opcode)
                .u8(context.next(Space.IP_PROTOCOL, Ipv6Header.NO_NEXT_HEADER))
                .u32(0x6923_5E00L) // epoch time
                .bytes(Addresses.ipv6(identity))
                .zeros(SIGNATURE)
                .bytes(context.payload())
                .toBytes();
    }
}
