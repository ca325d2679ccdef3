package org.ocellus.capture.ring;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.MemorySegment;
import org.ocellus.spi.capture.PacketBatch;

/**
 * Goes round the blocks of a ring and hands out their packets. A block is given back when its last packets were handed out and
 * the next ones are asked for.
 */
final class BlockReader {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final long MOST_NANOS = 999_999_999L;

    private final MemorySegment ring;
    private final RingGeometry geometry;
    private HardwareType hardware;
    private int block;
    private boolean open;
    private long next;
    private int left;

    BlockReader(MemorySegment ring, RingGeometry geometry, HardwareType hardware) {
        this.ring = ring;
        this.geometry = geometry;
        this.hardware = hardware;
    }

    /** {@return a reader of another ring that is divided in the same way} */
    BlockReader of(MemorySegment other) {
        return new BlockReader(other, geometry, hardware);
    }

    /** Says that packets come from another kind of interface from now on. */
    void hardware(HardwareType other) {
        hardware = other;
    }

    private long at() {
        return (long) block * geometry.blockSize();
    }

    /** {@return whether there are packets to {@link #fill} with} Those handed out before may be gone behind this. */
    boolean ready() {
        if (open && left == 0) {
            Tpacket.giveBack(ring, at());
            block = (block + 1) % geometry.blocks();
            open = false;
        }
        if (!open && Tpacket.isOurs(ring, at())) {
            open = true;
            left = ring.get(JAVA_INT, at() + Tpacket.BLOCK_PACKETS);
            next = at() + Integer.toUnsignedLong(ring.get(JAVA_INT, at() + Tpacket.BLOCK_FIRST));
        }
        return open;
    }

    /** Fills the batch with packets of the open block. */
    void fill(PacketBatch batch) {
        while (left > 0 && !batch.isFull()) {
            long header = next;
            left--;
            next += Integer.toUnsignedLong(ring.get(JAVA_INT, header + Tpacket.NEXT));
            if (!seenTwice(header)) {
                add(batch, header);
            }
        }
    }

    /** What goes out on the loopback interface comes in there too. */
    private boolean seenTwice(long header) {
        return hardware == HardwareType.LOOPBACK
                && ring.get(JAVA_BYTE, header + Tpacket.PACKET_TYPE) == Tpacket.PACKET_OUTGOING;
    }

    private void add(PacketBatch batch, long header) {
        long frame = header + (ring.get(JAVA_SHORT, header + Tpacket.MAC) & 0xFFFF);
        int captured = ring.get(JAVA_INT, header + Tpacket.CAPTURED);
        int length = ring.get(JAVA_INT, header + Tpacket.LENGTH);
        if (hardware.ethernet() && VlanTag.isBeside(ring, header)) {
            frame = VlanTag.restore(ring, header, frame);
            captured += VlanTag.LENGTH;
            length += VlanTag.LENGTH;
        }
        long seconds = Integer.toUnsignedLong(ring.get(JAVA_INT, header + Tpacket.SECONDS));
        long nanos = Math.min(MOST_NANOS, Integer.toUnsignedLong(ring.get(JAVA_INT, header + Tpacket.NANOSECONDS)));
        batch.add(ring, frame, captured, length, seconds * NANOS_PER_SECOND + nanos, hardware.linkType());
    }
}
