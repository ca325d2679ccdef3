package org.ocellus.testkit.header;

import java.util.Map;

/** VLAN tag (IEEE 802.1Q clause 9): its TPID is the EtherType in front of it; PCP, DEI, VID and the next EtherType. */
public final class VlanTag extends Header {
    /** Customer VLAN tag. */
    public static final int C_TAG = 0x8100;

    /** Service VLAN tag (802.1ad). */
    public static final int S_TAG = 0x88A8;

    /** Outer tag of bridges older than 802.1ad. */
    public static final int OLD_S_TAG = 0x9100;

    private final int vid;
    private int priority;
    private boolean dropEligible;
    private int etherType = -1;

    /**
     * Makes a tag.
     *
     * @param tpid EtherType of the tag
     * @param vid VLAN identifier, 0 to 4095; 0 is a priority tag
     */
    public VlanTag(int tpid, int vid) {
        super(Map.of(Space.ETHERTYPE, tpid));
        this.vid = vid;
    }

    /** Sets the priority code point, 0 to 7. */
    public VlanTag priority(int value) {
        priority = value;
        return this;
    }

    /** Sets the drop eligible indicator. */
    public VlanTag dropEligible() {
        dropEligible = true;
        return this;
    }

    /** States the EtherType in place of that of the next header. */
    public VlanTag etherType(int value) {
        etherType = value;
        return this;
    }

    @Override
    public byte[] write(Context context) {
        return new Octets()
                .u16(priority << 13 | (dropEligible ? 0x1000 : 0) | vid)
                .u16(etherType < 0 ? context.etherTypeOrLength() : etherType)
                .bytes(context.payload())
                .toBytes();
    }
}
