package org.ocellus.capture.pcap;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.sql.Timestamp;
import java.util.concurrent.TimeUnit;
import org.ocellus.spi.capture.PacketBatch;
import org.pcap4j.core.NotOpenException;
import org.pcap4j.core.PcapHandle;
import org.pcap4j.core.PcapNativeException;

/** Fetches packets with pcap4j's own raw loop, an array each, where {@link ForeignReader} cannot. */
final class Pcap4jReader implements PacketReader {
    /** Fewer than any batch has room for. */
    private static final int BATCH = 128;

    private final PcapHandle handle;
    private final int linkType;
    private final PacketMemory memory;
    private String failure = "";

    Pcap4jReader(LiveHandle live, int snaplen) {
        handle = live.handle();
        linkType = live.linkType();
        memory = new PacketMemory(snaplen);
    }

    /** As many packets a call as there is room for even if each is of the full length, so that none is left over. */
    @Override
    public boolean read(PacketBatch batch) {
        memory.clear();
        try {
            int most = Math.min(BATCH, memory.room());
            handle.dispatch(most, (byte[] bytes) -> add(batch, bytes));
            return true;
        } catch (PcapNativeException | NotOpenException e) {
            failure = String.valueOf(e.getMessage());
            return batch.size() > 0;
        } catch (InterruptedException e) {
            return true; // the loop was broken, and whoever broke it says why
        }
    }

    private void add(PacketBatch batch, byte[] bytes) {
        long at = memory.take(bytes.length);
        MemorySegment.copy(bytes, 0, memory.memory(), ValueLayout.JAVA_BYTE, at, bytes.length);
        Timestamp time = handle.getTimestamp();
        long nanos = TimeUnit.SECONDS.toNanos(Math.floorDiv(time.getTime(), 1000)) + time.getNanos();
        batch.add(memory.memory(), at, bytes.length, handle.getOriginalLength(), nanos, linkType);
    }

    @Override
    public String failure() {
        return failure;
    }

    @Override
    public void close() {
        memory.close();
    }
}
