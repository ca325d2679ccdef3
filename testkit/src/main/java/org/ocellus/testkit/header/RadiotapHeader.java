package org.ocellus.testkit.header;

import java.util.Map;
import java.util.zip.CRC32;

/** Radiotap header in front of an 802.11 frame (radiotap.org): version, length, fields; all least significant byte first. */
public final class RadiotapHeader extends Header {
    private static final int FLAGS_PRESENT = 0x02;
    private static final int FRAME_HAS_FCS = 0x10;

    private boolean checked;

    /** Makes a header without fields. */
    public RadiotapHeader() {
        super(Map.of(Space.LINK_TYPE, 127));
    }

    /** Adds the flags field, which says that the frame ends in its check sequence, and that sequence. */
    public RadiotapHeader withFcs() {
        checked = true;
        return this;
    }

    @Override
    public byte[] write(Context context) {
        Octets packet = new Octets().u8(0).u8(0);
        if (!checked) {
            return packet.little16(8).little32(0).bytes(context.payload()).toBytes();
        }
        CRC32 crc = new CRC32();
        crc.update(context.payload());
        return packet.little16(9)
                .little32(FLAGS_PRESENT)
                .u8(FRAME_HAS_FCS)
                .bytes(context.payload())
                .little32(crc.getValue())
                .toBytes();
    }
}
