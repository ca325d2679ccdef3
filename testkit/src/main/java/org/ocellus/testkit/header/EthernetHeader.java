package org.ocellus.testkit.header;

import java.util.Map;

/**
 * Ethernet header (IEEE 802.3 clause 3): destination, source, and EtherType, or the length if LLC follows.
 */
public final class EthernetHeader extends Header {
    /** The sender, unless stated. */
    public static final String SOURCE = "02:00:00:00:00:01";

    /** The receiver, unless stated. */
    public static final String DESTINATION = "02:00:00:00:00:02";

    private static final int MINIMUM = 60;

    private final String source;
    private final String destination;
    private int etherType = -1;
    private boolean padded;

    /** Makes a header between two MAC addresses. */
    public EthernetHeader(String source, String destination) {
        super(Map.of(
                Space.LINK_TYPE, 1,
                Space.ETHERTYPE, 0x6558,
                Space.IP_PROTOCOL, 143,
                Space.PPP_PROTOCOL, 0x0031,
                Space.GPE_PROTOCOL, 3,
                Space.NSH_PROTOCOL, 3,
                Space.BIER_PROTOCOL, 3));
        this.source = source;
        this.destination = destination;
    }

    /** States the EtherType in place of that of the next header. */
    public EthernetHeader etherType(int value) {
        etherType = value;
        return this;
    }

    /** Pads the frame to its minimum of 60 bytes, as a sender's adapter does. */
    public EthernetHeader padded() {
        padded = true;
        return this;
    }

    @Override
    public byte[] write(Context context) {
        Octets frame = new Octets()
                .bytes(Addresses.mac(destination))
                .bytes(Addresses.mac(source))
                .u16(etherType < 0 ? context.etherTypeOrLength() : etherType)
                .bytes(context.payload());
        return padded ? frame.zeros(Math.max(0, MINIMUM - frame.size())).toBytes() : frame.toBytes();
    }
}
