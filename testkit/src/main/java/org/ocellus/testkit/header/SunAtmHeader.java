package org.ocellus.testkit.header;

import java.util.Map;

/** SunATM header (LINKTYPE_SUNATM, 123) of an AAL5 frame: traffic type, VPI, VCI; LLC follows, or IP if multiplexed by VC. */
public final class SunAtmHeader extends Header {
    private static final int LLC_MULTIPLEXED = 2;

    private final int vpi;
    private final int vci;

    /**
     * Makes a header.
     *
     * @param vpi virtual path, 8 bits
     * @param vci virtual channel, 16 bits
     */
    public SunAtmHeader(int vpi, int vci) {
        super(Map.of(Space.LINK_TYPE, 123));
        this.vpi = vpi;
        this.vci = vci;
    }

    @Override
    public byte[] write(Context context) {
        return new Octets()
                .u8(context.nextIs(LlcHeader.class) ? LLC_MULTIPLEXED : 0)
                .u8(vpi)
                .u16(vci)
                .bytes(context.payload())
                .toBytes();
    }
}
