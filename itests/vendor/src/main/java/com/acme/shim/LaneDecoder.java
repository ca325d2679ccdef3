package com.acme.shim;

import static org.ocellus.spi.decode.Selector.ETHERTYPE;

import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Decodes;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.osgi.service.component.annotations.Component;

/** Acme's lane, behind its shim: two bytes that name a lane, and an IPv4 packet. */
@Component
@Decodes(name = "acme-lane", selector = "acme.payload=7")
public final class LaneDecoder implements Decoder {
    private static final int HEADER_LENGTH = 2;
    private static final int LANE = 0;
    private static final int IPV4 = 0x0800;

    @Override
    public Outcome decode(Layer layer) {
        return layer.tunnel(layer.u16(LANE)).forward(HEADER_LENGTH, ETHERTYPE, IPV4);
    }
}
