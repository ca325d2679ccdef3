package org.ocellus.testkit.header;

import java.util.Map;

/** DCCP generic header with 48-bit sequence numbers (RFC 4340 section 5.1) of a data packet. */
public final class DccpHeader extends Header {
    private static final int PROTOCOL = 33;
    private static final int CHECKSUM_OFFSET = 6;
    private static final int DATA = 2;
    private static final int LONG_SEQUENCE = 1;

    private final int sourcePort;
    private final int destinationPort;

    /** Makes the header of a DCCP-Data packet between two ports. */
    public DccpHeader(int sourcePort, int destinationPort) {
        super(Map.of(Space.IP_PROTOCOL, PROTOCOL));
        this.sourcePort = sourcePort;
        this.destinationPort = destinationPort;
    }

    @Override
    public byte[] write(Context context) {
        byte[] header = new Octets()
                .u16(sourcePort)
                .u16(destinationPort)
                .u8(4) // data offset, in 32-bit words
                .u8(0) // congestion control value, and checksum over everything
                .u16(0)
                .u8(DATA << 1 | LONG_SEQUENCE)
                .u8(0)
                .u16(0)
                .u32(1)
                .toBytes();
        byte[] pseudo = context.pseudoHeader(PROTOCOL, header.length + context.length());
        return new Octets()
                .bytes(Checksum.into(header, CHECKSUM_OFFSET, pseudo, context.payload()))
                .bytes(context.payload())
                .toBytes();
    }
}
