package org.ocellus.engine.flow;

import java.util.Set;
import org.ocellus.engine.memory.Memory;
import org.ocellus.engine.walk.Found;

/**
 * The metrics of flows beyond what their slots hold: each group in chunks of its own, which a flow takes when it needs them.
 * One packet needs none. A chunk for which there is no memory is counted, and the flow does without.
 *
 * <p>Another choice of groups holds for flows that begin from then on.
 */
final class FlowMetrics implements AutoCloseable {
    private static final int NONE = ChunkPool.NONE;

    private final ChunkPool pool;
    private final FlowCounters counters;
    private final TcpMetrics tcp;
    private boolean keepsTcp;
    private boolean keepsNetwork;
    private boolean keepsResponse;
    private boolean keepsSize;
    private boolean keepsTiming;
    private int userData;

    /**
     * Makes an empty store.
     *
     * @param mostBytes the most native memory that it takes
     * @param counters where failures are counted
     */
    FlowMetrics(long mostBytes, FlowCounters counters) {
        this.counters = counters;
        pool = new ChunkPool(mostBytes);
        tcp = new TcpMetrics(new SequenceGaps(pool, counters));
    }

    void settings(Set<MetricGroup> groups, int userDataBytes) {
        keepsTcp = groups.contains(MetricGroup.TCP);
        keepsNetwork = groups.contains(MetricGroup.NETWORK);
        keepsResponse = groups.contains(MetricGroup.RESPONSE);
        keepsSize = groups.contains(MetricGroup.SIZE);
        keepsTiming = groups.contains(MetricGroup.TIMING);
        userData = userDataBytes;
    }

    boolean keepsTcp() {
        return keepsTcp;
    }

    boolean keepsNetwork() {
        return keepsNetwork;
    }

    boolean keepsResponse() {
        return keepsResponse;
    }

    boolean keepsSize() {
        return keepsSize;
    }

    boolean keepsTiming() {
        return keepsTiming;
    }

    /** Sees a flow's first packet, before it is counted. */
    void first(long slot, boolean fromB, Found found, boolean segment) {
        if (segment) {
            FirstSegment.keep(slot, fromB, found);
        }
        if (userData > 0 && found.payloadCaptured() > 0) {
            content(slot, fromB, found);
        }
    }

    /**
     * Sees a further packet, before it is counted.
     *
     * @param before how many packets the flow has had
     * @param segment whether it is a TCP segment, with its header
     */
    void next(long slot, boolean fromB, Found found, long timestamp, int wire, long before, boolean segment) {
        if (before == 1) {
            second(slot, segment);
        }
        boolean comesNext = true;
        int handle = Memory.getInt(slot + FlowSlot.METRICS);
        while (handle != NONE) {
            long chunk = pool.address(handle);
            switch (Memory.getByte(chunk + MetricChunk.KIND)) {
                case MetricChunk.TCP -> comesNext = !segment || tcp.follow(chunk, fromB, found, timestamp);
                case MetricChunk.SIZE -> SizeMetrics.add(chunk, fromB, wire);
                case MetricChunk.TIMING -> TimingMetrics.add(chunk, fromB, timestamp);
                default -> {
                    // seen elsewhere
                }
            }
            handle = Memory.getInt(chunk + MetricChunk.NEXT);
        }
        if (userData > 0 && comesNext && found.payloadCaptured() > 0) {
            content(slot, fromB, found);
        }
    }

    /** Takes the chunks that a flow has from its second packet on, and puts into them what the first one said. */
    private void second(long slot, boolean segment) {
        boolean firstFromB = Memory.getLong(slot + FlowSlot.PACKETS_B) > 0;
        long first = Memory.getLong(slot + FlowSlot.LAST_SEEN);
        if (keepsTiming) {
            long chunk = prepend(slot, MetricChunk.TIMING, TimingMetrics.BYTES);
            if (chunk != 0) {
                TimingMetrics.add(chunk, firstFromB, first);
            }
        }
        if (keepsSize) {
            long chunk = prepend(slot, MetricChunk.SIZE, SizeMetrics.BYTES);
            if (chunk != 0) {
                SizeMetrics.add(chunk, firstFromB, (int)
                        Memory.getLong(slot + (firstFromB ? FlowSlot.BYTES_B : FlowSlot.BYTES_A)));
            }
        }
        if (keepsTcp && segment) {
            long chunk = prepend(slot, MetricChunk.TCP, TcpMetrics.BYTES);
            if (chunk != 0) {
                tcp.begin(chunk, slot, first);
            }
        }
    }

    /** {@return the address of a new chunk at the head of a flow's list, or 0 if there is no memory} */
    private long prepend(long slot, int kind, int bytes) {
        int handle = allocate(kind, bytes);
        if (handle == NONE) {
            return 0;
        }
        long chunk = pool.address(handle);
        Memory.putInt(chunk + MetricChunk.NEXT, Memory.getInt(slot + FlowSlot.METRICS));
        Memory.putInt(slot + FlowSlot.METRICS, handle);
        return chunk;
    }

