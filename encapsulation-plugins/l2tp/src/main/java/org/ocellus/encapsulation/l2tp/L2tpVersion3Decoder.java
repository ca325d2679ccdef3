package org.ocellus.encapsulation.l2tp;

import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Decodes;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.osgi.service.component.annotations.Component;

/**
 * Layer Two Tunneling Protocol version 3 over IP, RFC 3931 section 4.1.1.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |               Session ID (0: control message)                 |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * :               Cookie (optional, up to 64 bits)                :
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 */
@Component
@Decodes(name = "l2tpv3", ipProtocol = 115)
public final class L2tpVersion3Decoder implements Decoder {
    private static final int SESSION_ID = 0;

    @Override
    public Outcome decode(Layer layer) {
        return layer.u32(SESSION_ID) == 0 ? Outcome.TERMINAL : Pseudowire.forward(layer, SESSION_ID);
    }
}
