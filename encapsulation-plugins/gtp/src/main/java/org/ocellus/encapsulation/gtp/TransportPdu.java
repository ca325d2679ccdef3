package org.ocellus.encapsulation.gtp;

import static org.ocellus.spi.decode.Selector.ETHERTYPE;
import static org.ocellus.spi.decode.Selector.LINK_TYPE;

import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;

/**
 * The T-PDU, a subscriber's packet. GTP does not say what it is (the control plane does): IPv4, IPv6, PPP or an Ethernet
 * frame. Only what is plausible as one of them is taken for GTP.
 */
final class TransportPdu {
    private static final int IPV4 = 0x0800;
    private static final int IPV6 = 0x86DD;
    private static final int ETHERNET_FRAME = 0x6558;
    private static final int PPP = 9;

    private static final int IPV4_VERSION_AND_SHORTEST_HEADER = 0x45;
    private static final int IPV4_VERSION_AND_LONGEST_HEADER = 0x4F;
    private static final int IPV4_TOTAL_LENGTH = 2;
    private static final int CHECKSUM_OF_INTACT_HEADER = 0xFFFF;
    private static final int IPV6_VERSION = 6;
    private static final int IPV6_PAYLOAD_LENGTH = 4;
    private static final int IPV6_HEADER_LENGTH = 40;
    private static final int ETHERNET_TYPE = 12;
    private static final int ETHERNET_HEADER_LENGTH = 14;
    private static final int PPP_ADDRESS_AND_CONTROL = 0xFF03;

    private TransportPdu() {}

    /**
     * Hands the T-PDU on.
     *
     * @param header bytes in front of it
     * @param stated its length according to GTP; more than there is if the carrying IP packet was fragmented
     */
    static Outcome forward(Layer layer, int header, int stated) {
        int first = layer.u8(header);
        if (first >= IPV4_VERSION_AND_SHORTEST_HEADER && first <= IPV4_VERSION_AND_LONGEST_HEADER) {
            int field = header + IPV4_TOTAL_LENGTH;
            if (field + 2 > layer.length()
                    || fits(layer, header, stated, layer.u16(field))
                    || hasIntactHeader(layer, header)) {
                return layer.forward(header, stated, ETHERTYPE, IPV4);
            }
        } else if (first >> 4 == IPV6_VERSION) {
            int field = header + IPV6_PAYLOAD_LENGTH;
            if (field + 2 > layer.length() || fits(layer, header, stated, IPV6_HEADER_LENGTH + layer.u16(field))) {
                return layer.forward(header, stated, ETHERTYPE, IPV6);
            }
        }
        return forwardFrame(layer, header, stated);
    }

    private static boolean fits(Layer layer, int header, int stated, int packetLength) {
        boolean fragment = header + stated > layer.wireLength();
        return fragment ? packetLength == stated : packetLength <= stated;
    }

    // Anonymised and shortened captures hold packets that are longer than GTP says; their own checksum speaks for them.
    private static boolean hasIntactHeader(Layer layer, int header) {
        int end = header + (layer.u8(header) & 0x0F) * 4;
        if (end > layer.length()) {
            return false;
        }
        int sum = 0;
        for (int word = header; word < end; word += 2) {
            sum += layer.u16(word);
        }
        return (sum & 0xFFFF) + (sum >> 16) == CHECKSUM_OF_INTACT_HEADER;
    }

    private static Outcome forwardFrame(Layer layer, int header, int stated) {
        if (header + stated > layer.wireLength() || stated < ETHERNET_HEADER_LENGTH) {
            return Outcome.DECLINED;
        }
        if (layer.u16(header) == PPP_ADDRESS_AND_CONTROL) {
            return layer.forward(header, stated, LINK_TYPE, PPP);
        }
        return switch (layer.u16(header + ETHERNET_TYPE)) {
            case 0x0800, 0x0806, 0x8100, 0x88A8, 0x86DD -> layer.forward(header, stated, ETHERTYPE, ETHERNET_FRAME);
            default -> Outcome.DECLINED;
        };
    }
}
