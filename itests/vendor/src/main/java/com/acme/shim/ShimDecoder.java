package com.acme.shim;

import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Decodes;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.ocellus.spi.decode.Selector;
import org.osgi.service.component.annotations.Component;

/**
 * Acme's shim, behind the EtherType for local experiments (IEEE 802 clause 9.2.2): customer in 16 bits, type of the payload
 * in 16 bits, in a number space that only Acme knows.
 */
@Component
@Decodes(name = "acme-shim", etherType = 0x88B5)
public final class ShimDecoder implements Decoder {
    private static final Selector PAYLOAD = Selector.of("acme.payload");

    private static final int HEADER_LENGTH = 4;
    private static final int CUSTOMER = 0;
    private static final int PAYLOAD_TYPE = 2;

    @Override
    public Outcome decode(Layer layer) {
        return layer.tunnel(layer.u16(CUSTOMER)).forward(HEADER_LENGTH, PAYLOAD, layer.u16(PAYLOAD_TYPE));
    }
}
