package org.ocellus.encapsulation.vxlan;

import static org.ocellus.spi.decode.Selector.ETHERTYPE;

import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Decodes;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.osgi.service.component.annotations.Component;

/**
 * Virtual eXtensible Local Area Network, RFC 7348 section 5: an Ethernet frame in UDP.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |R|R|R|R|I|R|R|R|            Reserved                           |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |                VXLAN Network Identifier (VNI) |   Reserved    |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 */
@Component
@Decodes(name = "vxlan", udpPort = 4789)
public final class VxlanDecoder implements Decoder {
    private static final int HEADER_LENGTH = 8;
    private static final int FLAGS = 0;
    private static final int VNI = 4;
    private static final int LAST_RESERVED = 7;

    private static final int VNI_IS_VALID = 0x08;
    private static final int ETHERNET_FRAME = 0x6558;

    @Override
    public Outcome decode(Layer layer) {
        if (layer.length() < HEADER_LENGTH) {
            return Outcome.TRUNCATED;
        }
        // TODO by the plug-in author
        if ((layer.u8(FLAGS) & VNI_IS_VALID) == 0 || layer.u8(LAST_RESERVED) != 0) {
            return Outcome.DECLINED;
        }
        return layer.tunnel(layer.u24(VNI)).forward(HEADER_LENGTH, ETHERTYPE, ETHERNET_FRAME);
    }
}
