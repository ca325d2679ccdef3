package org.ocellus.encapsulation.pppoe;

import static org.ocellus.spi.decode.Selector.LINK_TYPE;

import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Decodes;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.osgi.service.component.annotations.Component;

/**
 * PPP over Ethernet, session stage, RFC 2516 sections 4 and 6.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |  VER  | TYPE  |      CODE     |          SESSION_ID           |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |            LENGTH             |           payload             ~
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 *
 * The payload is PPP from its protocol field on. What lies behind LENGTH is Ethernet's padding.
 */
@Component
@Decodes(name = "pppoe", etherType = 0x8864, linkType = 51)
public final class PppoeSessionDecoder implements Decoder {
    private static final int HEADER_LENGTH = 6;
    private static final int VERSION_AND_TYPE = 0;
    private static final int CODE = 1;
    private static final int SESSION_ID = 2;
    private static final int LENGTH = 4;

    private static final int VERSION_1_TYPE_1 = 0x11;
    private static final int SESSION_DATA = 0x00;
    private static final int PPP = 9;

    @Override
    public Outcome decode(Layer layer) {
        if (layer.length() < HEADER_LENGTH) {
            return Outcome.TRUNCATED;
        }
        if (layer.u8(VERSION_AND_TYPE) != VERSION_1_TYPE_1) {
            return Outcome.DECLINED;
        }
        if (layer.u8(CODE) != SESSION_DATA) {
            return Outcome.MALFORMED;
        }
        return layer.tunnel(layer.u16(SESSION_ID)).forward(HEADER_LENGTH, layer.u16(LENGTH), LINK_TYPE, PPP);
    }
}
