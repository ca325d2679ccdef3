package org.ocellus.testkit.header;

import java.util.Map;

/** LLC header with unnumbered control field (IEEE 802.2 clause 3): DSAP, SSAP, control. */
public final class LlcHeader extends Header {
    private static final int UNNUMBERED_INFORMATION = 0x03;
    private static final int NULL_SAP = 0x00;

    private int sap = -1;

    /** Makes a header whose two access points are those of the next header. */
    public LlcHeader() {
        super(Map.of());
    }

    /** States both access points, 0 to 255. */
    public LlcHeader sap(int value) {
        sap = value;
        return this;
    }

    @Override
    public byte[] write(Context context) {
        int point = sap < 0 ? context.next(Space.LLC_SAP, NULL_SAP) : sap;
        return new Octets()
                .u8(point)
                .u8(point)
                .u8(UNNUMBERED_INFORMATION)
                .bytes(context.payload())
                .toBytes();
    }
}
