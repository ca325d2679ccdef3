package org.ocellus.testkit.header;

import java.util.Map;

/**
 * Ethernet header of a frame that ends in a PRP redundancy control trailer (IEC 62439-3 clause 4.2.7): sequence number, LAN,
 * size of the LSDU with the trailer, suffix 0x88FB.
 */
public final class PrpFrame extends Header {
    private static final int TRAILER = 6;
    private static final int SUFFIX = 0x88FB;

    private final int lan;
    private final int sequence;

    /**
     * Makes a header between the default addresses.
     *
     * @param lan 10 for LAN A, 11 for LAN B
     * @param sequence 16 bits
     */
    public PrpFrame(int lan, int sequence) {
        super(Map.of(Space.LINK_TYPE, 1));
        this.lan = lan;
        this.sequence = sequence;
    }

    @Override
    public byte[] write(Context context) {
        return new Octets()
                .bytes(Addresses.mac(EthernetHeader.DESTINATION))
                .bytes(Addresses.mac(EthernetHeader.SOURCE))
                .u16(context.etherTypeOrLength())
                .bytes(context.payload())
                .u16(sequence)
                .u16(lan << 12 | (TRAILER + context.length()))
                .u16(SUFFIX)
                .toBytes();
    }
}
