package org.ocellus.engine.flow;

import org.ocellus.engine.memory.Memory;
import org.ocellus.spi.record.RecordField;

/**
 * Holes in the sequence numbers of both sides of a TCP connection: numbers that were passed, or acknowledged, without having
 * been seen. A connection has a chunk of it only once it has lost, repeated or disordered something.
 *
 * <p>A hole stays open until its bytes come late. It becomes a gap, whose bytes are counted as missing, with the next
 * acknowledgement behind the one that covered it, so that data which the capture has put behind its acknowledgement is not
 * missed; or when there are more holes than are kept, or at the connection's end.
 */
final class SequenceGaps {
    private static final int GAP_BYTES = 0; // 8, since the previous record
    private static final int AGAIN_BYTES = 8; // 8, since the previous record
    private static final int FIRST_HOLE = 16; // each 4 from, 4 to
    private static final int HOLE = 8;
    private static final int TO = 4;
    private static final int MOST_HOLES = 6;
    private static final int TO_B = FIRST_HOLE + MOST_HOLES * HOLE;
    static final int BYTES = 2 * TO_B;

    private final ChunkPool pool;
    private final FlowCounters counters;

    SequenceGaps(ChunkPool pool, FlowCounters counters) {
        this.pool = pool;
        this.counters = counters;
    }

    /** {@return the address of what is kept for a side, or 0 if there is no memory} */
    private long side(long tcp, long own) {
        int chunk = Memory.getInt(tcp + TcpMetrics.GAPS);
        if (chunk == ChunkPool.NONE) {
            chunk = pool.allocate(BYTES);
            if (chunk == ChunkPool.NONE) {
                counters.metricsLost++;
                return 0;
            }
            Memory.putInt(tcp + TcpMetrics.GAPS, chunk);
        }
        return pool.address(chunk) + (own == tcp ? 0 : TO_B);
    }

    /** Opens a hole behind all others. */
    void open(long tcp, long own, int from, int to) {
        long side = side(tcp, own);
        if (side == 0) {
            return;
        }
        int count = Memory.getByte(own + TcpMetrics.HOLES);
        if (count == MOST_HOLES) {
            lose(side, 0);
            count = remove(side, 0, count);
        }
        put(side, count, from, to);
        Memory.putByte(own + TcpMetrics.HOLES, count + 1);
    }

    private static void put(long side, int index, int from, int to) {
        long hole = side + FIRST_HOLE + (long) index * HOLE;
        Memory.putInt(hole, from);
        Memory.putInt(hole + TO, to);
    }

    private static int from(long side, int index) {
        return Memory.getInt(side + FIRST_HOLE + (long) index * HOLE);
    }

    private static int to(long side, int index) {
        return Memory.getInt(side + FIRST_HOLE + (long) index * HOLE + TO);
    }

    private static int remove(long side, int index, int count) {
        for (int i = index; i < count - 1; i++) {
            put(side, i, from(side, i + 1), to(side, i + 1));
        }
        return count - 1;
    }

    private static void lose(long side, int index) {
        missed(side, to(side, index) - from(side, index));
    }

    private static void missed(long side, int bytes) {
        Memory.putLong(side + GAP_BYTES, Memory.getLong(side + GAP_BYTES) + bytes);
    }

    /** Puts a segment into the holes. {@return how many of its numbers were missing} */
    int fill(long tcp, long own, int from, int to) {
        int count = Memory.getByte(own + TcpMetrics.HOLES);
        if (count == 0) {
            return 0;
        }
        long side = side(tcp, own);
        int filled = 0;
        for (int i = count - 1; i >= 0; i--) {
            int begin = from(side, i);
            int end = to(side, i);
            int first = from - begin > 0 ? from : begin;
            int last = to - end < 0 ? to : end;
            if (last - first <= 0) {
                continue;
            }
            filled += last - first;
            if (first == begin && last == end) {
                count = remove(side, i, count);
            } else if (first == begin) {
                put(side, i, last, end);
            } else {
                put(side, i, begin, first);
                if (last != end) {
                    count = split(side, i, count, last, end);
                }
            }
        }
        Memory.putByte(own + TcpMetrics.HOLES, count);
        return filled;
    }

    /** Puts the rest of a hole behind it, if there is room. {@return how many holes there are} */
    private static int split(long side, int index, int count, int from, int to) {
        if (count == MOST_HOLES) {
            missed(side, to - from);
            return count;
        }
        for (int i = count; i > index + 1; i--) {
            put(side, i, from(side, i - 1), to(side, i - 1));
        }
        put(side, index + 1, from, to);
        return count + 1;
    }

    /** Counts as missing what an acknowledgement covers. */
    void close(long tcp, long own, int acknowledged) {
        int count = Memory.getByte(own + TcpMetrics.HOLES);
        long side = side(tcp, own);
        while (count > 0 && to(side, 0) - acknowledged <= 0) {
            lose(side, 0);
            count = remove(side, 0, count);
        }
        Memory.putByte(own + TcpMetrics.HOLES, count);
    }

    /** Counts payload that was seen before. */
    void again(long tcp, long own, int bytes) {
        long side = side(tcp, own);
        if (side != 0) {
            Memory.putLong(side + AGAIN_BYTES, Memory.getLong(side + AGAIN_BYTES) + bytes);
        }
    }

    void reset(long tcp) {
        int chunk = Memory.getInt(tcp + TcpMetrics.GAPS);
        if (chunk != ChunkPool.NONE) {
            long a = pool.address(chunk);
            for (long side = a; side <= a + TO_B; side += TO_B) {
                Memory.putLong(side + GAP_BYTES, 0);
                Memory.putLong(side + AGAIN_BYTES, 0);
            }
        }
    }

    void release(long tcp) {
        int chunk = Memory.getInt(tcp + TcpMetrics.GAPS);
        if (chunk != ChunkPool.NONE) {
            pool.release(chunk, BYTES);
        }
    }

    /** Writes the counts; at the end of a connection what is open is missing too. */
    void write(long tcp, boolean last, RecordFields out) {
        int chunk = Memory.getInt(tcp + TcpMetrics.GAPS);
        if (chunk == ChunkPool.NONE) {
            return;
        }
        long a = pool.address(chunk);
        long b = a + TO_B;
        out.counts(
                RecordField.SRC_RETRANSMITTED_BYTES,
                RecordField.DST_RETRANSMITTED_BYTES,
                Memory.getLong(a + AGAIN_BYTES),
                Memory.getLong(b + AGAIN_BYTES));
        out.counts(
                RecordField.SRC_GAP_BYTES,
                RecordField.DST_GAP_BYTES,
                missing(tcp, a, last),
                missing(tcp + TcpMetrics.TO_B, b, last));
    }

    private static long missing(long own, long side, boolean last) {
        long bytes = Memory.getLong(side + GAP_BYTES);
        int count = last ? Memory.getByte(own + TcpMetrics.HOLES) : 0;
        for (int i = 0; i < count; i++) {
            bytes += to(side, i) - from(side, i);
        }
        return bytes;
    }
}
