package org.ocellus.encapsulation.teredo;

import static org.ocellus.spi.decode.Selector.ETHERTYPE;

import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Decodes;
import org.ocellus.spi.decode.Ipv6Header;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.osgi.service.component.annotations.Component;

/**
 * Teredo, RFC 4380 section 5.1.1: an IPv6 packet in UDP, behind an authentication header, an origin indication, both in
 * this order, or neither. Trailers (RFC 6081) may follow.
 *
 * <pre>
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |      0x00     |      0x01     |     ID-len    |    AU-len     |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |  Client identifier (ID-len)   |  Authentication value (AU-len)|
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |             Nonce value (8)                   | Confirmation  |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 *
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |      0x00     |      0x00     |      Origin port, obfuscated  |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |                 Origin IPv4 address, obfuscated               |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 */
@Component
@Decodes(name = "teredo", udpPort = 3544)
public final class TeredoDecoder implements Decoder {
    private static final int AUTHENTICATION = 0x0001;
    private static final int IDENTIFIER_LENGTH = 2;
    private static final int AUTHENTICATION_LENGTH = 3;
    private static final int AUTHENTICATION_FIXED_LENGTH = 4 + 8 + 1;

    private static final int ORIGIN = 0x0000;
    private static final int ORIGIN_LENGTH = 8;

    private static final int IPV6 = 0x86DD;
    private static final int IPV6_PAYLOAD_LENGTH = 4;
    private static final int IPV6_HEADER_LENGTH = 40;

    @Override
    public Outcome decode(Layer layer) {
        if (layer.wireLength() < IPV6_HEADER_LENGTH) {
            return Outcome.DECLINED;
        }
        int header = 0;
        if (layer.u16(header) == AUTHENTICATION) {
            header += AUTHENTICATION_FIXED_LENGTH + layer.u8(IDENTIFIER_LENGTH) + layer.u8(AUTHENTICATION_LENGTH);
        }
        if (header + IPV6_HEADER_LENGTH > layer.wireLength()) {
            return Outcome.DECLINED;
        }
        if (layer.u16(header) == ORIGIN) {
            header += ORIGIN_LENGTH;
        }
        if (!Ipv6Header.fits(layer, header, layer.wireLength() - header)) {
            return Outcome.DECLINED;
        }
        int packet = IPV6_HEADER_LENGTH + layer.u16(header + IPV6_PAYLOAD_LENGTH);
        return layer.tunnel().forward(header, packet, ETHERTYPE, IPV6);
    }
}
