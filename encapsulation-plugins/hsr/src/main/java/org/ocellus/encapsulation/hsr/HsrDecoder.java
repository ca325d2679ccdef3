package org.ocellus.encapsulation.hsr;

import static org.ocellus.spi.decode.Selector.ETHERTYPE;

import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Decodes;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.osgi.service.component.annotations.Component;

/**
 * High-availability Seamless Redundancy tag, IEC 62439-3:2016 clause 5.6.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |  Path |       LSDU size       |        sequence number        |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |           EtherType           |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 *
 * Every frame runs through the ring twice, once a path, so the path identifies nobody. The Parallel Redundancy Protocol
 * of the same standard needs no decoder: its trailer stands behind the payload, like padding.
 */
@Component
@Decodes(name = "hsr", etherType = 0x892F)
public final class HsrDecoder implements Decoder {
    private static final int HEADER_LENGTH = 6;
    private static final int TYPE = 4;

    @Override
    public Outcome decode(Layer layer) {
        if (layer.length() < HEADER_LENGTH) {
            return Outcome.TRUNCATED;
        }
        return layer.tunnel().forward(HEADER_LENGTH, ETHERTYPE, layer.u16(TYPE));
    }
}
