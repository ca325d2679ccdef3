package com.acme.faulty;

import static org.ocellus.spi.decode.Selector.ETHERTYPE;

import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Decodes;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.osgi.service.component.annotations.Component;

/** One byte of version and an IPv4 packet; of any version but the first it knows nothing and throws. */
@Component
@Decodes(name = "acme-faulty", udpPort = 5556)
public final class FaultyDecoder implements Decoder {
    private static final int HEADER_LENGTH = 1;
    private static final int VERSION = 0;
    private static final int IPV4 = 0x0800;

    @Override
    public Outcome decode(Layer layer) {
        if (layer.u8(VERSION) != 1) {
            throw new UnknownVersionException(layer.u8(VERSION));
        }
        return layer.tunnel().forward(HEADER_LENGTH, ETHERTYPE, IPV4);
    }
}
