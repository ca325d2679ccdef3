package org.ocellus.testkit.header;

import java.util.Map;

/**
 * ERSPAN header (draft-foschiano-erspan-03): type I has none, type II 8 bytes (section 4.1), type III 12 (section 4.2). GRE
 * in front of it has a sequence number, but for type I.
 */
public final class ErspanHeader extends Header {
    private static final int TYPE_I_AND_II = 0x88BE;
    private static final int TYPE_III = 0x22EB;

    private final byte[] bytes;

    private ErspanHeader(int protocol, Octets header) {
        super(Map.of(Space.GRE_PROTOCOL, protocol));
        this.bytes = header.toBytes();
    }

    /** {@return the empty header of type I} */
    public static ErspanHeader typeI() {
        return new ErspanHeader(TYPE_I_AND_II, new Octets());
    }

    /**
     * {@return a header of type II}
     *
     * @param session session identifier, 10 bits
     * @param vlan VLAN of the mirrored frame, 12 bits
     */
    public static ErspanHeader typeII(int session, int vlan) {
        return new ErspanHeader(
                TYPE_I_AND_II, new Octets().u16(1 << 12 | vlan).u16(session).u32(0));
    }

    /**
     * {@return a header of type III without platform specific subheader}
     *
     * @param session session identifier, 10 bits
     * @param vlan VLAN of the mirrored frame, 12 bits
     */
    public static ErspanHeader typeIII(int session, int vlan) {
        return new ErspanHeader(
                TYPE_III,
                new Octets().u16(2 << 12 | vlan).u16(session).u32(0).u16(0).u16(0));
    }

    /**
     * {@return a header of type III with platform specific subheader}
     *
     * @param session session identifier, 10 bits
     * @param vlan VLAN of the mirrored frame, 12 bits
     * @param subheader 64 bits
     */
    public static ErspanHeader typeIII(int session, int vlan, long subheader) {
        return new ErspanHeader(
                TYPE_III,
                new Octets()
                        .u16(2 << 12 | vlan)
                        .u16(session)
                        .u32(0)
                        .u16(0)
                        .u16(1) // a subheader follows
                        .u64(subheader));
    }

    @Override
    public byte[] write(Context context) {
        return new Octets().bytes(bytes).bytes(context.payload()).toBytes();
    }
}
