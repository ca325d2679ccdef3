package org.ocellus.encapsulation.sctpudp;

import static org.ocellus.spi.decode.Selector.IP_PROTOCOL;

import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Decodes;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.osgi.service.component.annotations.Component;

/**
 * SCTP in UDP, RFC 6951 section 5: the SCTP packet is the payload, without a header of its own. So the packet's own
 * structure (RFC 9260 section 3) is verified.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |     Source Port Number        |     Destination Port Number   |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |                      Verification Tag                         |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |                           Checksum                            |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |  Chunk Type   |  Chunk Flags  |         Chunk Length          |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 */
@Component
@Decodes(name = "sctp-udp", udpPort = 9899)
public final class SctpInUdpDecoder implements Decoder {
    private static final int SCTP = 132;
    private static final int COMMON_HEADER_LENGTH = 12;
    private static final int CHUNK_HEADER_LENGTH = 4;
    private static final int SOURCE_PORT = 0;
    private static final int DESTINATION_PORT = 2;
    private static final int VERIFICATION_TAG = 4;
    private static final int CHUNK_TYPE = COMMON_HEADER_LENGTH;
    private static final int CHUNK_LENGTH = COMMON_HEADER_LENGTH + 2;

    private static final int INIT = 1;

    @Override
    public Outcome decode(Layer layer) {
        if (layer.wireLength() < COMMON_HEADER_LENGTH + CHUNK_HEADER_LENGTH) {
            return Outcome.DECLINED;
        }
        if (layer.length() < COMMON_HEADER_LENGTH + CHUNK_HEADER_LENGTH) {
            return Outcome.TRUNCATED;
        }
        int type = layer.u8(CHUNK_TYPE);
        int length = layer.u16(CHUNK_LENGTH);
        boolean tagFits = (layer.u32(VERIFICATION_TAG) == 0) == (type == INIT);
        boolean plausible = layer.u16(SOURCE_PORT) != 0
                && layer.u16(DESTINATION_PORT) != 0
                && tagFits
                && isChunkType(type)
                && length >= CHUNK_HEADER_LENGTH
                && COMMON_HEADER_LENGTH + length <= layer.wireLength();
        return plausible ? layer.tunnel().forward(0, IP_PROTOCOL, SCTP) : Outcome.DECLINED;
    }

    /** {@return whether IANA's registry of SCTP chunk types has it} */
    private static boolean isChunkType(int type) {
        return switch (type) {
            case 0x40, 0x80, 0x81, 0x82, 0x84, 0xC0, 0xC1, 0xC2 -> true;
            default -> type <= 0x0F;
        };
    }
}
