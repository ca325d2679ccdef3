package org.ocellus.encapsulation.ppp;

import static org.ocellus.spi.decode.Selector.LINK_TYPE;

import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Decodes;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.osgi.service.component.annotations.Component;

/**
 * PPP Multilink, RFC 1990 section 3: a packet in fragments. The first fragment begins with the packet's PPP protocol
 * field; only it can be opened.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |B|E|0|0|0|0|0|0|             sequence number (24 bits)         |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |B|E|0|0|  short sequence number|  if so negotiated
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 *
 * The long form is taken where both are possible: it is the default.
 */
@Component
@Decodes(name = "ppp-multilink", pppProtocol = 0x003D)
public final class MultilinkDecoder implements Decoder {
    private static final int LONG_HEADER_LENGTH = 4;
    private static final int SHORT_HEADER_LENGTH = 2;
    private static final int FLAGS = 0;

    private static final int BEGINNING = 0x80;
    private static final int RESERVED_IN_BOTH_FORMS = 0x30;
    private static final int RESERVED_IN_LONG_FORM = 0x3F;
    private static final int PPP = 9;

    @Override
    public Outcome decode(Layer layer) {
        int flags = layer.u8(FLAGS);
        if ((flags & RESERVED_IN_BOTH_FORMS) != 0) {
            return Outcome.MALFORMED;
        }
        if ((flags & BEGINNING) == 0) {
            return Outcome.TERMINAL;
        }
        int header = (flags & RESERVED_IN_LONG_FORM) == 0 ? LONG_HEADER_LENGTH : SHORT_HEADER_LENGTH;
        return layer.forward(header, LINK_TYPE, PPP);
    }
}
