package org.ocellus.encapsulation.bier;

import static org.ocellus.spi.decode.Selector.ETHERTYPE;

import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;

/**
 * The part of the BIER header that both forms share, RFC 8296 section 2.1.2.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |0 1 0 1|  Ver  |  BSL  |              Entropy                  |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |OAM|Rsv|    DSCP   |   Proto   |            BFIR-id            |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |                BitString (2^(BSL+5) bits)                     |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 */
final class BitString {
    private static final int FIXED_LENGTH = 8;
    private static final int NIBBLE_AND_VERSION = 0;
    private static final int BSL = 1;
    private static final int PROTO = 4;

    private static final int BIER_VERSION_0 = 0x50;
    private static final int PROTO_MASK = 0x3F;
    private static final int SHORTEST_BSL = 1;
    private static final int LONGEST_BSL = 7;
    private static final int SHORTEST_BYTES = 8;

    private BitString() {}

    /**
     * Hands on what follows the header.
     *
     * @param offset of the nibble
     */
    static Outcome forward(Layer layer, int offset) {
        if (layer.u8(offset + NIBBLE_AND_VERSION) != BIER_VERSION_0) {
            return Outcome.DECLINED;
        }
        int length = layer.u8(offset + BSL) >> 4;
        if (length < SHORTEST_BSL || length > LONGEST_BSL) {
            return Outcome.MALFORMED;
        }
        int header = offset + FIXED_LENGTH + (SHORTEST_BYTES << (length - SHORTEST_BSL));
        return switch (layer.u16(offset + PROTO) & PROTO_MASK) {
            case 1 -> layer.forward(header, ETHERTYPE, 0x8847);
            case 2 -> layer.forward(header, ETHERTYPE, 0x8848);
            case 3 -> layer.forward(header, ETHERTYPE, 0x6558);
            case 4 -> layer.forward(header, ETHERTYPE, 0x0800);
            case 6 -> layer.forward(header, ETHERTYPE, 0x86DD);
            default -> Outcome.TERMINAL;
        };
    }
}
