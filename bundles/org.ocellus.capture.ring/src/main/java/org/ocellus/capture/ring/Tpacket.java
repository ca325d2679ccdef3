package org.ocellus.capture.ring;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The memory that kernel and process share, version 3: {@code linux/if_packet.h}, and Documentation/networking/packet_mmap.rst
 * of the kernel. Offsets in bytes, numbers in the byte order of the machine unless something else is said.
 *
 * <pre>
 *  block:  version 4 | offset to private 4 | status 4 | packets 4 | offset to first 4 | length 4 | sequence 8 | times 16
 *  packet: offset to next 4 | seconds 4 | nanoseconds 4 | captured 4 | length 4 | status 4 | mac 2 | net 2
 *          | rx hash 4 | VLAN TCI 4 | VLAN TPID 2 | padding 10 | struct sockaddr_ll 20 | headroom | data
 * </pre>
 */
final class Tpacket {
    static final int VERSION_3 = 2;

    // struct tpacket_block_desc, whose status says whose the block is
    static final int BLOCK_PACKETS = 12;
    static final int BLOCK_FIRST = 16;
    private static final int BLOCK_STATUS = 8;
    private static final int STATUS_KERNEL = 0;
    private static final int STATUS_USER = 1;

    // struct tpacket3_hdr
    static final int NEXT = 0;
    static final int SECONDS = 4;
    static final int NANOSECONDS = 8;
    static final int CAPTURED = 12;
    static final int LENGTH = 16;
    static final int STATUS = 20;
    static final int MAC = 24;
    static final int VLAN_TCI = 32;
    static final int VLAN_TPID = 36;

    /** Bytes of the header of a packet with the address behind it. */
    static final int HEADER = 48 + 20;

    /** In the status of a packet: the kernel has taken a VLAN tag out of it. */
    static final int STATUS_VLAN_VALID = 1 << 4;

    /** In the status of a packet: the type of the tag that was taken out is known too. */
    static final int STATUS_VLAN_TPID_VALID = 1 << 6;

    /** Where {@code sll_pkttype} lies, from the packet's header. */
    static final int PACKET_TYPE = 48 + 10;

    static final int PACKET_OUTGOING = 4;

    /** A number inside a packet. */
    static final ValueLayout.OfShort NETWORK_SHORT = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

    private static final VarHandle INT = JAVA_INT.varHandle();

    private Tpacket() {}

    /** {@return whether the kernel has handed a block over; what it has written there is visible then} */
    static boolean isOurs(MemorySegment ring, long block) {
        return ((int) INT.getAcquire(ring, block + BLOCK_STATUS) & STATUS_USER) != 0;
    }

    /** Gives a block back; nothing of it may be read behind this. */
    static void giveBack(MemorySegment ring, long block) {
        INT.setRelease(ring, block + BLOCK_STATUS, STATUS_KERNEL);
    }
}
