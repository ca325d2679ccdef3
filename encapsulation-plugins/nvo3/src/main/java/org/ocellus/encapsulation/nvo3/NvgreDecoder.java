package org.ocellus.encapsulation.nvo3;

import static org.ocellus.spi.decode.Selector.ETHERTYPE;

import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Decodes;
import org.ocellus.spi.decode.EthernetHeader;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.osgi.service.component.annotations.Component;

/**
 * Network Virtualization Using GRE, RFC 7637 section 3.2: GRE with a key, and nothing else, around an Ethernet frame.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |0| |1|0|   Reserved0     | Ver |   Protocol Type 0x6558        |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |               Virtual Subnet ID (VSID)        |    FlowID     |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 *
 * GRE that bridges Ethernet with a key of its own looks the same. What RFC 7637 excludes is left to it: a VSID below
 * 0x1000, as small keys are, or 0xFFFFFF, and a VLAN tag on the frame (section 3.2). The FlowID differs by flow, so that
 * to take the whole key for the tenant would part what belongs together: hence the rank above GRE.
 */
@Component(property = "service.ranking:Integer=100")
@Decodes(name = "nvgre", ipProtocol = 47)
public final class NvgreDecoder implements Decoder {
    private static final int HEADER_LENGTH = 8;
    private static final int FLAGS_AND_PROTOCOL_TYPE = 0;
    private static final int VSID = 4;
    private static final int INNER_ETHERTYPE = HEADER_LENGTH + 12;

    private static final long KEY_PRESENT_AND_ETHERNET = 0x2000_6558L;
    private static final int FIRST_VSID = 0x1000;
    private static final int VENDOR_SPECIFIC_VSID = 0xFFFFFF;
    private static final int VLAN_TAG = 0x8100;

    @Override
    public Outcome decode(Layer layer) {
        // Too short for NVGRE, or cut off: GRE needs less to tell what there is.
        if (layer.length() < HEADER_LENGTH || layer.u32(FLAGS_AND_PROTOCOL_TYPE) != KEY_PRESENT_AND_ETHERNET) {
            return Outcome.DECLINED;
        }
        int vsid = layer.u24(VSID);
        if (vsid < FIRST_VSID
                || vsid == VENDOR_SPECIFIC_VSID
                || !EthernetHeader.isPlausible(layer, HEADER_LENGTH)
                || hasVlanTag(layer)) {
            return Outcome.DECLINED;
        }
        return layer.tunnel(vsid).forward(HEADER_LENGTH, ETHERTYPE, InnerHeader.TRANSPARENT_ETHERNET_BRIDGING);
    }

    private static boolean hasVlanTag(Layer layer) {
        return layer.length() >= INNER_ETHERTYPE + 2 && layer.u16(INNER_ETHERTYPE) == VLAN_TAG;
    }
}
