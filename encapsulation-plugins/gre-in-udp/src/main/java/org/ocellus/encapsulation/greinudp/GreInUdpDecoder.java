package org.ocellus.encapsulation.greinudp;

import static org.ocellus.spi.decode.Selector.IP_PROTOCOL;

import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Decodes;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.osgi.service.component.annotations.Component;

/**
 * GRE in UDP, RFC 8086 section 3: the GRE header is the payload, without a header in between. So the flags of GRE (RFC
 * 2784, RFC 2890) are verified. The port for GRE under DTLS (4755) carries nothing that could be opened.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |C| |K|S|   Reserved0     | Ver |         Protocol Type         |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 */
@Component
@Decodes(name = "gre-in-udp", udpPort = 4754)
public final class GreInUdpDecoder implements Decoder {
    private static final int GRE = 47;
    private static final int SHORTEST_HEADER_LENGTH = 4;
    private static final int OPTIONAL_FIELD_LENGTH = 4;
    private static final int FLAGS = 0;
    private static final int PROTOCOL_TYPE = 2;

    private static final int C_K_S = 0xB000;
    private static final int FIRST_ETHERTYPE = 0x0600;

    @Override
    public Outcome decode(Layer layer) {
        if (layer.wireLength() < SHORTEST_HEADER_LENGTH) {
            return Outcome.DECLINED;
        }
        if (layer.length() < SHORTEST_HEADER_LENGTH) {
            return Outcome.TRUNCATED;
        }
        int flags = layer.u16(FLAGS);
        int header = SHORTEST_HEADER_LENGTH + Integer.bitCount(flags & C_K_S) * OPTIONAL_FIELD_LENGTH;
        boolean plausible =
                (flags & ~C_K_S) == 0 && layer.u16(PROTOCOL_TYPE) >= FIRST_ETHERTYPE && header <= layer.wireLength();
        return plausible ? layer.tunnel().forward(0, IP_PROTOCOL, GRE) : Outcome.DECLINED;
    }
}
