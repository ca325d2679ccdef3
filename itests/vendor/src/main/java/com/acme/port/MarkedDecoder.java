package com.acme.port;

import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Decodes;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.osgi.service.component.annotations.Component;

/** Wants to be asked before anybody else, and takes what begins with its mark. */
@Component(property = "service.ranking:Integer=100")
@Decodes(name = "acme-marked", udpPort = 4789)
public final class MarkedDecoder implements Decoder {
    private static final long MARK = 0x41434D45L; // ACME

    @Override
    public Outcome decode(Layer layer) {
        if (layer.length() < Integer.BYTES || layer.u32(0) != MARK) {
            return Outcome.DECLINED;
        }
        layer.conversation();
        return Outcome.TERMINAL;
    }
}
