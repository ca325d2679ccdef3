package org.ocellus.encapsulation.atm;

import static org.ocellus.spi.decode.Selector.ETHERTYPE;

import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Decodes;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.ocellus.spi.decode.Selector;
import org.osgi.service.component.annotations.Component;

/**
 * LINKTYPE_SUNATM, the pseudo-header of SunATM and its imitators (tcpdump.org).
 *
 * <pre>
 * | direction, traffic type 1 | VPI 1 | VCI 2 | payload
 * </pre>
 *
 * A circuit is identified by the path (VPI) in the upper and the channel (VCI) in the lower 16 bits. Signalling and
 * management (MARS, IFMP, ILMI, Q.2931) are not opened.
 */
@Component
@Decodes(name = "sunatm", linkType = 123)
public final class SunAtmDecoder implements Decoder {
    private static final Selector AAL5 = Selector.of(Aal5Decoder.SPACE);

    private static final int HEADER_LENGTH = 4;
    private static final int FLAGS = 0;
    private static final int CIRCUIT = 1;

    private static final int TRAFFIC_TYPE = 0x0F;
    private static final int RAW = 0;
    private static final int LAN_EMULATION = 1;
    private static final int LLC = 2;

    private static final int CLIENT_LENGTH = 2;
    private static final int LAN_EMULATION_CONTROL = 0xFF00;
    private static final int ETHERNET_FRAME = 0x6558;

    @Override
    public Outcome decode(Layer layer) {
        if (layer.length() < HEADER_LENGTH) {
            return Outcome.TRUNCATED;
        }
        layer.tunnel(layer.u24(CIRCUIT));
        return switch (layer.u8(FLAGS) & TRAFFIC_TYPE) {
            case RAW, LLC -> layer.forward(HEADER_LENGTH, AAL5, 0);
            case LAN_EMULATION -> lanEmulation(layer);
            default -> Outcome.TERMINAL;
        };
    }

    private static Outcome lanEmulation(Layer layer) {
        return layer.u16(HEADER_LENGTH) == LAN_EMULATION_CONTROL
                ? Outcome.TERMINAL
                : layer.forward(HEADER_LENGTH + CLIENT_LENGTH, ETHERTYPE, ETHERNET_FRAME);
    }
}
