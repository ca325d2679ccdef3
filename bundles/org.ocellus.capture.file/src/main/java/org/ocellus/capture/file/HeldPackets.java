package org.ocellus.capture.file;

import java.lang.foreign.MemorySegment;
import org.ocellus.spi.capture.CaptureException;
import org.ocellus.spi.capture.CaptureSource;
import org.ocellus.spi.capture.PacketBatch;

/**
 * Packets that a source has handed out and that are handed on bit by bit. They stay where the source has them, so the
 * source is read again only when all have been handed on, and then only at the start of a call from outside.
 */
final class HeldPackets {
    private static final int CAPACITY = 512;

    /** All memory: the batch tells addresses, and takes segments. */
    private static final MemorySegment ALL = MemorySegment.NULL.reinterpret(Long.MAX_VALUE);

    private final PacketBatch packets = new PacketBatch(CAPACITY);
    private int next;

    /** {@return whether none is left} */
    boolean isEmpty() {
        return next == packets.size();
    }

    /**
     * Reads the source.
     *
     * @param source to be read
     * @param timeoutNanos as of {@link CaptureSource#read}
     */
    CaptureSource.Progress refill(CaptureSource source, long timeoutNanos) throws CaptureException {
        packets.clear();
        next = 0;
        return source.read(packets, timeoutNanos);
    }

    /** {@return when the next packet was seen, in nanoseconds since the epoch} */
    long timestamp() {
        return packets.timestamp(next);
    }

    /**
     * Hands on the next packet.
     *
     * @param batch has room
     * @param timestampNanos the time that it is given
     */
    void moveTo(PacketBatch batch, long timestampNanos) {
        batch.add(
                ALL,
                packets.address(next),
                packets.captured(next),
                packets.wire(next),
                timestampNanos,
                packets.linkType(next));
        next++;
    }
}
