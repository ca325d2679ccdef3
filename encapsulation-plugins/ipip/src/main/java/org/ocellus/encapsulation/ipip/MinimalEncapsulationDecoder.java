package org.ocellus.encapsulation.ipip;

import static org.ocellus.spi.decode.EndpointType.IPV4;
import static org.ocellus.spi.decode.Selector.IP_PROTOCOL;

import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Decodes;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.osgi.service.component.annotations.Component;

/**
 * Minimal encapsulation within IP, RFC 2004 section 3.1: instead of a second IP header, the fields of the original one
 * that the outer header had to replace.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |   Protocol    |S|  reserved   |        Header Checksum        |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |                 Original Destination Address                  |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * :            Original Source Address (if S is set)              :
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 *
 * Without the source address the original sender is the outer one, which this header does not hold: such a packet is
 * accounted on the tunnel's ends.
 */
@Component
@Decodes(name = "minimal-ip", ipProtocol = 55)
public final class MinimalEncapsulationDecoder implements Decoder {
    private static final int SHORT_HEADER_LENGTH = 8;
    private static final int LONG_HEADER_LENGTH = 12;
    private static final int PROTOCOL = 0;
    private static final int FLAGS = 1;
    private static final int DESTINATION_ADDRESS = 4;
    private static final int SOURCE_ADDRESS = 8;

    private static final int SOURCE_PRESENT = 0x80;
    private static final int CHECKSUM_OF_INTACT_HEADER = 0xFFFF;

    @Override
    public Outcome decode(Layer layer) {
        boolean sourcePresent = (layer.u8(FLAGS) & SOURCE_PRESENT) != 0;
        int header = sourcePresent ? LONG_HEADER_LENGTH : SHORT_HEADER_LENGTH;
        if (layer.length() < header) {
            return Outcome.TRUNCATED;
        }
        if (onesComplementSum(layer, header) != CHECKSUM_OF_INTACT_HEADER) {
            return Outcome.MALFORMED;
        }
        if (!sourcePresent) {
            return Outcome.TERMINAL;
        }
        return layer.tunnel()
                .endpoints(IPV4, SOURCE_ADDRESS, DESTINATION_ADDRESS)
                .forward(header, IP_PROTOCOL, layer.u8(PROTOCOL));
    }

    /** RFC 1071. */
    private static int onesComplementSum(Layer layer, int length) {
        int sum = 0;
        for (int offset = 0; offset < length; offset += 2) {
            sum += layer.u16(offset);
        }
        return (sum & 0xFFFF) + (sum >> 16);
    }
}
