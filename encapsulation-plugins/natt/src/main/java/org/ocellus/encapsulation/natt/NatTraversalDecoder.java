package org.ocellus.encapsulation.natt;

import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Decodes;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.osgi.service.component.annotations.Component;

/**
 * IPsec in UDP, RFC 3948 section 2: ESP, IKE behind a marker, or a keep-alive of one byte.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |        Security Parameters Index (0: non-ESP marker, IKE)     |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |                        Sequence Number                        |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 *
 * What ESP carries is encrypted, so the conversation stays the UDP flow that crosses the translator: its ports are what
 * tells two hosts behind one address apart. Each receiver chose its index (SPI), which is a label.
 */
@Component
@Decodes(name = "natt", udpPort = 4500)
public final class NatTraversalDecoder implements Decoder {
    private static final int KEEP_ALIVE_LENGTH = 1;
    private static final int KEEP_ALIVE = 0xFF;
    private static final int SPI = 0;
    private static final int FIRST_SPI_NOT_RESERVED = 256;

    /** Header, and the shortest that can follow: padding, pad length, next header. */
    private static final int SHORTEST_ESP_LENGTH = 12;

    private static final int MARKER_LENGTH = 4;
    private static final int IKE_HEADER_LENGTH = 28;
    private static final int IKE_VERSION = MARKER_LENGTH + 17;

    @Override
    public Outcome decode(Layer layer) {
        if (layer.wireLength() == KEEP_ALIVE_LENGTH) {
            return layer.u8(0) == KEEP_ALIVE ? Outcome.TERMINAL : Outcome.DECLINED;
        }
        if (layer.wireLength() < SHORTEST_ESP_LENGTH) {
            return Outcome.DECLINED;
        }
        long spi = layer.u32(SPI);
        if (spi == 0) {
            return isIke(layer) ? Outcome.TERMINAL : Outcome.DECLINED;
        }
        if (spi < FIRST_SPI_NOT_RESERVED) {
            return Outcome.DECLINED;
        }
        layer.label(spi);
        return Outcome.TERMINAL;
    }

    private static boolean isIke(Layer layer) {
        if (layer.wireLength() < MARKER_LENGTH + IKE_HEADER_LENGTH) {
            return false;
        }
        int majorVersion = layer.u8(IKE_VERSION) >> 4;
        return majorVersion == 1 || majorVersion == 2;
    }
}
