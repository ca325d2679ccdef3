package org.ocellus.encapsulation.mpls;

import static org.ocellus.spi.decode.Selector.ETHERTYPE;

import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Decodes;
import org.ocellus.spi.decode.EthernetHeader;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.osgi.service.component.annotations.Component;

/**
 * Ethernet pseudowire, RFC 4448: a frame below a label stack, with control word (section 4.6) or without.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |0 0 0 0|   Reserved            |       Sequence Number         |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 *
 * Without control word a frame begins with its destination address and so with any nibble: this is asked last, and claims
 * only what shows by itself that it is a frame.
 */
@Component(property = "service.ranking:Integer=-100")
@Decodes(
        name = "pw",
        mplsPayload = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15})
public final class EthernetPseudowireDecoder implements Decoder {
    static final int CONTROL_WORD_LENGTH = 4;

    private static final int FIRST_BYTE = 0;
    private static final int ETHERNET_HEADER_LENGTH = 14;
    private static final int TRANSPARENT_ETHERNET_BRIDGING = 0x6558;

    @Override
    public Outcome decode(Layer layer) {
        boolean mayHaveControlWord = layer.u8(FIRST_BYTE) >>> 4 == 0;
        if (mayHaveControlWord && EthernetHeader.isEvident(layer, CONTROL_WORD_LENGTH)) {
            return frame(layer, CONTROL_WORD_LENGTH);
        }
        if (EthernetHeader.isEvident(layer, 0)) {
            return frame(layer, 0);
        }
        return headersAreCutOff(layer, 0) ? Outcome.TRUNCATED : Outcome.DECLINED;
    }

    /** {@return whether too little was captured to tell whether a pseudowire begins at {@code offset}} */
    static boolean headersAreCutOff(Layer layer, int offset) {
        return layer.length() < layer.wireLength()
                && layer.length() < offset + CONTROL_WORD_LENGTH + ETHERNET_HEADER_LENGTH;
    }

    private static Outcome frame(Layer layer, int offset) {
        return layer.tunnel().forward(offset, ETHERTYPE, TRANSPARENT_ETHERNET_BRIDGING);
    }
}
