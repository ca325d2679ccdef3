package org.ocellus.output.ipfix.record;

import java.util.Map;
import org.ocellus.spi.record.EncapsulationPath;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;

/**
 * What plain elements can say of an encapsulation path: its innermost VLAN tags, layer 2 segment and MPLS label stack.
 * Collectors that read lists find the whole path there.
 */
final class PathDigest {
    /** An identifier that the path does not have. */
    static final int NONE = -1;

    /** IANA has elements for ten labels. */
    static final int MOST_LABELS = 10;

    private static final String VLAN = "vlan";
    private static final String MPLS = "mpls";

    /** Bits to shift the encapsulation type of layer2SegmentId by. */
    private static final int SEGMENT_TYPE = 56;

    /** Encapsulation types of layer2SegmentId; 0 where IANA has none. */
    private static final Map<String, Long> SEGMENT_TYPES =
            Map.of("vxlan", 1L, "nvgre", 2L, "geneve", 0L, "vxlan-gpe", 0L);

    private final MplsStack source = new MplsStack(RecordField.SRC_LABELS);
    private final MplsStack destination = new MplsStack(RecordField.DST_LABELS);
    private int vlan = NONE;
    private int innerVlan = NONE;
    private long segment = NONE;

    void at(FlowRecord flow) {
        vlan = NONE;
        innerVlan = NONE;
        segment = NONE;
        EncapsulationPath path = flow.path();
        boolean behindVlan = false;
        int mpls = NONE;
        for (int i = 0; i < path.size(); i++) {
            String name = path.name(i);
            boolean isVlan = name.equals(VLAN) && path.hasId(i);
            if (isVlan) {
                tag((int) path.id(i), behindVlan);
            } else if (name.equals(MPLS)) {
                mpls = i;
            } else {
                segment(path, i, name);
            }
            behindVlan = isVlan;
        }
        source.at(flow, mpls);
        destination.at(flow, mpls);
    }

    private void tag(int id, boolean behindVlan) {
        if (behindVlan) {
            innerVlan = id;
        } else {
            vlan = id;
            innerVlan = NONE;
        }
    }

    private void segment(EncapsulationPath path, int index, String name) {
        Long type = path.hasId(index) ? SEGMENT_TYPES.get(name) : null;
        if (type != null) {
            segment = type << SEGMENT_TYPE | path.id(index) & 0xFF_FFFF;
        }
    }

    /** {@return the outer tag of the innermost VLAN header, or {@link #NONE}} */
    int vlan() {
        return vlan;
    }

    /** {@return the inner tag of the innermost VLAN header, or {@link #NONE}} */
    int innerVlan() {
        return innerVlan;
    }

    /** {@return the innermost layer 2 segment with the type of its encapsulation, or {@link #NONE}} */
    long segment() {
        return segment;
    }

    /** {@return the innermost label stack on packets from initiator to responder} */
    MplsStack source() {
        return source;
    }

    /** {@return the innermost label stack on packets from responder to initiator} */
    MplsStack destination() {
        return destination;
    }
}
