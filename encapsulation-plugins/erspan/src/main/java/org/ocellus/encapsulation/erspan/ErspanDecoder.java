package org.ocellus.encapsulation.erspan;

import static org.ocellus.spi.decode.Selector.ETHERTYPE;

import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Decodes;
import org.ocellus.spi.decode.EthernetHeader;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.osgi.service.component.annotations.Component;

/**
 * Encapsulated Remote SPAN types I and II, draft-foschiano-erspan-03 sections 4.1 and 4.2: a mirrored Ethernet frame in
 * GRE. Type I has no header at all; type II has this one.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |  Ver  |          VLAN         | COS | En|T|    Session ID     |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |      Reserved         |                  Index                |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 *
 * The draft tells the two apart by GRE's sequence number bit, which belongs to the header before. The payload tells as
 * well: version, reserved bits and, where these could also be a MAC address, the place at which an EtherType stands.
 */
@Component
@Decodes(name = "erspan", greProtocol = 0x88BE)
public final class ErspanDecoder implements Decoder {
    private static final int TYPE_II_HEADER_LENGTH = 8;
    private static final int VERSION = 0;
    private static final int SESSION = 2;
    private static final int RESERVED = 4;

    private static final int TYPE_II_VERSION = 1;
    private static final int SESSION_ID = 0x03FF;
    private static final int RESERVED_SHIFT = 4;
    private static final int ETHERNET_FRAME = 0x6558;

    @Override
    public Outcome decode(Layer layer) {
        if (!isTypeTwo(layer)) {
            return layer.tunnel().forward(0, ETHERTYPE, ETHERNET_FRAME);
        }
        return layer.tunnel(layer.u16(SESSION) & SESSION_ID).forward(TYPE_II_HEADER_LENGTH, ETHERTYPE, ETHERNET_FRAME);
    }

    private static boolean isTypeTwo(Layer layer) {
        if (layer.u8(VERSION) >> 4 != TYPE_II_VERSION || layer.u16(RESERVED) >> RESERVED_SHIFT != 0) {
            return false;
        }
        boolean couldBeAnAddress = EthernetHeader.isEvident(layer, 0);
        return !couldBeAnAddress || EthernetHeader.isEvident(layer, TYPE_II_HEADER_LENGTH);
    }
}
