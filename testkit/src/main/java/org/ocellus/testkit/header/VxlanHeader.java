package org.ocellus.testkit.header;

import java.util.Map;

/** VXLAN header (RFC 7348 section 5): flags, VNI. */
public final class VxlanHeader extends Header {
    private static final int VNI_IS_VALID = 0x08;

    private final int vni;
    private int flags = VNI_IS_VALID;

    /** Makes a header of that VXLAN network identifier, 24 bits. */
    public VxlanHeader(int vni) {
        super(Map.of(Space.UDP_PORT, 4789));
        this.vni = vni;
    }

    /** Sets the flags, 8 bits. */
    public VxlanHeader flags(int value) {
        flags = value;
        return this;
    }

    @Override
    public byte[] write(Context context) {
        return new Octets()
                .u8(flags)
                .u24(0)
                .u24(vni)
                .u8(0)
                .bytes(context.payload())
                .toBytes();
    }
}
