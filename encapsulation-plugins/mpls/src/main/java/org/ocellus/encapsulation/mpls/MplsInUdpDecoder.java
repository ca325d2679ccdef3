package org.ocellus.encapsulation.mpls;

import static org.ocellus.spi.decode.Selector.ETHERTYPE;

import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Decodes;
import org.ocellus.spi.decode.EthernetHeader;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.osgi.service.component.annotations.Component;

/**
 * MPLS in UDP, RFC 7510 section 3: a label stack right behind the UDP header. It adds no header, so the path is that of
 * the stack.
 *
 * <pre>
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |    Source Port = Entropy      |       Dest Port = MPLS        |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |           UDP Length          |        UDP Checksum           |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * ~                       MPLS Label Stack                        ~
 * </pre>
 *
 * The stack itself has nothing that could be checked but its end, so what is below it decides.
 */
@Component
@Decodes(name = "mpls-udp", udpPort = 6635)
public final class MplsInUdpDecoder implements Decoder {
    private static final int ENTRY_LENGTH = 4;
    private static final int BOTTOM_OF_STACK = 2;
    private static final int BOTTOM_OF_STACK_BIT = 0x01;

    /** Deeper than stacks get: hardware pushes and reads far fewer entries. */
    private static final int MOST_ENTRIES = 32;

    private static final int MPLS_UNICAST = 0x8847;

    @Override
    public Outcome decode(Layer layer) {
        int offset = 0;
        boolean bottom = false;
        while (!bottom) {
            if (offset + ENTRY_LENGTH > layer.wireLength() || offset == MOST_ENTRIES * ENTRY_LENGTH) {
                return Outcome.DECLINED;
            }
            bottom = (layer.u8(offset + BOTTOM_OF_STACK) & BOTTOM_OF_STACK_BIT) != 0;
            offset += ENTRY_LENGTH;
        }
        if (offset >= layer.length()) {
            return offset < layer.wireLength() ? Outcome.TRUNCATED : Outcome.DECLINED;
        }
        return payloadIsPlausible(layer, offset) ? layer.forward(0, ETHERTYPE, MPLS_UNICAST) : Outcome.DECLINED;
    }

    private static boolean payloadIsPlausible(Layer layer, int offset) {
        return IpPayloadDecoder.datagramFits(layer, offset)
                || EthernetPseudowireDecoder.headersAreCutOff(layer, offset)
                || AssociatedChannelHeader.isPlausible(layer, offset)
                || EthernetHeader.isEvident(layer, offset + EthernetPseudowireDecoder.CONTROL_WORD_LENGTH)
                || EthernetHeader.isEvident(layer, offset);
    }
}
