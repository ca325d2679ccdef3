package org.ocellus.encapsulation.ipip;

import static org.ocellus.spi.decode.Selector.ETHERTYPE;

import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Decodes;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.osgi.service.component.annotations.Component;

/**
 * An IP packet that is itself the payload of IP: 4in4 (RFC 2003), 6in4 (RFC 4213), 4in6 and 6in6 (RFC 2473), and IPIP
 * as KA9Q/NOS numbered it (94). There is no header between the two; the inner packet's version decides, since some
 * senders use one protocol number for both families.
 */
@Component
@Decodes(
        name = "ipip",
        ipProtocol = {4, 41, 94})
public final class IpInIpDecoder implements Decoder {
    private static final int VERSION = 0;
    private static final int IPV4 = 0x0800;
    private static final int IPV6 = 0x86DD;

    @Override
    public Outcome decode(Layer layer) {
        return switch (layer.u8(VERSION) >> 4) {
            case 4 -> layer.tunnel().forward(0, ETHERTYPE, IPV4);
            case 6 -> layer.tunnel().forward(0, ETHERTYPE, IPV6);
            default -> Outcome.DECLINED;
        };
    }
}
