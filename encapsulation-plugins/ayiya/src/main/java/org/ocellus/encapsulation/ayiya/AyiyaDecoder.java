package org.ocellus.encapsulation.ayiya;

import static org.ocellus.spi.decode.Selector.ETHERTYPE;

import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Decodes;
import org.ocellus.spi.decode.Ipv4Header;
import org.ocellus.spi.decode.Ipv6Header;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.osgi.service.component.annotations.Component;

/**
 * Anything In Anything, draft-massar-v6ops-ayiya-02 section 3: a signed IP packet in UDP.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * | IDLen | IDType| SigLen|HshMeth|AutMeth| OpCode|  Next Header  |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |                           Epoch Time                          |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * :                  Identity (2 to the power of IDLen)           :
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * :                  Signature (SigLen times 4)                   :
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 */
@Component
@Decodes(name = "ayiya", udpPort = 5072)
public final class AyiyaDecoder implements Decoder {
    private static final int FIXED_LENGTH = 8;
    private static final int IDENTITY = 0;
    private static final int SIGNATURE = 1;
    private static final int OPERATION = 2;
    private static final int NEXT_HEADER = 3;

    private static final int OPCODE = 0x0F;
    private static final int FORWARD = 1;
    private static final int ECHO_REQUEST_AND_FORWARD = 3;
    private static final int LAST_OPCODE = 7;
    private static final int LAST_METHOD = 3;
    private static final int SIGNATURE_LENGTH_UNIT = 4;

    private static final int IPV4_IN_IP = 4;
    private static final int IPV6_IN_IP = 41;
    private static final int IPV4 = 0x0800;
    private static final int IPV6 = 0x86DD;

    @Override
    public Outcome decode(Layer layer) {
        if (layer.wireLength() < FIXED_LENGTH) {
            return Outcome.DECLINED;
        }
        if (layer.length() < FIXED_LENGTH) {
            return Outcome.TRUNCATED;
        }
        int header =
                FIXED_LENGTH + (1 << (layer.u8(IDENTITY) >> 4)) + (layer.u8(SIGNATURE) >> 4) * SIGNATURE_LENGTH_UNIT;
        int opcode = layer.u8(OPERATION) & OPCODE;
        if (header > layer.wireLength()
                || opcode > LAST_OPCODE
                || layer.u8(OPERATION) >> 4 > LAST_METHOD
                || (layer.u8(SIGNATURE) & 0x0F) > LAST_METHOD) {
            return Outcome.DECLINED;
        }
        if (opcode != FORWARD && opcode != ECHO_REQUEST_AND_FORWARD) {
            return Outcome.TERMINAL;
        }
        return switch (layer.u8(NEXT_HEADER)) {
            case IPV4_IN_IP -> packet(layer, header, Ipv4Header.isPlausible(layer, header), IPV4);
            case IPV6_IN_IP -> packet(layer, header, Ipv6Header.isPlausible(layer, header), IPV6);
            default -> Outcome.TERMINAL;
        };
    }

    private static Outcome packet(Layer layer, int header, boolean plausible, int etherType) {
        return plausible ? layer.tunnel().forward(header, ETHERTYPE, etherType) : Outcome.DECLINED;
    }
}
