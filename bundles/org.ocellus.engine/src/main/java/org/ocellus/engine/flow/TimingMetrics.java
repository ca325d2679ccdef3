package org.ocellus.engine.flow;

import java.util.concurrent.TimeUnit;
import org.ocellus.engine.memory.Memory;
import org.ocellus.spi.record.RecordField;

/**
 * Times between the packets of each side since the previous record. Mean and deviation by Welford's method ("Note on a method
 * for calculating corrected sums of squares and products", Technometrics 4, 1962), whose sums do not overflow.
 */
final class TimingMetrics {
    /** A pause of so long ends a burst. */
    static final long PAUSE = TimeUnit.SECONDS.toNanos(1);

    private static final int LAST = 8; // 8, time of the last packet; none yet if SEEN is 0
    private static final int MIN = 16; // 8
    private static final int MAX = 24; // 8
    private static final int MEAN = 32; // 8, double
    private static final int SQUARES = 40; // 8, double: sum of squared differences from the mean
    private static final int IDLE = 48; // 8
    private static final int COUNT = 56; // 4, pauses between packets
    private static final int BURSTS = 60; // 4
    private static final int TO_B = 64;
    private static final int SEEN_A = 5; // 1, whether LAST holds
    private static final int SEEN_B = 6; // 1
    static final int BYTES = TO_B + BURSTS + 4;

    private TimingMetrics() {}

    static void add(long chunk, boolean fromB, long timestamp) {
        long side = fromB ? chunk + TO_B : chunk;
        long seen = chunk + (fromB ? SEEN_B : SEEN_A);
        if (Memory.getByte(seen) == 0) {
            Memory.putByte(seen, 1);
            burst(side);
        } else {
            pause(side, Math.max(0, timestamp - Memory.getLong(side + LAST)));
        }
        Memory.putLong(side + LAST, timestamp);
    }

    private static void burst(long side) {
        Memory.putInt(side + BURSTS, Memory.getInt(side + BURSTS) + 1);
    }

    private static void pause(long side, long pause) {
        int count = Memory.getInt(side + COUNT) + 1;
        Memory.putInt(side + COUNT, count);
        if (count == 1 || pause < Memory.getLong(side + MIN)) {
            Memory.putLong(side + MIN, pause);
        }
        if (pause > Memory.getLong(side + MAX)) {
            Memory.putLong(side + MAX, pause);
        }
        double mean = real(side + MEAN);
        double difference = pause - mean;
        mean += difference / count;
        real(side + MEAN, mean);
        real(side + SQUARES, real(side + SQUARES) + difference * (pause - mean));
        if (pause >= PAUSE) {
            burst(side);
            Memory.putLong(side + IDLE, Memory.getLong(side + IDLE) + pause);
        }
    }

    private static double real(long at) {
        return Double.longBitsToDouble(Memory.getLong(at));
    }

    private static void real(long at, double value) {
        Memory.putLong(at, Double.doubleToRawLongBits(value));
    }

    static void reset(long chunk) {
        for (long side = chunk; side <= chunk + TO_B; side += TO_B) {
            Memory.putLong(side + MAX, 0);
            real(side + MEAN, 0);
            real(side + SQUARES, 0);
            Memory.putLong(side + IDLE, 0);
            Memory.putInt(side + COUNT, 0);
            Memory.putInt(side + BURSTS, 0);
        }
    }

    static void write(long a, RecordFields out) {
        long b = a + TO_B;
        boolean hasA = Memory.getInt(a + COUNT) > 0;
        boolean hasB = Memory.getInt(b + COUNT) > 0;
        out.pair(
                RecordField.SRC_INTERPACKET_MIN,
                RecordField.DST_INTERPACKET_MIN,
                hasA,
                Memory.getLong(a + MIN),
                hasB,
                Memory.getLong(b + MIN));
        out.pair(
                RecordField.SRC_INTERPACKET_MAX,
                RecordField.DST_INTERPACKET_MAX,
                hasA,
                Memory.getLong(a + MAX),
                hasB,
                Memory.getLong(b + MAX));
        out.pair(
                RecordField.SRC_INTERPACKET_MEAN,
                RecordField.DST_INTERPACKET_MEAN,
                hasA,
                Math.round(real(a + MEAN)),
                hasB,
                Math.round(real(b + MEAN)));
        out.pair(RecordField.SRC_JITTER, RecordField.DST_JITTER, hasA, deviation(a), hasB, deviation(b));
        out.pair(RecordField.SRC_BURSTS, RecordField.DST_BURSTS, Memory.getInt(a + BURSTS), Memory.getInt(b + BURSTS));
        out.pair(
                RecordField.SRC_IDLE_TIME,
                RecordField.DST_IDLE_TIME,
                Memory.getLong(a + IDLE),
                Memory.getLong(b + IDLE));
    }

    /** Writes the bursts of a flow of one packet, which has no chunk. */
    static void writeOnly(long burstsA, long burstsB, RecordFields out) {
        out.pair(RecordField.SRC_BURSTS, RecordField.DST_BURSTS, burstsA, burstsB);
    }

    /** {@return the standard deviation of the pauses that there were, in nanoseconds} */
    private static long deviation(long side) {
        int count = Memory.getInt(side + COUNT);
        return count == 0 ? 0 : Math.round(Math.sqrt(Math.max(0, real(side + SQUARES)) / count));
    }
}
