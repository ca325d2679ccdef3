package org.ocellus.encapsulation.erf;

import static org.ocellus.spi.decode.Selector.ETHERTYPE;
import static org.ocellus.spi.decode.Selector.LINK_TYPE;

import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.ocellus.spi.decode.Selector;

/**
 * What stands in an ERF record, by its type. Multi-channel records (MC) have four bytes about the channel in front,
 * Ethernet two of padding. Behind the packet there may be padding to a multiple of eight.
 */
final class RecordPayload {
    private static final Selector ATM_HEADER = Selector.of("atm.header");

    private static final int HDLC_POS = 1;
    private static final int ETH = 2;
    private static final int ATM = 3;
    private static final int AAL5 = 4;
    private static final int MC_HDLC = 5;
    private static final int MC_ATM = 7;
    private static final int MC_AAL5 = 9;
    private static final int COLOR_HDLC_POS = 10;
    private static final int COLOR_ETH = 11;
    private static final int DSM_COLOR_HDLC_POS = 15;
    private static final int DSM_COLOR_ETH = 16;
    private static final int COLOR_MC_HDLC_POS = 17;
    private static final int COLOR_HASH_POS = 19;
    private static final int COLOR_HASH_ETH = 20;
    private static final int INFINIBAND = 21;
    private static final int IPV4 = 22;
    private static final int IPV6 = 23;

    private static final int CHANNEL_LENGTH = 4;
    private static final int ETHERNET_PAD_LENGTH = 2;
    private static final int ATM_HEADER_LENGTH = 4;
    private static final int LLC_SNAP = 0xAAAA03;

    private static final int LINK_TYPE_ETHERNET = 1;
    private static final int LINK_TYPE_HDLC = 50;
    private static final int LINK_TYPE_INFINIBAND = 247;

    private RecordPayload() {}

    /**
     * Hands the packet on.
     *
     * @param type of the record
     * @param header bytes of the record's headers
     * @param wireLength bytes of the packet on the wire, 0 if it was not recorded
     */
    static Outcome forward(Layer layer, int type, int header, int wireLength) {
        return switch (type) {
            case ETH, COLOR_ETH, DSM_COLOR_ETH, COLOR_HASH_ETH ->
                packet(layer, header + ETHERNET_PAD_LENGTH, wireLength, LINK_TYPE, LINK_TYPE_ETHERNET);
            case HDLC_POS, COLOR_HDLC_POS, DSM_COLOR_HDLC_POS, COLOR_HASH_POS ->
                packet(layer, header, wireLength, LINK_TYPE, LINK_TYPE_HDLC);
            case MC_HDLC, COLOR_MC_HDLC_POS ->
                packet(layer, header + CHANNEL_LENGTH, wireLength, LINK_TYPE, LINK_TYPE_HDLC);
            case INFINIBAND -> packet(layer, header, wireLength, LINK_TYPE, LINK_TYPE_INFINIBAND);
            case IPV4 -> packet(layer, header, wireLength, ETHERTYPE, 0x0800);
            case IPV6 -> packet(layer, header, wireLength, ETHERTYPE, 0x86DD);
            case AAL5 -> layer.forward(header, ATM_HEADER, 0);
            case MC_AAL5 -> layer.forward(header + CHANNEL_LENGTH, ATM_HEADER, 0);
            case ATM -> cell(layer, header);
            case MC_ATM -> cell(layer, header + CHANNEL_LENGTH);
            // Counters, metadata, flow control, padding, and what lies below frames.
            default -> Outcome.TERMINAL;
        };
    }

    private static Outcome packet(Layer layer, int header, int wireLength, Selector space, int value) {
        return wireLength == 0 ? layer.forward(header, space, value) : layer.forward(header, wireLength, space, value);
    }

    /** A frame's first cell is the only one that can be opened; LLC shows that it is one. */
    private static Outcome cell(Layer layer, int header) {
        return layer.u24(header + ATM_HEADER_LENGTH) == LLC_SNAP
                ? layer.forward(header, ATM_HEADER, 0)
                : Outcome.TERMINAL;
    }
}
