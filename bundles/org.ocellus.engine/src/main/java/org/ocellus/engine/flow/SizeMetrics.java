package org.ocellus.engine.flow;

import org.ocellus.engine.memory.Memory;
import org.ocellus.spi.record.RecordField;

/** Smallest and largest packet of each side since the previous record; means come from the flow's counters. */
final class SizeMetrics {
    private static final int MIN = 8; // 4
    private static final int MAX = 12; // 4, 0 if there was no packet
    private static final int TO_B = 8;
    static final int BYTES = MAX + TO_B + 4;

    private SizeMetrics() {}

    static void add(long chunk, boolean fromB, int wire) {
        long side = fromB ? chunk + TO_B : chunk;
        int max = Memory.getInt(side + MAX);
        if (max == 0 || wire < Memory.getInt(side + MIN)) {
            Memory.putInt(side + MIN, wire);
        }
        if (wire > max) {
            Memory.putInt(side + MAX, wire);
        }
    }

    static void reset(long chunk) {
        Memory.putInt(chunk + MAX, 0);
        Memory.putInt(chunk + TO_B + MAX, 0);
    }

    static void write(long chunk, RecordFields out) {
        write(
                out,
                Memory.getInt(chunk + MIN),
                Memory.getInt(chunk + MAX),
                Memory.getInt(chunk + TO_B + MIN),
                Memory.getInt(chunk + TO_B + MAX));
    }

    private static void write(RecordFields out, int minA, int maxA, int minB, int maxB) {
        out.pair(RecordField.SRC_PACKET_SIZE_MIN, RecordField.DST_PACKET_SIZE_MIN, maxA > 0, minA, maxB > 0, minB);
        out.pair(RecordField.SRC_PACKET_SIZE_MAX, RecordField.DST_PACKET_SIZE_MAX, maxA > 0, maxA, maxB > 0, maxB);
    }

    /** Writes the sizes of a flow of one packet, which has no chunk. */
    static void writeOnly(int bytesA, int bytesB, RecordFields out) {
        write(out, bytesA, bytesA, bytesB, bytesB);
    }

    /** Writes means. */
    static void writeMeans(long packetsA, long bytesA, long packetsB, long bytesB, RecordFields out) {
        out.pair(
                RecordField.SRC_PACKET_SIZE_MEAN,
                RecordField.DST_PACKET_SIZE_MEAN,
                packetsA > 0,
                packetsA > 0 ? bytesA / packetsA : 0,
                packetsB > 0,
                packetsB > 0 ? bytesB / packetsB : 0);
    }
}
