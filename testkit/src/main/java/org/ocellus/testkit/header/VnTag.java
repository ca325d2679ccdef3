package org.ocellus.testkit.header;

import java.util.Map;

/** VN-Tag (Cisco VN-Link, proposed as IEEE 802.1Qbh): direction, destination and source virtual interfaces. */
public final class VnTag extends Header {
    private final int destinationInterface;
    private final int sourceInterface;

    /**
     * Makes a tag.
     *
     * @param sourceInterface 12 bits
     * @param destinationInterface 14 bits
     */
    public VnTag(int sourceInterface, int destinationInterface) {
        super(Map.of(Space.ETHERTYPE, 0x8926));
        this.sourceInterface = sourceInterface;
        this.destinationInterface = destinationInterface;
    }

    @Override
    public byte[] write(Context context) {
        return new Octets()
                .u16(destinationInterface)
                .u16(sourceInterface)
                .u16(context.etherTypeOrLength())
                .bytes(context.payload())
                .toBytes();
    }
}
