package org.ocellus.encapsulation.nvo3;

import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Decodes;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.ocellus.spi.decode.Selector;
import org.osgi.service.component.annotations.Component;

/**
 * Generic Protocol Extension for VXLAN, draft-ietf-nvo3-vxlan-gpe-13 section 3.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |R|R|Ver|I|P|B|O|       Reserved                |Next Protocol  |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |                VXLAN Network Identifier (VNI) |   Reserved    |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 *
 * Without P the payload is an Ethernet frame as in VXLAN; without I there is no VNI. Next protocols that have no EtherType,
 * among them the shim headers from 0x80 on, lead to the selector space {@code vxlanGpeNextProtocol}.
 */
@Component
@Decodes(name = "vxlan-gpe", udpPort = 4790)
public final class VxlanGpeDecoder implements Decoder {
    private static final Selector VXLAN_GPE_NEXT_PROTOCOL = Selector.of("vxlanGpeNextProtocol");

    private static final int HEADER_LENGTH = 8;
    private static final int FLAGS = 0;
    private static final int RESERVED = 1;
    private static final int NEXT_PROTOCOL = 3;
    private static final int VNI = 4;
    private static final int LAST_RESERVED = 7;

    private static final int R_AND_VER = 0xF0;
    private static final int I = 0x08;
    private static final int P = 0x04;
    private static final int ETHERNET = 3;

    @Override
    public Outcome decode(Layer layer) {
        if (layer.length() < HEADER_LENGTH) {
            return layer.length() < layer.wireLength() ? Outcome.TRUNCATED : Outcome.DECLINED;
        }
        int flags = layer.u8(FLAGS);
        int nextProtocol = layer.u8(NEXT_PROTOCOL);
        boolean named = (flags & P) != 0;
        if ((flags & R_AND_VER) != 0
                || layer.u16(RESERVED) != 0
                || layer.u8(LAST_RESERVED) != 0
                || named == (nextProtocol == NextProtocol.NONE)) {
            return Outcome.DECLINED;
        }
        int payload = named ? nextProtocol : ETHERNET;
        if (layer.wireLength() == HEADER_LENGTH || !NextProtocol.isPlausible(layer, HEADER_LENGTH, payload)) {
            return Outcome.DECLINED;
        }
        Layer said = (flags & I) != 0 ? layer.tunnel(layer.u24(VNI)) : layer.tunnel();
        return NextProtocol.forward(said, HEADER_LENGTH, VXLAN_GPE_NEXT_PROTOCOL, payload);
    }
}
