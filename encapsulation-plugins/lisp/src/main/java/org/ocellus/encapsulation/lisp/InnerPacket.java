package org.ocellus.encapsulation.lisp;

import org.ocellus.spi.decode.Layer;

/** What an IP packet looks like from outside. */
final class InnerPacket {
    private static final int IPV4 = 0x0800;
    private static final int IPV4_TOTAL_LENGTH = 2;
    private static final int IPV4_HEADER_LENGTH = 20;
    private static final int IPV6 = 0x86DD;
    private static final int IPV6_HEADER_LENGTH = 40;

    private InnerPacket() {}

    /** {@return the EtherType of the IP packet that begins at offset, 0 if none does} */
    static int etherType(Layer layer, int offset) {
        int first = layer.u8(offset);
        int room = layer.wireLength() - offset;
        if (first >= 0x45 && first <= 0x4F && room >= IPV4_HEADER_LENGTH) {
            // 0 stands for as much as there is; where the capture ends here, nothing speaks against it
            boolean cut = layer.length() < offset + IPV4_TOTAL_LENGTH + 2;
            int total = cut ? 0 : layer.u16(offset + IPV4_TOTAL_LENGTH);
            return total == 0 || total >= IPV4_HEADER_LENGTH ? IPV4 : 0;
        }
        return first >> 4 == 6 && room >= IPV6_HEADER_LENGTH ? IPV6 : 0;
    }
}
