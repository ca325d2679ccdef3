package org.ocellus.encapsulation.fabricpath;

import static org.ocellus.spi.decode.Selector.ETHERTYPE;

import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Decodes;
import org.ocellus.spi.decode.EthernetHeader;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.osgi.service.component.annotations.Component;

/**
 * Cisco FabricPath tag: an Ethernet frame between switches of a fabric.
 *
 * <pre>
 *  0                   1
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 ...
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-
 * | Forwarding tag    |    TTL    | inner frame: destination, source, EtherType
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-
 * </pre>
 *
 * Other formats have used the EtherType too, and the tag has nothing that identifies it; so it is taken for FabricPath
 * only if a known EtherType, or the length of an 802.3 frame that fits, stands where the inner frame has it. The
 * forwarding tag chooses one of the fabric's trees, not always the same both ways: a label.
 */
@Component
@Decodes(name = "fabricpath", etherType = 0x8903)
public final class FabricPathDecoder implements Decoder {
    private static final int HEADER_LENGTH = 2;
    private static final int TAG = 0;
    private static final int INNER_TYPE = HEADER_LENGTH + 12;
    private static final int INNER_HEADER_LENGTH = 14;

    private static final int FORWARDING_TAG_SHIFT = 6;
    private static final int TTL = 0x3F;
    private static final int SMALLEST_LLC_LENGTH = 3;
    private static final int LARGEST_LENGTH = 1500;
    private static final int ETHERNET_FRAME = 0x6558;

    @Override
    public Outcome decode(Layer layer) {
        int tag = layer.u16(TAG);
        if ((tag & TTL) == 0 || layer.wireLength() < HEADER_LENGTH + INNER_HEADER_LENGTH) {
            return Outcome.DECLINED;
        }
        if (!isFrame(layer)) {
            return Outcome.DECLINED;
        }
        return layer.label(tag >> FORWARDING_TAG_SHIFT).forward(HEADER_LENGTH, ETHERTYPE, ETHERNET_FRAME);
    }

    private static boolean isFrame(Layer layer) {
        int type = layer.u16(INNER_TYPE);
        return type <= LARGEST_LENGTH
                ? type >= SMALLEST_LLC_LENGTH && EthernetHeader.isPlausible(layer, HEADER_LENGTH)
                : EthernetHeader.isEvident(layer, HEADER_LENGTH);
    }
}
