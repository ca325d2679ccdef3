package org.ocellus.testkit.header;

import java.util.Map;

/** FabricPath (Cisco) tag behind its outer MAC addresses: forwarding tag and TTL; an Ethernet frame follows. */
public final class FabricPathTag extends Header {
    private final int forwardingTag;
    private final int ttl;

    /**
     * Makes a tag.
     *
     * @param forwardingTag 10 bits
     * @param ttl 6 bits
     */
    public FabricPathTag(int forwardingTag, int ttl) {
        super(Map.of(Space.ETHERTYPE, 0x8903));
        this.forwardingTag = forwardingTag;
        this.ttl = ttl;
    }

    @Override
    public byte[] write(Context context) {
        return new Octets()
                .u16(forwardingTag << 6 | ttl)
                .bytes(context.payload())
                .toBytes();
    }
}
