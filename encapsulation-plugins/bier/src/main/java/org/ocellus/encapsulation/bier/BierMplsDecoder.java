package org.ocellus.encapsulation.bier;

import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Decodes;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.osgi.service.component.annotations.Component;

/**
 * Bit Index Explicit Replication behind an MPLS label stack, RFC 8296 section 2.1. The first word of the header is the
 * stack's last entry, so what is left begins with the nibble that names it ({@link BitString}).
 */
@Component
@Decodes(name = "bier-mpls", mplsPayload = 5)
public final class BierMplsDecoder implements Decoder {

    @Override
    public Outcome decode(Layer layer) {
        return BitString.forward(layer.tunnel(), 0);
    }
}
