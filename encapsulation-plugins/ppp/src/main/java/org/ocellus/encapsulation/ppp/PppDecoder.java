package org.ocellus.encapsulation.ppp;

import static org.ocellus.spi.decode.Selector.ETHERTYPE;
import static org.ocellus.spi.decode.Selector.PPP_PROTOCOL;

import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Decodes;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.osgi.service.component.annotations.Component;

/**
 * Point-to-Point Protocol, RFC 1661 section 2 and RFC 1662 section 3.1, without flags and frame check sequence.
 *
 * <pre>
 * +----------+----------+----------+-------------
 * | Address  | Control  | Protocol | Information
 * | 11111111 | 00000011 | 8/16 bits|      *
 * +----------+----------+----------+-------------
 * </pre>
 *
 * Peers may agree to leave address and control out, and the protocol's high byte where it is 0 (RFC 1661 sections 6.5
 * and 6.6); the bytes tell, since a protocol number ends in an odd byte and begins with an even one.
 */
@Component
@Decodes(name = "ppp", linkType = 9, greProtocol = 0x880B)
public final class PppDecoder implements Decoder {
    private static final int ADDRESS_AND_CONTROL = 0xFF03;
    private static final int ADDRESS_AND_CONTROL_LENGTH = 2;
    private static final int ALL_STATIONS = 0xFF;

    private static final int FIRST_CONTROL_PROTOCOL = 0x8000;
    private static final int IPV4 = 0x0021;
    private static final int IPV6 = 0x0057;
    private static final int MPLS_UNICAST = 0x0281;
    private static final int MPLS_MULTICAST = 0x0283;

    @Override
    public Outcome decode(Layer layer) {
        int header = 0;
        if (layer.u8(0) == ALL_STATIONS) {
            if (layer.u16(0) != ADDRESS_AND_CONTROL) {
                return Outcome.MALFORMED;
            }
            header = ADDRESS_AND_CONTROL_LENGTH;
        }
        int protocol = layer.u8(header);
        if (isOdd(protocol)) {
            header += 1;
        } else {
            protocol = layer.u16(header);
            header += 2;
            if (!isOdd(protocol)) {
                return Outcome.MALFORMED;
            }
        }
        return switch (protocol) {
            case IPV4 -> layer.forward(header, ETHERTYPE, 0x0800);
            case IPV6 -> layer.forward(header, ETHERTYPE, 0x86DD);
            case MPLS_UNICAST -> layer.forward(header, ETHERTYPE, 0x8847);
            case MPLS_MULTICAST -> layer.forward(header, ETHERTYPE, 0x8848);
            default ->
                protocol >= FIRST_CONTROL_PROTOCOL ? Outcome.TERMINAL : layer.forward(header, PPP_PROTOCOL, protocol);
        };
    }

    private static boolean isOdd(int number) {
        return (number & 1) != 0;
    }
}
