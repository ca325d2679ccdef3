package org.ocellus.output.argus.server;

import java.nio.ByteBuffer;

/**
 * Records that wait for one program, as a ring of bytes: a record has room as a whole or not at all. It begins small and grows
 * to its limit only for a program that is slow. Thread-safe.
 */
final class RecordQueue {
    private static final int FIRST_CAPACITY = 32 * 1024;

    private final int limit;
    private byte[] ring;
    private int head;
    private int size;

    /**
     * Makes an empty queue.
     *
     * @param limit the most bytes that it holds
     */
    RecordQueue(int limit) {
        this.limit = limit;
        ring = new byte[Math.min(FIRST_CAPACITY, limit)];
    }

    /** Appends a record. {@return false if it has no room} */
    synchronized boolean offer(byte[] record, int length) {
        if (length > limit - size) {
            return false;
        }
        append(record, length);
        return true;
    }

    /** Appends a record even beyond the limit; for the one that a stream ends with. */
    synchronized void offerLast(byte[] record, int length) {
        append(record, length);
    }

    private void append(byte[] record, int length) {
        if (length > ring.length - size) {
            grow(size + length);
        }
        int tail = (head + size) % ring.length;
        int first = Math.min(length, ring.length - tail);
        System.arraycopy(record, 0, ring, tail, first);
        System.arraycopy(record, first, ring, 0, length - first);
        size += length;
    }

    private void grow(int least) {
        long doubled = Math.max(least, ring.length * 2L);
        byte[] grown = new byte[(int) Math.max(least, Math.min(doubled, limit))];
        int first = Math.min(size, ring.length - head);
        System.arraycopy(ring, head, grown, 0, first);
        System.arraycopy(ring, 0, grown, first, size - first);
        ring = grown;
        head = 0;
    }

    /** Moves bytes from the front into a buffer until that is full or the queue empty. */
    synchronized void drainTo(ByteBuffer target) {
        while (size > 0 && target.hasRemaining()) {
            int count = Math.min(Math.min(size, ring.length - head), target.remaining());
            target.put(ring, head, count);
            head = (head + count) % ring.length;
            size -= count;
        }
    }

    /** {@return the bytes that wait} */
    synchronized int size() {
        return size;
    }
}
