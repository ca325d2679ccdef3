package org.ocellus.testkit.header;

import java.util.Map;

/** Cisco HDLC header (LINKTYPE_C_HDLC, 104): address, control, EtherType. */
public final class CiscoHdlcHeader extends Header {
    private static final int UNICAST = 0x0F;

    /** Makes the header of a unicast frame. */
    public CiscoHdlcHeader() {
        super(Map.of(Space.LINK_TYPE, 104));
    }

    @Override
    public byte[] write(Context context) {
        return new Octets()
                .u8(UNICAST)
                .u8(0)
                .u16(context.next(Space.ETHERTYPE, Context.LOCAL_EXPERIMENTAL))
                .bytes(context.payload())
                .toBytes();
    }
}
