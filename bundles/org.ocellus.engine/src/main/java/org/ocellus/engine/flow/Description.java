package org.ocellus.engine.flow;

import org.ocellus.engine.memory.Memory;
import org.ocellus.engine.walk.Found;

/** What the first packet of each end tells of it: hop count and type of service, MAC addresses, kind of ICMP message. */
final class Description {
    private Description() {}

    static void add(long slot, boolean fromB, Found found) {
        int flags = Memory.getByte(slot + FlowSlot.FLAGS);
        int hops = fromB ? FlowSlot.HAS_HOPS_B : FlowSlot.HAS_HOPS_A;
        int more = flags;
        if ((flags & hops) == 0 && found.hops()) {
            more |= hops;
            int side = fromB ? 1 : 0;
            Memory.putByte(slot + FlowSlot.TTL_A + side, found.ttl());
            Memory.putByte(slot + FlowSlot.TOS_A + side, found.tos());
        }
        if ((flags & FlowSlot.HAS_MACS) == 0 && found.macs()) {
            more |= FlowSlot.HAS_MACS;
            mac(slot + (fromB ? FlowSlot.MAC_B : FlowSlot.MAC_A), found.sourceMac());
            mac(slot + (fromB ? FlowSlot.MAC_A : FlowSlot.MAC_B), found.destinationMac());
        }
        if ((flags & FlowSlot.HAS_ICMP) == 0 && found.icmp()) {
            more |= FlowSlot.HAS_ICMP;
            Memory.putByte(slot + FlowSlot.ICMP_TYPE, found.icmpType());
            Memory.putByte(slot + FlowSlot.ICMP_CODE, found.icmpCode());
        }
        if (more != flags) {
            Memory.putByte(slot + FlowSlot.FLAGS, more);
        }
    }

    private static void mac(long at, long mac) {
        Memory.putShort(at, (int) (mac >>> 32));
        Memory.putInt(at + 2, (int) mac);
    }
}
