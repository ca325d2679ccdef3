package org.ocellus.encapsulation.vxlan;

import static org.ocellus.spi.decode.Selector.ETHERTYPE;

import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Decodes;
import org.ocellus.spi.decode.EthernetHeader;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.osgi.service.component.annotations.Component;

/**
 * Virtual eXtensible Local Area Network, RFC 7348 section 5: an Ethernet frame in UDP. With flag G it is the Group
 * Based Policy variant of draft-smith-vxlan-group-policy.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |G|R|R|R|I|R|R|R|R|D|R|R|A|R|R|R|        Group Policy ID        |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |                VXLAN Network Identifier (VNI) |   Reserved    |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 *
 * Receivers shall ignore the reserved bits (R), and some senders set them. But a port proves little: where the flags are
 * not those of a specification, the frame behind them must show beyond doubt.
 */
@Component
@Decodes(name = "vxlan", udpPort = 4789)
public final class VxlanDecoder implements Decoder {
    private static final int HEADER_LENGTH = 8;
    private static final int FLAGS = 0;
    private static final int VNI = 4;
    private static final int LAST_RESERVED = 7;

    private static final long I = 0x0800_0000L;
    private static final long G = 0x8000_0000L;
    private static final long D = 0x0040_0000L;
    private static final long A = 0x0008_0000L;
    private static final long GROUP_POLICY_ID = 0xFFFFL;

    private static final int TRANSPARENT_ETHERNET_BRIDGING = 0x6558;

    @Override
    public Outcome decode(Layer layer) {
        if (layer.length() < HEADER_LENGTH) {
            return layer.length() < layer.wireLength() ? Outcome.TRUNCATED : Outcome.DECLINED;
        }
        long flags = layer.u32(FLAGS);
        if ((flags & I) == 0 || layer.u8(LAST_RESERVED) != 0) {
            return Outcome.DECLINED;
        }
        boolean framed = areSpecified(flags)
                ? EthernetHeader.isPlausible(layer, HEADER_LENGTH)
                : EthernetHeader.isEvident(layer, HEADER_LENGTH);
        if (!framed) {
            return Outcome.DECLINED;
        }
        return layer.tunnel(layer.u24(VNI)).forward(HEADER_LENGTH, ETHERTYPE, TRANSPARENT_ETHERNET_BRIDGING);
    }

    private static boolean areSpecified(long flags) {
        long groupPolicy = (flags & G) != 0 ? G | D | A | GROUP_POLICY_ID : 0;
        return (flags & ~groupPolicy) == I;
    }
}
