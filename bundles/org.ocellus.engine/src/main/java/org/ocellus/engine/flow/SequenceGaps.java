package org.ocellus.engine.flow;

import org.ocellus.engine.memory.Memory;
import org.ocellus.spi.record.RecordField;

/**
 * Holes in the sequence numbers of both sides of a TCP connection: numbers that were passed, or acknowledged, without having
 * been seen; and a segment too far ahead to be believed at once. A connection has a chunk of it only once it has lost, repeated
 * or disordered something.
 *
 * <p>A hole stays open until its bytes come late. It becomes a gap, whose bytes are counted as missing, with the next
 * acknowledgement behind the one that covered it, so that data which the capture has put behind its acknowledgement is not
 * missed. At the connection's end, what an acknowledgement covered is missing, and what none did may never have arrived. If no
 * acknowledgement of the other side was seen at all, as where each direction takes its own way, nothing tells: then what was
 * passed is missing.
 *
 * <p>Where there are more holes than are kept, the oldest is given up: it cannot be filled any more, but counts like the others
 * once it is acknowledged.
 */
final class SequenceGaps {
    private static final int GAP_BYTES = 0; // 8, since the previous record
    private static final int AGAIN_BYTES = 8; // 8, since the previous record
    private static final int FIRST_HOLE = 16; // each 4 from, 4 to
    private static final int HOLE = 8;
    private static final int TO = 4;
    private static final int MOST_HOLES = 6;
    private static final int GIVEN_UP_BYTES = FIRST_HOLE + MOST_HOLES * HOLE; // 8, not counted as missing yet
    private static final int GIVEN_UP_TO = GIVEN_UP_BYTES + 8; // 4, behind the last of them
    private static final int HAS_STRAY = GIVEN_UP_TO + 4; // 4
    private static final int STRAY_FROM = HAS_STRAY + 4; // 4
    private static final int STRAY_TO = STRAY_FROM + 4; // 4
    private static final int TO_B = STRAY_TO + 4;
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
            giveUp(side, from(side, 0), to(side, 0));
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

    private static void giveUp(long side, int from, int to) {
        long bytes = Memory.getLong(side + GIVEN_UP_BYTES);
        if (bytes == 0 || to - Memory.getInt(side + GIVEN_UP_TO) > 0) {
            Memory.putInt(side + GIVEN_UP_TO, to);
        }
        Memory.putLong(side + GIVEN_UP_BYTES, bytes + (to - from));
    }

    private static void missed(long side, long bytes) {
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
            giveUp(side, from, to);
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
        if (Memory.getInt(side + GIVEN_UP_TO) - acknowledged <= 0) {
            missed(side, Memory.getLong(side + GIVEN_UP_BYTES));
            Memory.putLong(side + GIVEN_UP_BYTES, 0);
        }
        while (count > 0 && to(side, 0) - acknowledged <= 0) {
            lose(side, 0);
            count = remove(side, 0, count);
        }
        Memory.putByte(own + TcpMetrics.HOLES, count);
    }

    /** Keeps a segment too far ahead to be believed, in place of an earlier one. {@return whether there was memory} */
    boolean stray(long tcp, long own, int from, int to) {
        long side = side(tcp, own);
        if (side == 0) {
            return false;
        }
        Memory.putInt(side + HAS_STRAY, 1);
        Memory.putInt(side + STRAY_FROM, from);
        Memory.putInt(side + STRAY_TO, to);
        return true;
    }

    /** {@return whether a segment was kept that lies between two numbers} */
    boolean hasStray(long tcp, long own, int from, int to) {
        if (Memory.getInt(tcp + TcpMetrics.GAPS) == ChunkPool.NONE) {
            return false;
        }
        long side = side(tcp, own);
        return Memory.getInt(side + HAS_STRAY) != 0
                && Memory.getInt(side + STRAY_FROM) - from >= 0
                && to - Memory.getInt(side + STRAY_TO) >= 0;
    }

    /** {@return the first number of the segment that was kept} */
    int strayFrom(long tcp, long own) {
        return Memory.getInt(side(tcp, own) + STRAY_FROM);
    }

    /** {@return the number behind the segment that was kept} */
    int strayTo(long tcp, long own) {
        return Memory.getInt(side(tcp, own) + STRAY_TO);
    }

    void forgetStray(long tcp, long own) {
        Memory.putInt(side(tcp, own) + HAS_STRAY, 0);
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

    /** Writes the counts; at the end of a connection what is open and acknowledged is missing too. */
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
                Memory.getLong(a + GAP_BYTES) + (last ? open(tcp, tcp + TcpMetrics.TO_B, a) : 0),
                Memory.getLong(b + GAP_BYTES) + (last ? open(tcp + TcpMetrics.TO_B, tcp, b) : 0));
    }

    /** {@return bytes of the holes that are open, as far as the peer acknowledged them if it acknowledged anything} */
    private static long open(long own, long peer, long side) {
        boolean all = !TcpMetrics.acknowledges(peer);
        int acknowledged = TcpMetrics.acknowledged(peer);
        boolean givenUp = all || Memory.getInt(side + GIVEN_UP_TO) - acknowledged <= 0;
        long bytes = givenUp ? Memory.getLong(side + GIVEN_UP_BYTES) : 0;
        int count = Memory.getByte(own + TcpMetrics.HOLES);
        for (int i = 0; i < count; i++) {
            int from = from(side, i);
            int whole = to(side, i) - from;
            bytes += all ? whole : Math.clamp(acknowledged - from, 0, whole);
        }
        return bytes;
    }
}
