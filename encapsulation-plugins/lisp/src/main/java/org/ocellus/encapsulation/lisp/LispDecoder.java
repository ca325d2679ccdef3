package org.ocellus.encapsulation.lisp;

import static org.ocellus.spi.decode.Selector.ETHERTYPE;

import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Decodes;
import org.ocellus.spi.decode.Ipv4Header;
import org.ocellus.spi.decode.Ipv6Header;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.osgi.service.component.annotations.Component;

/**
 * Locator/ID Separation Protocol, data plane, RFC 9300 section 5.3: an IP packet in UDP; with P set also other payloads
 * (RFC 9305 section 3).
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |N|L|E|V|I|P|K|K|            Nonce/Map-Version (P: 16 + 8 Next) |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |                 Instance ID/Locator-Status-Bits               |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 *
 * The upper 24 bits of the second word are the instance, the tenant, if I is set. K says that the payload is encrypted
 * (RFC 8061).
 */
@Component
@Decodes(name = "lisp", udpPort = 4341)
public final class LispDecoder implements Decoder {
    private static final int HEADER_LENGTH = 8;
    private static final int FLAGS = 0;
    private static final int NEXT_PROTOCOL = 3;
    private static final int INSTANCE_ID = 4;

    private static final int N = 0x80;
    private static final int E = 0x20;
    private static final int V = 0x10;
    private static final int I = 0x08;
    private static final int P = 0x04;
    private static final int K = 0x03;

    private static final int IPV4 = 0x0800;
    private static final int IPV6 = 0x86DD;
    private static final int ETHERNET_FRAME = 0x6558;
    private static final int NSH = 0x894F;

    @Override
    public Outcome decode(Layer layer) {
        if (layer.wireLength() <= HEADER_LENGTH) {
            return Outcome.DECLINED;
        }
        int flags = layer.u8(FLAGS);
        boolean nonceAndVersion = (flags & N) != 0 && (flags & V) != 0;
        boolean echoWithoutNonce = (flags & E) != 0 && (flags & N) == 0;
        if (nonceAndVersion || echoWithoutNonce) {
            return Outcome.DECLINED;
        }
        if (layer.length() <= HEADER_LENGTH) {
            return Outcome.TRUNCATED;
        }
        if ((flags & I) != 0) {
            layer.tunnel(layer.u24(INSTANCE_ID));
        } else {
            layer.tunnel();
        }
        if ((flags & K) != 0) {
            return Outcome.TERMINAL;
        }
        if ((flags & P) != 0) {
            return generic(layer);
        }
        if (Ipv4Header.isPlausible(layer, HEADER_LENGTH)) {
            return layer.forward(HEADER_LENGTH, ETHERTYPE, IPV4);
        }
        return packet(layer, Ipv6Header.isPlausible(layer, HEADER_LENGTH), IPV6);
    }

    private static Outcome generic(Layer layer) {
        return switch (layer.u8(NEXT_PROTOCOL)) {
            case 0x01 -> packet(layer, Ipv4Header.isPlausible(layer, HEADER_LENGTH), IPV4);
            case 0x02 -> packet(layer, Ipv6Header.isPlausible(layer, HEADER_LENGTH), IPV6);
            case 0x03 -> layer.forward(HEADER_LENGTH, ETHERTYPE, ETHERNET_FRAME);
            case 0x04 -> layer.forward(HEADER_LENGTH, ETHERTYPE, NSH);
            default -> Outcome.DECLINED;
        };
    }

    private static Outcome packet(Layer layer, boolean plausible, int etherType) {
        return plausible ? layer.forward(HEADER_LENGTH, ETHERTYPE, etherType) : Outcome.DECLINED;
    }
}
