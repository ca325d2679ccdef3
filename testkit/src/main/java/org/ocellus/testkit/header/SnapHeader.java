package org.ocellus.testkit.header;

import java.util.Map;

/** SNAP header (IEEE 802 clause 10.3): organizationally unique identifier and its protocol identifier. */
public final class SnapHeader extends Header {
    /** RFC 1042: the protocol identifier is an EtherType. */
    public static final int ENCAPSULATED_ETHERNET = 0x000000;

    /** Bridged frames (RFC 2427, RFC 2684). */
    public static final int BRIDGED = 0x0080C2;

    private final int oui;
    private int pid = -1;

    /** Makes a header of that organisation, 24 bits. */
    public SnapHeader(int oui) {
        super(Map.of(Space.LLC_SAP, 0xAA, Space.NLPID, 0x80));
        this.oui = oui;
    }

    /** States the protocol identifier in place of the EtherType of the next header. */
    public SnapHeader pid(int value) {
        pid = value;
        return this;
    }

    @Override
    public byte[] write(Context context) {
        return new Octets()
                .u24(oui)
                .u16(pid < 0 ? context.next(Space.ETHERTYPE, Context.LOCAL_EXPERIMENTAL) : pid)
                .bytes(context.payload())
                .toBytes();
    }
}
