package org.ocellus.testkit.header;

import java.util.Map;

/** UDP header (RFC 768). */
public final class UdpHeader extends Header {
    private static final int PROTOCOL = 17;
    private static final int LENGTH = 8;
    private static final int CHECKSUM_OFFSET = 6;
    private static final int DISCARD = 9;
    private static final int LONGEST = 0xFFFF;

    private final int sourcePort;
    private final int destinationPort;
    private int length = -1;
    private int checksum = -1;

    /**
     * Makes a header.
     *
     * @param sourcePort 0 to 65535
     * @param destinationPort 0 to 65535, or -1 for that of the next header
     */
    public UdpHeader(int sourcePort, int destinationPort) {
        super(Map.of(Space.IP_PROTOCOL, PROTOCOL));
        this.sourcePort = sourcePort;
        this.destinationPort = destinationPort;
    }

    /** States the length; 0 is written for more than 65535 bytes (RFC 2675). */
    public UdpHeader length(int value) {
        length = value;
        return this;
    }

    /** States the checksum; 0 means none. */
    public UdpHeader checksum(int value) {
        checksum = value;
        return this;
    }

    @Override
    public byte[] write(Context context) {
        int whole = LENGTH + context.length();
        int fits = whole > LONGEST ? 0 : whole;
        byte[] header = new Octets()
                .u16(sourcePort)
                .u16(destinationPort < 0 ? context.next(Space.UDP_PORT, DISCARD) : destinationPort)
                .u16(length < 0 ? fits : length)
                .u16(Math.max(checksum, 0))
                .toBytes();
        byte[] pseudo = context.pseudoHeader(PROTOCOL, whole);
        if (checksum < 0 && pseudo.length > 0) {
            int sum = Checksum.of(pseudo, header, context.payload());
            // A sum of zero goes out as all ones, since zero means that there is none.
            header = Checksum.put16(header, CHECKSUM_OFFSET, sum == 0 ? 0xFFFF : sum);
        }
        return new Octets().bytes(header).bytes(context.payload()).toBytes();
    }
}
