package org.ocellus.testkit.header;

import java.util.Map;

/** IP authentication header (RFC 4302 section 2) with an integrity check value of 12 bytes, here zero. */
public final class AuthenticationHeader extends Header {
    private static final int ICV = 12;

    private final long spi;

    /** Makes a header of the security association with that index, 32 bits. */
    public AuthenticationHeader(long spi) {
        super(Map.of(Space.IP_PROTOCOL, 51));
        this.spi = spi;
    }

    @Override
    public byte[] write(Context context) {
        return new Octets()
                .u8(context.next(Space.IP_PROTOCOL, Ipv6Header.NO_NEXT_HEADER))
                .u8((12 + ICV) / 4 - 2)
                .u16(0)
                .u32(spi)
                .u32(1)
                .zeros(ICV)
                .bytes(context.payload())
                .toBytes();
    }
}
