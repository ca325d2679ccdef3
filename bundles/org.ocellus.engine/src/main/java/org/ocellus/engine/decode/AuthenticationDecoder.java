package org.ocellus.engine.decode;

import static org.ocellus.spi.decode.Selector.IP_PROTOCOL;

import org.ocellus.engine.walk.LayerCursor;
import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;

/**
 * IP Authentication Header, RFC 4302 section 2, behind IPv4 (behind IPv6 it is one of the extension headers).
 *
 * <pre>
 * | next header 1 | length 1 | reserved 2 | SPI 4 | sequence 4 | integrity check value |
 * </pre>
 */
final class AuthenticationDecoder implements Decoder {
    private static final int MIN_LENGTH = 12;

    @Override
    public Outcome decode(Layer layer) {
        if (layer.length() < MIN_LENGTH) {
            return Outcome.TRUNCATED;
        }
        int header = (layer.u8(1) + 2) * 4;
        if (header < MIN_LENGTH) {
            return Outcome.MALFORMED;
        }
        int next = layer.u8(0);
        ((LayerCursor) layer).protocol(next, layer.wireLength() - header);
        return layer.forward(header, IP_PROTOCOL, next);
    }
}
