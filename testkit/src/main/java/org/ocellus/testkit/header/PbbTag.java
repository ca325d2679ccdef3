package org.ocellus.testkit.header;

import java.util.Map;

/** I-TAG of provider backbone bridges (IEEE 802.1Q clause 9.7): priority, flags, I-SID; the customer's frame follows. */
public final class PbbTag extends Header {
    private final int serviceId;

    /** Makes a tag of that backbone service instance, 24 bits. */
    public PbbTag(int serviceId) {
        super(Map.of(Space.ETHERTYPE, 0x88E7));
        this.serviceId = serviceId;
    }

    @Override
    public byte[] write(Context context) {
        return new Octets().u8(0).u24(serviceId).bytes(context.payload()).toBytes();
    }
}
