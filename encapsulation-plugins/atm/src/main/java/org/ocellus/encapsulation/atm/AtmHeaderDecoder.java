package org.ocellus.encapsulation.atm;

import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Decodes;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.ocellus.spi.decode.Selector;
import org.osgi.service.component.annotations.Component;

/**
 * The header of an ATM cell at the user-network interface without its check byte, ITU-T I.361 section 2.2.1, as capture
 * cards keep it in front of a frame that they have put together from its cells.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |  GFC  |      VPI      |              VCI              | PT  |C|
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 *
 * A circuit is identified by the path (VPI) in the upper and the channel (VCI) in the lower 16 bits.
 */
@Component
@Decodes(name = "atm", selector = "atm.header=0")
public final class AtmHeaderDecoder implements Decoder {
    private static final Selector AAL5 = Selector.of(Aal5Decoder.SPACE);

    private static final int HEADER_LENGTH = 4;
    private static final int CIRCUIT_SHIFT = 4;
    private static final int CIRCUIT = 0x00FF_FFFF;
    private static final int MANAGEMENT_CELL = 0x08;

    @Override
    public Outcome decode(Layer layer) {
        long header = layer.u32(0);
        layer.tunnel(header >> CIRCUIT_SHIFT & CIRCUIT);
        return (header & MANAGEMENT_CELL) != 0 ? Outcome.TERMINAL : layer.forward(HEADER_LENGTH, AAL5, 0);
    }
}
