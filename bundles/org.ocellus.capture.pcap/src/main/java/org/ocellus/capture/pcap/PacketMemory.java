package org.ocellus.capture.pcap;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * Where packets lie until the next read. libpcap promises the bytes of the last packet alone, and has copied even those out of the
 * kernel's ring, so that a batch of them needs memory of its own. Reused from batch to batch.
 */
final class PacketMemory implements AutoCloseable {
    /** A batch of packets of the usual length; longer ones make the batch smaller. */
    private static final long SIZE = 512 * 1024;

    private final Arena arena = Arena.ofShared();
    private final MemorySegment memory;
    private final int snaplen;
    private long used;

    PacketMemory(int snaplen) {
        this.snaplen = snaplen;
        memory = arena.allocate(Math.max(SIZE, snaplen));
    }

    MemorySegment memory() {
        return memory;
    }

    void clear() {
        used = 0;
    }

    /** {@return whether the longest packet has room} */
    boolean hasRoom() {
        return used + snaplen <= memory.byteSize();
    }

    /** {@return how many packets of the longest have room} */
    int room() {
        return (int) ((memory.byteSize() - used) / snaplen);
    }

    /** Makes room. {@return where it begins} */
    long take(int length) {
        long at = used;
        used += length;
        return at;
    }

    @Override
    public void close() {
        arena.close();
    }
}
