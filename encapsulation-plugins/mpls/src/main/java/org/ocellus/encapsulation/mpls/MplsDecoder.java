package org.ocellus.encapsulation.mpls;

import static org.ocellus.spi.decode.Selector.MPLS_PAYLOAD;

import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Decodes;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.osgi.service.component.annotations.Component;

/**
 * MPLS label stack, RFC 3032 section 2.1: over Ethernet and PPP, over IP and GRE (RFC 4023), and as a link type. The
 * stack is one layer: it pops all entries.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |                Label                  |  TC |S|      TTL      |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 *
 * A label belongs to one direction. Special-purpose labels say how to treat the packet and not whose it is, so they are
 * noted only where the stack holds no other. Nothing in the stack tells what is below it: that is asked of the claimants
 * of the first nibble there.
 */
@Component
@Decodes(
        name = "mpls",
        etherType = {0x8847, 0x8848},
        pppProtocol = {0x0281, 0x0283},
        ipProtocol = 137,
        linkType = 219)
public final class MplsDecoder implements Decoder {
    private static final int ENTRY_LENGTH = 4;
    private static final int LABEL_SHIFT = 12;
    private static final int BOTTOM_OF_STACK = 0x100;

    private static final int ENTROPY_LABEL_INDICATOR = 7; // RFC 6790
    private static final int EXTENSION_LABEL = 15; // RFC 7274
    private static final int LAST_SPECIAL_PURPOSE = 15;
    private static final int NONE = -1;

    @Override
    public Outcome decode(Layer layer) {
        boolean noted = false;
        int special = NONE;
        int previous = NONE;
        int offset = 0;
        boolean bottom = false;
        while (!bottom) {
            long entry = layer.u32(offset);
            offset += ENTRY_LENGTH;
            bottom = (entry & BOTTOM_OF_STACK) != 0;
            int label = (int) (entry >>> LABEL_SHIFT);
            if (previous == ENTROPY_LABEL_INDICATOR) {
                previous = NONE; // this is the entropy label: it differs by flow
            } else if (previous == EXTENSION_LABEL) {
                previous = label; // an extended special-purpose label, whatever its value
            } else if (label > LAST_SPECIAL_PURPOSE) {
                layer.label(label);
                noted = true;
                previous = label;
            } else {
                special = label;
                previous = label;
            }
        }
        if (!noted) {
            layer.label(special);
        }
        return offset == layer.wireLength()
                ? Outcome.TERMINAL
                : layer.forward(offset, MPLS_PAYLOAD, layer.u8(offset) >>> 4);
    }
}
