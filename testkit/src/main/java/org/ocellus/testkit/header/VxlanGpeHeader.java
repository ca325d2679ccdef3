package org.ocellus.testkit.header;

import java.util.Map;

/** VXLAN-GPE header (draft-ietf-nvo3-vxlan-gpe-12 section 3): VXLAN with a next protocol field. */
public final class VxlanGpeHeader extends Header {
    private static final int VNI_AND_NEXT_PROTOCOL = 0x0C;
    private static final int ETHERNET = 3;

    private final int vni;
    private int flags = VNI_AND_NEXT_PROTOCOL;
    private int nextProtocol = -1;

    /** Makes a header of that VXLAN network identifier, 24 bits. */
    public VxlanGpeHeader(int vni) {
        super(Map.of(Space.UDP_PORT, 4790));
        this.vni = vni;
    }

    /** Sets the flags and the version, 8 bits. */
    public VxlanGpeHeader flags(int value) {
        flags = value;
        return this;
    }

    /** States the next protocol in place of that of the next header. */
    public VxlanGpeHeader nextProtocol(int value) {
        nextProtocol = value;
        return this;
    }

    @Override
    public byte[] write(Context context) {
        return new Octets()
                .u8(flags)
                .u16(0)
                .u8(nextProtocol < 0 ? context.next(Space.GPE_PROTOCOL, ETHERNET) : nextProtocol)
                .u24(vni)
                .u8(0)
                .bytes(context.payload())
                .toBytes();
    }
}
