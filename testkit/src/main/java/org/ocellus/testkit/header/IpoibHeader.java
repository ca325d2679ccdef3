package org.ocellus.testkit.header;

import java.util.Map;

/** Encapsulation header of IP over InfiniBand (RFC 4391 section 6): EtherType, reserved. */
public final class IpoibHeader extends Header {
    /** Makes a header. */
    public IpoibHeader() {
        super(Map.of());
    }

    @Override
    public byte[] write(Context context) {
        return new Octets()
                .u16(context.next(Space.ETHERTYPE, Context.LOCAL_EXPERIMENTAL))
                .u16(0)
                .bytes(context.payload())
                .toBytes();
    }
}
