package org.ocellus.encapsulation.gue;

import static org.ocellus.spi.decode.Selector.ETHERTYPE;
import static org.ocellus.spi.decode.Selector.IP_PROTOCOL;

import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Decodes;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.osgi.service.component.annotations.Component;

/**
 * Generic UDP Encapsulation, draft-ietf-intarea-gue-09. Variant 0 (section 3) has a header:
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * | 0 |C|   Hlen  |  Proto/ctype  |             Flags             |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * ~                  Extensions Fields (optional)                 ~
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 *
 * Variant 1 (section 4) has none: its two bits are the first of an IP version, 4 or 6. Hlen covers the extension fields,
 * in units of 4 bytes, whether their flags are known or not.
 */
@Component
@Decodes(name = "gue", udpPort = 6080)
public final class GueDecoder implements Decoder {
    private static final int BASE_LENGTH = 4;
    private static final int VARIANT_C_HLEN = 0;
    private static final int PROTO_CTYPE = 1;
    private static final int FLAGS = 2;

    private static final int VARIANT_SHIFT = 6;
    private static final int C = 0x20;
    private static final int HLEN = 0x1F;

    private static final int CTYPE_NEEDS_CONTEXT = 0;
    private static final int CTYPE_EXPERIMENTAL = 255;

    private static final int PROTO_IPV4 = 4;
    private static final int PROTO_IPV6 = 41;
    private static final int NO_NEXT_HEADER = 59;
    private static final int IPV4 = 0x0800;
    private static final int IPV6 = 0x86DD;

    @Override
    public Outcome decode(Layer layer) {
        if (layer.length() < BASE_LENGTH) {
            return layer.length() < layer.wireLength() ? Outcome.TRUNCATED : Outcome.DECLINED;
        }
        return switch (layer.u8(VARIANT_C_HLEN) >>> VARIANT_SHIFT) {
            case 0 -> withHeader(layer);
            case 1 -> withoutHeader(layer);
            default -> Outcome.DECLINED;
        };
    }

    private static Outcome withHeader(Layer layer) {
        int first = layer.u8(VARIANT_C_HLEN);
        int extensions = (first & HLEN) * 4;
        int headerLength = BASE_LENGTH + extensions;
        boolean flagsWithoutField = layer.u16(FLAGS) != 0 && extensions == 0;
        if (headerLength > layer.wireLength() || flagsWithoutField) {
            return Outcome.DECLINED;
        }
        int type = layer.u8(PROTO_CTYPE);
        return (first & C) != 0 ? control(type) : data(layer, headerLength, type);
    }

    /** Control messages are between the ends of the tunnel, and stay on its conversation. */
    private static Outcome control(int ctype) {
        return ctype == CTYPE_NEEDS_CONTEXT || ctype == CTYPE_EXPERIMENTAL ? Outcome.TERMINAL : Outcome.DECLINED;
    }

    private static Outcome data(Layer layer, int headerLength, int proto) {
        if (proto == NO_NEXT_HEADER) {
            return Outcome.TERMINAL;
        }
        if (!InnerHeader.isPlausible(layer, headerLength, proto)) {
            return Outcome.DECLINED;
        }
        layer.tunnel();
        return switch (proto) {
            // In both variants IP is the payload itself, and no tunnel of IP in IP.
            case PROTO_IPV4 -> layer.forward(headerLength, ETHERTYPE, IPV4);
            case PROTO_IPV6 -> layer.forward(headerLength, ETHERTYPE, IPV6);
            default -> layer.forward(headerLength, IP_PROTOCOL, proto);
        };
    }

    private static Outcome withoutHeader(Layer layer) {
        if (InnerHeader.isPlausible(layer, 0, PROTO_IPV4)) {
            return layer.tunnel().forward(0, ETHERTYPE, IPV4);
        }
        if (InnerHeader.isPlausible(layer, 0, PROTO_IPV6)) {
            return layer.tunnel().forward(0, ETHERTYPE, IPV6);
        }
        return Outcome.DECLINED;
    }
}
