package org.ocellus.testkit.header;

import java.util.Map;

/**
 * Encapsulating security payload (RFC 4303 section 2) with NULL encryption (RFC 2410): SPI and sequence number in front;
 * padding, pad length, next header and 12 bytes of integrity check value behind. UDP port 4500 carries it through NATs
 * (RFC 3948).
 */
public final class EspHeader extends Header {
    private static final int ICV = 12;

    private final long spi;
    private long sequence = 1;

    /** Makes a header of the security association with that index, 32 bits. */
    public EspHeader(long spi) {
        super(Map.of(Space.IP_PROTOCOL, 50, Space.UDP_PORT, 4500));
        this.spi = spi;
    }

    /** Sets the sequence number, 32 bits. */
    public EspHeader sequence(long value) {
        sequence = value;
        return this;
    }

    @Override
    public byte[] write(Context context) {
        int padding = Math.floorMod(-context.length() - 2, 4);
        Octets packet = new Octets().u32(spi).u32(sequence).bytes(context.payload());
        for (int i = 1; i <= padding; i++) {
            packet.u8(i);
        }
        return packet.u8(padding)
                .u8(context.next(Space.IP_PROTOCOL, Ipv6Header.NO_NEXT_HEADER))
                .zeros(ICV)
                .toBytes();
    }
}
