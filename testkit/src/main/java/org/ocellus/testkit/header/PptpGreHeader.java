package org.ocellus.testkit.header;

import java.util.Map;

/** Enhanced GRE header, version 1, of PPTP (RFC 2637 section 4.1): payload length, call identifier, sequence, acknowledgement. */
public final class PptpGreHeader extends Header {
    private static final int KEY_PRESENT_VERSION_1 = 0x2001;
    private static final int SEQUENCE_PRESENT = 0x1000;
    private static final int ACKNOWLEDGEMENT_PRESENT = 0x0080;
    private static final int PPP = 0x880B;

    private final int callId;
    private long sequence = -1;
    private long acknowledgement = -1;

    /** Makes a header of the peer's call identifier, 16 bits. */
    public PptpGreHeader(int callId) {
        super(Map.of(Space.IP_PROTOCOL, 47));
        this.callId = callId;
    }

    /** Adds the sequence number, 32 bits; present when there is payload. */
    public PptpGreHeader sequence(long value) {
        sequence = value;
        return this;
    }

    /** Adds the acknowledgement number, 32 bits. */
    public PptpGreHeader acknowledgement(long value) {
        acknowledgement = value;
        return this;
    }

    @Override
    public byte[] write(Context context) {
        Octets header = new Octets()
                .u16(KEY_PRESENT_VERSION_1
                        | (sequence < 0 ? 0 : SEQUENCE_PRESENT)
                        | (acknowledgement < 0 ? 0 : ACKNOWLEDGEMENT_PRESENT))
                .u16(PPP)
                .u16(context.length())
                .u16(callId);
        if (sequence >= 0) {
            header.u32(sequence);
        }
        if (acknowledgement >= 0) {
            header.u32(acknowledgement);
        }
        return header.bytes(context.payload()).toBytes();
    }
}
