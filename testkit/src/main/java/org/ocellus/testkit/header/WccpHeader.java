package org.ocellus.testkit.header;

import java.util.Map;

/** WCCP redirect header behind GRE protocol 0x883E (draft-wilson-wrec-wccp-v2-01 section 4.12): service and buckets. */
public final class WccpHeader extends Header {
    private final int service;

    /** Makes a header of that dynamic service, 8 bits. */
    public WccpHeader(int service) {
        super(Map.of(Space.GRE_PROTOCOL, 0x883E));
        this.service = service;
    }

    @Override
    public byte[] write(Context context) {
        return new Octets()
                .u8(0x80) // a dynamic service
                .u8(service)
                .u16(0)
                .bytes(context.payload())
                .toBytes();
    }
}
