package org.ocellus.testkit.header;

import java.util.Map;

/** Geneve header (RFC 8926 section 3.4) with options (section 3.5). */
public final class GeneveHeader extends Header {
    private static final int CONTROL = 0x80;
    private static final int CRITICAL = 0x40;
    private static final int OPTION_IS_CRITICAL = 0x80;

    private final int vni;
    private final Octets options = new Octets();
    private int flags;
    private int protocol = -1;

    /** Makes a header of that virtual network identifier, 24 bits. */
    public GeneveHeader(int vni) {
        super(Map.of(Space.UDP_PORT, 6081));
        this.vni = vni;
    }

    /**
     * Adds an option.
     *
     * @param optionClass 16 bits
     * @param type 8 bits; from 0x80 on the option is critical
     * @param digits its data, as hexadecimal digits; a multiple of 4 bytes
     */
    public GeneveHeader option(int optionClass, int type, String digits) {
        byte[] data = new Octets().hex(digits).toBytes();
        options.u16(optionClass).u8(type).u8(data.length / 4).bytes(data);
        if ((type & OPTION_IS_CRITICAL) != 0) {
            flags |= CRITICAL;
        }
        return this;
    }

    /** Marks a control packet. */
    public GeneveHeader control() {
        flags |= CONTROL;
        return this;
    }

    /** States the protocol type in place of the EtherType of the next header. */
    public GeneveHeader protocol(int value) {
        protocol = value;
        return this;
    }

    @Override
    public byte[] write(Context context) {
        return new Octets()
                .u8(options.size() / 4)
                .u8(flags)
                .u16(protocol < 0 ? context.next(Space.ETHERTYPE, Context.LOCAL_EXPERIMENTAL) : protocol)
                .u24(vni)
                .u8(0)
                .bytes(options.toBytes())
                .bytes(context.payload())
                .toBytes();
    }
}
