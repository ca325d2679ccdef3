package org.ocellus.capture.pcap;

import static java.lang.foreign.ValueLayout.ADDRESS;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.concurrent.TimeUnit;
import org.ocellus.spi.capture.PacketBatch;

/** Fetches packets with {@code pcap_next_ex} through {@code java.lang.foreign}: no object is made for a packet. */
final class ForeignReader implements PacketReader {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final int PACKET = 1;

    /** Where each call may wait for a packet, a batch is handed out when it has taken so long. */
    private static final long MOST_DELAY = TimeUnit.MILLISECONDS.toNanos(100);

    private static final MemorySegment ALL = MemorySegment.NULL.reinterpret(Long.MAX_VALUE);

    private final Libpcap libpcap;
    private final MemorySegment handle;
    private final int linkType;
    private final int nanosPerUnit;
    private final boolean waits;
    private final Arena arena = Arena.ofShared();
    private final MemorySegment header = arena.allocate(ADDRESS);
    private final MemorySegment packet = arena.allocate(ADDRESS);
    private final PacketMemory memory;

    /**
     * Reads an open interface.
     *
     * @param waits whether a call waits for a packet, as it does unless the interface was made non-blocking
     * @throws IllegalArgumentException if its library cannot be called directly
     * @throws IllegalCallerException if native access is not allowed
     */
    ForeignReader(LiveHandle live, int snaplen, boolean waits) {
        this.waits = waits;
        libpcap = live.libpcap();
        handle = live.pointer();
        linkType = live.linkType();
        nanosPerUnit = live.nanosPerUnit();
        memory = new PacketMemory(snaplen);
    }

    @Override
    public boolean read(PacketBatch batch) {
        memory.clear();
        long begin = waits ? System.nanoTime() : 0;
        while (!batch.isFull() && memory.hasRoom()) {
            int result = libpcap.nextEx(handle, header, packet);
            if (result != PACKET) {
                return result >= 0 || batch.size() > 0;
            }
            add(batch, header.get(ADDRESS, 0).reinterpret(PacketHeader.SIZE), packet.get(ADDRESS, 0));
            if (waits && System.nanoTime() - begin > MOST_DELAY) {
                break;
            }
        }
        return true;
    }

    private void add(PacketBatch batch, MemorySegment from, MemorySegment bytes) {
        int captured = PacketHeader.CURRENT.captured(from);
        long at = memory.take(captured);
        MemorySegment.copy(ALL, bytes.address(), memory.memory(), at, captured);
        long time = PacketHeader.CURRENT.seconds(from) * NANOS_PER_SECOND
                + PacketHeader.CURRENT.fraction(from) * nanosPerUnit;
        batch.add(memory.memory(), at, captured, PacketHeader.CURRENT.original(from), time, linkType);
    }

    @Override
    public String failure() {
        return libpcap.error(handle);
    }

    @Override
    public void close() {
        arena.close();
        memory.close();
    }
}
