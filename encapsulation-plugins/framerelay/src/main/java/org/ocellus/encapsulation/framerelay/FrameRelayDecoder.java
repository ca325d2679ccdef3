package org.ocellus.encapsulation.framerelay;

import static org.ocellus.spi.decode.Selector.ETHERTYPE;

import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Decodes;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.osgi.service.component.annotations.Component;

/**
 * Frame Relay, ITU-T Q.922 annex A, with RFC 2427's multiprotocol header or Cisco's EtherType behind the address.
 *
 * <pre>
 *   7   6   5   4   3   2   1   0
 * +---+---+---+---+---+---+---+---+
 * |    DLCI, high 6 bits  |C/R| 0 |  the lowest bit of an octet tells whether it is the last
 * +---+---+---+---+---+---+---+---+
 * | DLCI, 4 bits  |FE |BE |DE | 1 |  in longer addresses: 7 bits of DLCI an octet, then 6 with D/C
 * +---+---+---+---+---+---+---+---+
 * | control 0x03 | pad 0x00 (optional) | NLPID | ...      or      | EtherType | ...
 * </pre>
 *
 * Both ends of a circuit see it under one data link connection identifier (DLCI) in a capture.
 */
@Component
@Decodes(name = "framerelay", linkType = 107, greProtocol = 0x6559)
public final class FrameRelayDecoder implements Decoder {
    private static final int LAST_OCTET = 0x01;
    private static final int DATA_OR_CONTROL = 0x02;
    private static final int SHORTEST_ADDRESS_LENGTH = 2;
    private static final int LONGEST_ADDRESS_LENGTH = 4;

    private static final int UNNUMBERED_INFORMATION = 0x03;
    private static final int PAD = 0x00;
    private static final int FIRST_ETHERTYPE = 0x0600;

    @Override
    public Outcome decode(Layer layer) {
        int length = 1;
        while (length <= LONGEST_ADDRESS_LENGTH && (layer.u8(length - 1) & LAST_OCTET) == 0) {
            length++;
        }
        if (length < SHORTEST_ADDRESS_LENGTH || length > LONGEST_ADDRESS_LENGTH) {
            return Outcome.MALFORMED;
        }
        long dlci = dlci(layer, length);
        if (layer.u8(length) == UNNUMBERED_INFORMATION) {
            int nlpid = layer.u8(length + 1) == PAD ? length + 2 : length + 1;
            return MultiprotocolHeader.decode(layer.tunnel(dlci), nlpid);
        }
        int etherType = layer.u16(length);
        if (etherType < FIRST_ETHERTYPE) {
            return Outcome.TERMINAL;
        }
        return layer.tunnel(dlci).forward(length + 2, ETHERTYPE, etherType);
    }

    private static long dlci(Layer layer, int length) {
        int dlci = layer.u8(0) >> 2 << 4 | layer.u8(1) >> 4;
        if (length > SHORTEST_ADDRESS_LENGTH) {
            for (int octet = SHORTEST_ADDRESS_LENGTH; octet < length - 1; octet++) {
                dlci = dlci << 7 | layer.u8(octet) >> 1;
            }
            int last = layer.u8(length - 1);
            // with D/C set the octet's other bits are control and no part of the identifier
            dlci = (last & DATA_OR_CONTROL) == 0 ? dlci << 6 | last >> 2 : dlci;
        }
        return dlci;
    }
}
