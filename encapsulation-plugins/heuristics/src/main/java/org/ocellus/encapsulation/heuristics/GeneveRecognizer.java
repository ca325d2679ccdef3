package org.ocellus.encapsulation.heuristics;

import static org.ocellus.spi.decode.Selector.ETHERTYPE;

import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Decodes;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.osgi.service.component.annotations.Component;

/**
 * Geneve (RFC 8926 section 3.4) on any port: version 0, all reserved bits zero, options whose lengths add up, an evident
 * frame or packet.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |Ver|  Opt Len  |O|C|    Rsvd.  |          Protocol Type        |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |        Virtual Network Identifier (VNI)       |    Reserved   |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * :          Option Class         |      Type     |R|R|R| Length  :
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 */
@Component
@Decodes(name = "geneve", udpHeuristic = 0)
public final class GeneveRecognizer implements Decoder {
    private static final int FIXED_LENGTH = 8;
    private static final int OPTIONS_LENGTH = 0;
    private static final int FLAGS = 1;
    private static final int PROTOCOL_TYPE = 2;
    private static final int VNI = 4;
    private static final int RESERVED = 7;

    private static final int VERSION = 0xC0;
    private static final int RESERVED_FLAGS = 0x3F;
    private static final int LENGTH_UNIT = 4;

    private static final int OPTION_HEADER_LENGTH = 4;
    private static final int OPTION_RESERVED = 0xE0;
    private static final int OPTION_LENGTH = 0x1F;

    private static final int ETHERNET_FRAME = 0x6558;
    private static final int IPV4 = 0x0800;
    private static final int IPV6 = 0x86DD;

    @Override
    public Outcome decode(Layer layer) {
        if (layer.length() < FIXED_LENGTH
                || (layer.u8(OPTIONS_LENGTH) & VERSION) != 0
                || (layer.u8(FLAGS) & RESERVED_FLAGS) != 0
                || layer.u8(RESERVED) != 0) {
            return Outcome.DECLINED;
        }
        int header = FIXED_LENGTH + layer.u8(OPTIONS_LENGTH) * LENGTH_UNIT;
        int protocol = layer.u16(PROTOCOL_TYPE);
        return optionsEndAt(layer, header) && isEvident(layer, header, protocol)
                ? layer.tunnel(layer.u24(VNI)).forward(header, ETHERTYPE, protocol)
                : Outcome.DECLINED;
    }

    private static boolean optionsEndAt(Layer layer, int end) {
        if (end > layer.length()) {
            return false;
        }
        int option = FIXED_LENGTH;
        while (option < end) {
            int length = layer.u8(option + OPTION_HEADER_LENGTH - 1);
            if ((length & OPTION_RESERVED) != 0) {
                return false;
            }
            option += OPTION_HEADER_LENGTH + (length & OPTION_LENGTH) * LENGTH_UNIT;
        }
        return option == end;
    }

    private static boolean isEvident(Layer layer, int offset, int protocol) {
        return switch (protocol) {
            case ETHERNET_FRAME -> EvidentFrame.startsAt(layer, offset);
            case IPV4 -> EvidentPacket.ipv4Length(layer, offset) != 0;
            case IPV6 -> EvidentPacket.ipv6Length(layer, offset) != 0;
            default -> false;
        };
    }
}
