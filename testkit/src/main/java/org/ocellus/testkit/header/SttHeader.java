package org.ocellus.testkit.header;

import java.util.Map;

/**
 * Stateless transport tunnelling (draft-davie-stt-08 section 3): a TCP-like segment whose sequence number holds length and
 * fragment offset, then the STT header; an Ethernet frame follows.
 */
public final class SttHeader extends Header {
    private static final int TCP = 6;
    private static final int PORT = 7471;
    private static final int TCP_LENGTH = 20;
    private static final int HEADER_LENGTH = 18;
    private static final int CHECKSUM_OFFSET = 16;
    private static final int PUSH_AND_ACKNOWLEDGE = 0x18;

    private final long contextId;

    /** Makes a header of that context, 64 bits. */
    public SttHeader(long contextId) {
        super(Map.of(Space.IP_PROTOCOL, TCP));
        this.contextId = contextId;
    }

    @Override
    public byte[] write(Context context) {
        int length = HEADER_LENGTH + context.length();
        byte[] segment = new Octets()
                .u16(49152)
                .u16(PORT)
                .u16(length)
                .u16(0) // fragment offset
                .u32(1) // packet identifier, in place of the acknowledgement
                .u8(0x50)
                .u8(PUSH_AND_ACKNOWLEDGE)
                .u16(0xFFFF)
                .u32(0)
                .u32(0) // version, flags, L4 offset, reserved
                .u16(0) // maximum segment size
                .u16(0) // priority and VLAN
                .u64(contextId)
                .u16(0) // so that IP in the frame is aligned
                .toBytes();
        byte[] pseudo = context.pseudoHeader(TCP, TCP_LENGTH + length);
        return new Octets()
                .bytes(Checksum.into(segment, CHECKSUM_OFFSET, pseudo, context.payload()))
                .bytes(context.payload())
                .toBytes();
    }
}
