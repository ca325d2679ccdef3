package org.ocellus.testkit.header;

import java.util.Map;

/** TCP header (RFC 9293 section 3.1). */
public final class TcpHeader extends Header {
    private static final int PROTOCOL = 6;
    private static final int CHECKSUM_OFFSET = 16;
    private static final int DISCARD = 9;
    private static final String FLAGS = "FSRPAUEC";

    private final int sourcePort;
    private final int destinationPort;
    private final int flags;
    private long sequence = 1000;
    private long acknowledgement;
    private int window = 65535;
    private byte[] options = new byte[0];

    /**
     * Makes a header.
     *
     * @param sourcePort 0 to 65535
     * @param destinationPort 0 to 65535, or -1 for that of the next header
     * @param flags letters of {@code SAPFRUEC}, in any order
     */
    public TcpHeader(int sourcePort, int destinationPort, String flags) {
        super(Map.of(Space.IP_PROTOCOL, PROTOCOL));
        this.sourcePort = sourcePort;
        this.destinationPort = destinationPort;
        this.flags = bits(flags);
    }

    private static int bits(String letters) {
        int bits = 0;
        for (int i = 0; i < letters.length(); i++) {
            int bit = FLAGS.indexOf(letters.charAt(i));
            if (bit < 0) {
                throw new IllegalArgumentException("not TCP flags: " + letters + " (expected letters of SAPFRUEC)");
            }
            bits |= 1 << bit;
        }
        return bits;
    }

    /** Sets the sequence number, 32 bits. */
    public TcpHeader sequence(long value) {
        sequence = value;
        return this;
    }

    /** Sets the acknowledgement number, 32 bits. */
    public TcpHeader acknowledgement(long value) {
        acknowledgement = value;
        return this;
    }

    /** Sets the window, 0 to 65535. */
    public TcpHeader window(int value) {
        window = value;
        return this;
    }

    /** Sets the options, as hexadecimal digits; padded with end-of-options to a multiple of 4 bytes. */
    public TcpHeader options(String digits) {
        options = new Octets().hex(digits).padTo(4).toBytes();
        return this;
    }

    @Override
    public byte[] write(Context context) {
        int headerLength = 20 + options.length;
        byte[] header = new Octets()
                .u16(sourcePort)
                .u16(destinationPort < 0 ? context.next(Space.TCP_PORT, DISCARD) : destinationPort)
                .u32(sequence)
                .u32(acknowledgement)
                .u8((headerLength / 4) << 4)
                .u8(flags)
                .u16(window)
                .u32(0)
                .bytes(options)
                .toBytes();
        byte[] pseudo = context.pseudoHeader(PROTOCOL, headerLength + context.length());
        return new Octets()
                .bytes(Checksum.into(header, CHECKSUM_OFFSET, pseudo, context.payload()))
                .bytes(context.payload())
                .toBytes();
    }
}
