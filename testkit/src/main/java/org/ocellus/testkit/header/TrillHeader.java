package org.ocellus.testkit.header;

import java.util.Map;

/** TRILL header (RFC 6325 section 3): hop count, egress and ingress nicknames, options; an Ethernet frame follows. */
public final class TrillHeader extends Header {
    private static final int HOP_COUNT = 63;

    private final int ingress;
    private final int egress;
    private byte[] options = new byte[0];

    /** Makes a header between two RBridge nicknames, 16 bits each. */
    public TrillHeader(int ingress, int egress) {
        super(Map.of(Space.ETHERTYPE, 0x22F3));
        this.ingress = ingress;
        this.egress = egress;
    }

    /** Sets the options, as hexadecimal digits; a multiple of 4 bytes. */
    public TrillHeader options(String digits) {
        options = new Octets().hex(digits).toBytes();
        return this;
    }

    @Override
    public byte[] write(Context context) {
        return new Octets()
                .u16((options.length / 4) << 6 | HOP_COUNT)
                .u16(egress)
                .u16(ingress)
                .bytes(options)
                .bytes(context.payload())
                .toBytes();
    }
}
