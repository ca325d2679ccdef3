package org.ocellus.encapsulation.vlan;

import static org.ocellus.spi.decode.Selector.ETHERTYPE;

import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Decodes;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.osgi.service.component.annotations.Component;

/**
 * VLAN tag, IEEE 802.1Q clause 9: C-TAG (0x8100), S-TAG (0x88A8), and the TPIDs 0x9100, 0x9200 and 0x9300 that switches
 * used for the outer tag before 802.1ad. Stacked tags are as many layers.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * | PCP |D|          VID          |     EtherType or length       |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 */
@Component
@Decodes(
        name = "vlan",
        etherType = {0x8100, 0x88A8, 0x9100, 0x9200, 0x9300})
public final class VlanDecoder implements Decoder {
    private static final int TAG_LENGTH = 4;
    private static final int TCI = 0;
    private static final int TYPE = 2;

    private static final int VID_MASK = 0x0FFF;
    private static final int NULL_VID = 0;

    @Override
    public Outcome decode(Layer layer) {
        if (layer.length() < TAG_LENGTH) {
            return Outcome.TRUNCATED;
        }
        int vid = layer.u16(TCI) & VID_MASK;
        // The null VID marks a priority tag: the frame belongs to no VLAN (table 9-2).
        if (vid != NULL_VID) {
            layer.tunnel(vid);
        }
        return layer.forward(TAG_LENGTH, ETHERTYPE, layer.u16(TYPE));
    }
}
