package com.acme.port;

import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Decodes;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.osgi.service.component.annotations.Component;

/** Takes whatever nobody else wanted. */
@Component(property = "service.ranking:Integer=-100")
@Decodes(name = "acme-remainder", udpPort = 4789)
public final class RemainderDecoder implements Decoder {

    @Override
    public Outcome decode(Layer layer) {
        layer.conversation();
        return Outcome.TERMINAL;
    }
}
