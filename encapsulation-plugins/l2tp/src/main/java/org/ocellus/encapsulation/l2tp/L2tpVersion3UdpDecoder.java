package org.ocellus.encapsulation.l2tp;

import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Decodes;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.osgi.service.component.annotations.Component;

/**
 * Layer Two Tunneling Protocol version 3 over UDP, RFC 3931 section 4.1.2.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |T|x|x|x|x|x|x|x|x|x|x|x|  Ver  |          Reserved             |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |                           Session ID                          |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * :               Cookie (optional, up to 64 bits)                :
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 */
@Component
@Decodes(name = "l2tpv3-udp", udpPort = 1701)
public final class L2tpVersion3UdpDecoder implements Decoder {
    private static final int HEADER_LENGTH = 8;
    private static final int FLAGS_AND_RESERVED = 0;
    private static final int SESSION_ID = 4;

    private static final long DATA_OF_VERSION_3 = 0x00030000L;
    private static final long CONTROL_OF_VERSION_3 = 0xC8030000L;
    private static final long BEHIND_CONTROL_FLAGS = 0xFFFFL;

    @Override
    public Outcome decode(Layer layer) {
        if (layer.wireLength() < HEADER_LENGTH) {
            return Outcome.DECLINED;
        }
        if (layer.length() < HEADER_LENGTH) {
            return Outcome.TRUNCATED;
        }
        long flags = layer.u32(FLAGS_AND_RESERVED);
        if ((flags & ~BEHIND_CONTROL_FLAGS) == CONTROL_OF_VERSION_3) {
            return Outcome.TERMINAL;
        }
        if (flags != DATA_OF_VERSION_3 || layer.u32(SESSION_ID) == 0) {
            return Outcome.DECLINED;
        }
        return Pseudowire.forward(layer, SESSION_ID);
    }
}
