package org.ocellus.testkit.header;

import java.util.Map;

/** A-MSDU subframe header (IEEE 802.11 clause 9.3.2.2): destination, source, length; LLC follows. */
public final class AmsduSubframe extends Header {
    /** Makes a subframe between the default addresses; it is the last one. */
    public AmsduSubframe() {
        super(Map.of());
    }

    @Override
    public byte[] write(Context context) {
        return new Octets()
                .bytes(Addresses.mac(EthernetHeader.DESTINATION))
                .bytes(Addresses.mac(EthernetHeader.SOURCE))
                .u16(context.length())
                .bytes(context.payload())
                .toBytes();
    }
}
