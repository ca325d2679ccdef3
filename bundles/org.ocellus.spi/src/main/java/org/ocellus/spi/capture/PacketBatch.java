package org.ocellus.spi.capture;

import java.lang.foreign.MemorySegment;
import java.util.Objects;

/**
 * Packets on their way from a source to a worker. Reused: a source fills it, a worker empties it. Not thread-safe.
 *
 * <p>The bytes stay where the source has them, in native memory; the batch holds positions.
 */
public final class PacketBatch {
    private final int capacity;
    private final long[] address;
    private final long[] timestamp;
    private final int[] captured;
    private final int[] wire;
    private final int[] linkType;
    private int size;

    /**
     * Makes an empty batch.
     *
     * @param capacity the most packets it will hold
     */
    public PacketBatch(int capacity) {
        this.capacity = capacity;
        address = new long[capacity];
        timestamp = new long[capacity];
        captured = new int[capacity];
        wire = new int[capacity];
        linkType = new int[capacity];
    }

    /**
     * Appends a packet.
     *
     * @param memory native memory that holds it
     * @param offset position of its first byte in {@code memory}
     * @param capturedLength bytes that were kept, from 0
     * @param wireLength bytes that the frame had on the wire; taken to be no less than {@code capturedLength}
     * @param timestampNanos when it was seen, in nanoseconds since the epoch
     * @param linkTypeValue link-layer header type (LINKTYPE_ value)
     * @throws IndexOutOfBoundsException if the packet is not inside the memory
     * @throws IllegalStateException if the batch is full
     */
    public void add(
            MemorySegment memory,
            long offset,
            int capturedLength,
            int wireLength,
            long timestampNanos,
            int linkTypeValue) {
        if (size == capacity) {
            throw new IllegalStateException("the batch is full");
        }
        if (!memory.isNative()) {
            throw new IllegalArgumentException("packets must be in native memory");
        }
        Objects.checkFromIndexSize(offset, capturedLength, memory.byteSize());
        address[size] = memory.address() + offset;
        captured[size] = capturedLength;
        wire[size] = Math.max(wireLength, capturedLength);
        timestamp[size] = timestampNanos;
        linkType[size] = linkTypeValue;
        size++;
    }

    /**
     * Takes out what a filter does not let pass, in the order of the packets.
     *
     * @param filter asked once for each packet from {@code from} on
     * @param from position of the first packet to ask about
     */
    public void retain(PacketFilter filter, int from) {
        int kept = from;
        for (int i = from; i < size; i++) {
            if (filter.matches(address[i], captured[i], wire[i], linkType[i])) {
                move(i, kept++);
            }
        }
        size = kept;
    }

    private void move(int from, int to) {
        address[to] = address[from];
        timestamp[to] = timestamp[from];
        captured[to] = captured[from];
        wire[to] = wire[from];
        linkType[to] = linkType[from];
    }

    /** Empties the batch. */
    public void clear() {
        size = 0;
    }

    /** {@return the number of packets in the batch} */
    public int size() {
        return size;
    }

    /** {@return whether no further packet has room} */
    public boolean isFull() {
        return size == capacity;
    }

    /** {@return the address of the first byte of packet {@code i}, valid until the source is read again} */
    public long address(int i) {
        return address[i];
    }

    /** {@return when packet {@code i} was seen, in nanoseconds since the epoch} */
    public long timestamp(int i) {
        return timestamp[i];
    }

    /** {@return how many bytes of packet {@code i} were kept} */
    public int captured(int i) {
        return captured[i];
    }

    /** {@return how many bytes packet {@code i} had on the wire} */
    public int wire(int i) {
        return wire[i];
    }

    /** {@return the link-layer header type of packet {@code i}} */
    public int linkType(int i) {
        return linkType[i];
    }
}
