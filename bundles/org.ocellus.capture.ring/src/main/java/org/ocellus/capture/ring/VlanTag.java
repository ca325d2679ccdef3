package org.ocellus.capture.ring;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.MemorySegment;

/**
 * The outermost VLAN tag of a frame. The kernel takes it out of what comes in and keeps it beside; here it is put back where it
 * was on the wire: the addresses in front move into the headroom, and the tag goes into the gap.
 */
final class VlanTag {
    /** Bytes of a tag, and of the headroom that it needs. */
    static final int LENGTH = 4;

    private static final int ADDRESSES = 12;
    private static final short IEEE_802_1Q = (short) 0x8100;

    private VlanTag() {}

    /** {@return whether a tag lies beside the packet whose header is there} */
    static boolean isBeside(MemorySegment ring, long header) {
        return (ring.get(JAVA_INT, header + Tpacket.STATUS) & Tpacket.STATUS_VLAN_VALID) != 0;
    }

    /**
     * Puts the tag back.
     *
     * @param header where the packet's header is
     * @param frame where the frame begins
     * @return where it begins now
     */
    static long restore(MemorySegment ring, long header, long frame) {
        int status = ring.get(JAVA_INT, header + Tpacket.STATUS);
        short type = (status & Tpacket.STATUS_VLAN_TPID_VALID) == 0
                ? IEEE_802_1Q
                : ring.get(JAVA_SHORT, header + Tpacket.VLAN_TPID);
        int control = ring.get(JAVA_INT, header + Tpacket.VLAN_TCI);
        long begin = frame - LENGTH;
        MemorySegment.copy(ring, frame, ring, begin, ADDRESSES);
        ring.set(Tpacket.NETWORK_SHORT, begin + ADDRESSES, type);
        ring.set(Tpacket.NETWORK_SHORT, begin + ADDRESSES + 2, (short) control);
        return begin;
    }
}
