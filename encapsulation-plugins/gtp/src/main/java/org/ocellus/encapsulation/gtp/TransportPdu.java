package org.ocellus.encapsulation.gtp;

import static org.ocellus.spi.decode.Selector.ETHERTYPE;
import static org.ocellus.spi.decode.Selector.LINK_TYPE;

import org.ocellus.spi.decode.EthernetHeader;
import org.ocellus.spi.decode.Ipv4Header;
import org.ocellus.spi.decode.Ipv6Header;
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

    private static final int IPV4_TOTAL_LENGTH = 2;
    private static final int IPV6_PAYLOAD_LENGTH = 4;
    private static final int IPV6_HEADER_LENGTH = 40;
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
        if (layer.length() <= header) {
            return Outcome.TRUNCATED;
        }
        if (Ipv4Header.isPlausible(layer, header)) {
            int field = header + IPV4_TOTAL_LENGTH;
            // Anonymised and shortened captures hold packets longer than GTP says; their own checksum speaks for them.
            if (field + 2 > layer.length()
                    || fits(layer, header, stated, layer.u16(field))
                    || Ipv4Header.isEvident(layer, header)) {
                return layer.forward(header, stated, ETHERTYPE, IPV4);
            }
        } else if (Ipv6Header.isPlausible(layer, header)) {
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

    private static Outcome forwardFrame(Layer layer, int header, int stated) {
        if (header + stated > layer.wireLength() || stated < ETHERNET_HEADER_LENGTH) {
            return Outcome.DECLINED;
        }
        if (layer.u16(header) == PPP_ADDRESS_AND_CONTROL) {
            return layer.forward(header, stated, LINK_TYPE, PPP);
        }
        if (layer.length() < header + ETHERNET_HEADER_LENGTH) {
            return Outcome.TRUNCATED;
        }
        return EthernetHeader.isEvident(layer, header)
                ? layer.forward(header, stated, ETHERTYPE, ETHERNET_FRAME)
                : Outcome.DECLINED;
    }
}
