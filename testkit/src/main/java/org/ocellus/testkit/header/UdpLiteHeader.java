package org.ocellus.testkit.header;

import java.util.Map;

/** UDP-Lite header (RFC 3828 section 3.1), with a checksum over the whole packet. */
public final class UdpLiteHeader extends Header {
    private static final int PROTOCOL = 136;
    private static final int CHECKSUM_OFFSET = 6;
    private static final int COVERS_ALL = 0;

    private final int sourcePort;
    private final int destinationPort;

    /** Makes a header between two ports. */
    public UdpLiteHeader(int sourcePort, int destinationPort) {
        super(Map.of(Space.IP_PROTOCOL, PROTOCOL));
        this.sourcePort = sourcePort;
        this.destinationPort = destinationPort;
    }

    @Override
    public byte[] write(Context context) {
        byte[] header = new Octets()
                .u16(sourcePort)
                .u16(destinationPort)
                .u16(COVERS_ALL)
                .u16(0)
                .toBytes();
        byte[] pseudo = context.pseudoHeader(PROTOCOL, header.length + context.length());
        return new Octets()
                .bytes(Checksum.into(header, CHECKSUM_OFFSET, pseudo, context.payload()))
                .bytes(context.payload())
                .toBytes();
    }
}
