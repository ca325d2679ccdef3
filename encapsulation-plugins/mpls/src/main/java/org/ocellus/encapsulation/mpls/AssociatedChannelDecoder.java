package org.ocellus.encapsulation.mpls;

import static org.ocellus.spi.decode.Selector.ETHERTYPE;

import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Decodes;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.osgi.service.component.annotations.Component;

/**
 * Associated channel header of pseudowires (RFC 4385 section 5) and label switched paths (RFC 5586 section 2.1): what
 * routers tell each other about the path, beside its traffic.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |0 0 0 1|Version|   Reserved    |         Channel Type          |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 *
 * Two channel types carry IP (RFC 4385 section 6), for LSP ping and BFD; the others end here.
 */
@Component
@Decodes(name = "mpls-ach", mplsPayload = 1)
public final class AssociatedChannelDecoder implements Decoder {
    private static final int IPV4_CHANNEL = 0x0021;
    private static final int IPV6_CHANNEL = 0x0057;

    private static final int IPV4 = 0x0800;
    private static final int IPV6 = 0x86DD;

    @Override
    public Outcome decode(Layer layer) {
        if (!AssociatedChannelHeader.isPlausible(layer, 0)) {
            return Outcome.DECLINED;
        }
        return switch (layer.u16(AssociatedChannelHeader.CHANNEL_TYPE)) {
            case IPV4_CHANNEL -> layer.forward(AssociatedChannelHeader.LENGTH, ETHERTYPE, IPV4);
            case IPV6_CHANNEL -> layer.forward(AssociatedChannelHeader.LENGTH, ETHERTYPE, IPV6);
            default -> Outcome.TERMINAL;
        };
    }
}
