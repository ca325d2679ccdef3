package org.ocellus.encapsulation.stt;

import static org.ocellus.spi.decode.Selector.ETHERTYPE;

import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Decodes;
import org.ocellus.spi.decode.EthernetHeader;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.osgi.service.component.annotations.Component;

/**
 * Stateless Transport Tunneling, draft-davie-stt-08 section 3.1.2: an Ethernet frame behind what looks like TCP, so that
 * network adapters cut it into segments.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |  Version (0)  |     Flags     |   L4 Offset   |    Reserved   |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |     Max. Segment Size         | PCP |V|     VLAN ID           |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |                     Context ID (64 bits)                      |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |        Padding (0)            |  Ethernet frame
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-
 * </pre>
 *
 * Only a frame's first segment has this header. Which segment it is stands in the TCP header; from here it shows by
 * version, flags, reserved bits, padding and the frame itself, and what lacks them stays with the outer flow.
 */
@Component
@Decodes(name = "stt", tcpPort = 7471)
public final class SttDecoder implements Decoder {
    private static final int HEADER_LENGTH = 18;
    private static final int VERSION = 0;
    private static final int FLAGS = 1;
    private static final int RESERVED = 3;
    private static final int CONTEXT_ID = 8;
    private static final int PADDING = 16;
    private static final int INNER_HEADER_LENGTH = 14;

    private static final int UNASSIGNED_FLAGS = 0xF0;
    private static final int ETHERNET_FRAME = 0x6558;

    @Override
    public Outcome decode(Layer layer) {
        if (layer.wireLength() < HEADER_LENGTH + INNER_HEADER_LENGTH) {
            return Outcome.DECLINED;
        }
        if (layer.length() < HEADER_LENGTH + INNER_HEADER_LENGTH) {
            return Outcome.TRUNCATED;
        }
        boolean plausible = layer.u8(VERSION) == 0
                && (layer.u8(FLAGS) & UNASSIGNED_FLAGS) == 0
                && layer.u8(RESERVED) == 0
                && layer.u16(PADDING) == 0
                && EthernetHeader.isEvident(layer, HEADER_LENGTH);
        return plausible
                ? layer.tunnel(layer.u64(CONTEXT_ID)).forward(HEADER_LENGTH, ETHERTYPE, ETHERNET_FRAME)
                : Outcome.DECLINED;
    }
}
