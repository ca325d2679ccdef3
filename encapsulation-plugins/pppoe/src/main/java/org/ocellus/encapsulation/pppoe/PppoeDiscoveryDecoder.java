package org.ocellus.encapsulation.pppoe;

import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Decodes;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.osgi.service.component.annotations.Component;

/**
 * PPP over Ethernet, discovery stage, RFC 2516 section 5: how a host finds its access concentrator. It carries nothing,
 * and is verified so that it counts as known. The header is that of {@link PppoeSessionDecoder}.
 */
@Component
@Decodes(name = "pppoe-discovery", etherType = 0x8863)
public final class PppoeDiscoveryDecoder implements Decoder {
    private static final int HEADER_LENGTH = 6;
    private static final int VERSION_AND_TYPE = 0;
    private static final int LENGTH = 4;

    private static final int VERSION_1_TYPE_1 = 0x11;

    @Override
    public Outcome decode(Layer layer) {
        if (layer.length() < HEADER_LENGTH) {
            return Outcome.TRUNCATED;
        }
        if (layer.u8(VERSION_AND_TYPE) != VERSION_1_TYPE_1) {
            return Outcome.DECLINED;
        }
        return HEADER_LENGTH + layer.u16(LENGTH) > layer.wireLength() ? Outcome.MALFORMED : Outcome.TERMINAL;
    }
}