    /** {@return the address of a new chunk at the end of a flow's list, where no packet passes, or 0} */
    private long append(long slot, int kind, int bytes) {
        int handle = allocate(kind, bytes);
        if (handle == NONE) {
            return 0;
        }
        long at = slot + FlowSlot.METRICS;
        for (int other = Memory.getInt(at); other != NONE; other = Memory.getInt(at)) {
            at = pool.address(other) + MetricChunk.NEXT;
        }
        Memory.putInt(at, handle);
        return pool.address(handle);
    }

    private int allocate(int kind, int bytes) {
        int handle = pool.allocate(bytes);
        if (handle == NONE) {
            counters.metricsLost++;
        } else {
            Memory.putByte(pool.address(handle) + MetricChunk.KIND, kind);
        }
        return handle;
    }

    /** {@return the address of a flow's chunk of some kind, or 0} */
    private long find(long slot, int kind) {
        int handle = Memory.getInt(slot + FlowSlot.METRICS);
        while (handle != NONE) {
            long chunk = pool.address(handle);
            if (Memory.getByte(chunk + MetricChunk.KIND) == kind) {
                return chunk;
            }
            handle = Memory.getInt(chunk + MetricChunk.NEXT);
        }
        return 0;
    }

    /** Sees a packet whose IP header says more than that of its side's first one. */
    void network(long slot, boolean fromB, Found found) {
        long chunk = find(slot, MetricChunk.NETWORK);
        if (chunk == 0) {
            chunk = append(slot, MetricChunk.NETWORK, NetworkMetrics.BYTES);
        }
        if (chunk != 0) {
            NetworkMetrics.add(chunk, fromB, found, Memory.u8(slot + FlowSlot.TTL_A + (fromB ? 1 : 0)));
        }
    }

    private void content(long slot, boolean fromB, Found found) {
        long chunk = find(slot, MetricChunk.USER_DATA);
        if (chunk == 0) {
            long payload = Memory.getLong(slot + FlowSlot.PAYLOAD_A) + Memory.getLong(slot + FlowSlot.PAYLOAD_B);
            if (payload > 0) {
                return; // the flow began before bytes were asked for, or found no memory
            }
            chunk = append(slot, MetricChunk.USER_DATA, UserData.bytes(userData));
            if (chunk == 0) {
                return;
            }
            UserData.begin(chunk, userData);
        }
        UserData.add(chunk, fromB, found);
    }

    /** {@return whether a SYN, seen behind a FIN, is but an old one that comes again} */
    boolean repeatsSyn(long slot, boolean fromB, Found found) {
        long chunk = find(slot, MetricChunk.TCP);
        return chunk != 0 && TcpMetrics.isFirstSyn(chunk, fromB, found.tcpSequence());
    }

    /** Begins to count anew behind a record. */
    void reset(long slot) {
        int handle = Memory.getInt(slot + FlowSlot.METRICS);
        while (handle != NONE) {
            long chunk = pool.address(handle);
            switch (Memory.getByte(chunk + MetricChunk.KIND)) {
                case MetricChunk.TCP -> tcp.reset(chunk);
                case MetricChunk.SIZE -> SizeMetrics.reset(chunk);
                case MetricChunk.TIMING -> TimingMetrics.reset(chunk);
                case MetricChunk.NETWORK -> NetworkMetrics.reset(chunk);
                default -> {
                    // the same on every record
                }
            }
            handle = Memory.getInt(chunk + MetricChunk.NEXT);
        }
    }

    /** Gives back what a flow holds. */
    void release(long slot) {
        int handle = Memory.getInt(slot + FlowSlot.METRICS);
        while (handle != NONE) {
            long chunk = pool.address(handle);
            int after = Memory.getInt(chunk + MetricChunk.NEXT);
            int kind = Memory.getByte(chunk + MetricChunk.KIND);
            if (kind == MetricChunk.TCP) {
                tcp.release(chunk);
            }
            pool.release(handle, bytes(kind, chunk));
            handle = after;
        }
    }

    private static int bytes(int kind, long chunk) {
        return switch (kind) {
            case MetricChunk.TCP -> TcpMetrics.BYTES;
            case MetricChunk.SIZE -> SizeMetrics.BYTES;
            case MetricChunk.TIMING -> TimingMetrics.BYTES;
            case MetricChunk.NETWORK -> NetworkMetrics.BYTES;
            default -> UserData.bytesOf(chunk);
        };
    }

    /**
     * Writes what the chunks of a flow hold.
     *
     * @param last whether the flow has come to its end
     * @param record address of the record
     * @param length of the record so far
     * @return the length behind it
     */
    int write(long slot, boolean last, long record, int length, RecordFields out) {
        int end = length;
        int handle = Memory.getInt(slot + FlowSlot.METRICS);
        while (handle != NONE) {
            long chunk = pool.address(handle);
            switch (Memory.getByte(chunk + MetricChunk.KIND)) {
                case MetricChunk.TCP -> tcp.write(chunk, last, out);
                case MetricChunk.SIZE -> SizeMetrics.write(chunk, out);
                case MetricChunk.TIMING -> TimingMetrics.write(chunk, out);
                case MetricChunk.NETWORK -> NetworkMetrics.write(chunk, out);
                default -> end = UserData.write(chunk, record, end, out);
            }
            handle = Memory.getInt(chunk + MetricChunk.NEXT);
        }
        return end;
    }

    @Override
    public void close() {
        pool.close();
    }
}
