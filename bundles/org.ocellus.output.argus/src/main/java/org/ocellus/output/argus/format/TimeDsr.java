package org.ocellus.output.argus.format;

import org.ocellus.spi.reader.RecordBuilder;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;

/**
 * When the first and the last packet of the record were seen. Written with nanoseconds, which the clients read and show as
 * microseconds; read in all forms that Argus writes.
 *
 * <pre>
 * | seconds 4 | fraction 4 |                              a single time
 * | seconds 4 | fraction 4 | seconds 4 | fraction 4 |     first and last
 * </pre>
 *
 * Where the subtype has bits of sides, there is one time a bit: first and last packet of the source, then of the destination;
 * all but the first of them may be differences to it, in microseconds.
 */
final class TimeDsr implements Dsr {
    private static final int TYPE = 0x03;
    private static final int TIMESTAMP = 0x01;
    private static final int RANGE = 0x02;
    private static final int RELATIVE_RANGE = 0x03;
    private static final int SIDES_SHIFT = 3;
    private static final int SIDES_MASK = 0xF;
    private static final int FORM_MASK = 0x07;
    private static final int NANOSECONDS = 0x19;

    private static final long SECOND = 1_000_000_000L;
    private static final long MICROSECOND = 1_000L;

    /** A record of more packets that takes no time is taken for damage by the clients, which then count nothing of it. */
    private static final long MOST_PACKETS_AT_ONCE = 1_000;

    @Override
    public void write(FlowRecord flow, RecordBuffer out) {
        long start = flow.number(RecordField.START);
        long end = end(flow, start);
        boolean range = end != start;
        out.dsr(TYPE, range ? RANGE : TIMESTAMP, NANOSECONDS);
        time(start, out);
        if (range) {
            time(end, out);
        }
    }

    private static long end(FlowRecord flow, long start) {
        long end = flow.number(RecordField.END);
        long packets = flow.number(RecordField.SRC_PACKETS) + flow.number(RecordField.DST_PACKETS);
        boolean tooShort = end / MICROSECOND == start / MICROSECOND;
        return tooShort && packets > MOST_PACKETS_AT_ONCE ? start + MICROSECOND : end;
    }

    private static void time(long nanoseconds, RecordBuffer out) {
        out.u32(Math.floorDiv(nanoseconds, SECOND));
        out.u32(Math.floorMod(nanoseconds, SECOND));
    }

    @Override
    public void read(StoredRecord stored, RecordBuilder record) {
        int at = stored.find(TYPE, 2 * Integer.BYTES);
        if (at < 0) {
            return;
        }
        int sides = Integer.bitCount(stored.subtype(at) >> SIDES_SHIFT & SIDES_MASK);
        int words = stored.size(at) / RecordHeader.WORD - 1;
        if (sides == 0) {
            range(stored, at, words, record);
        } else if (words < 2 * sides) {
            differences(stored, at, words, record);
        } else {
            all(stored, at, sides, record);
        }
    }

    private static void range(StoredRecord stored, int at, int words, RecordBuilder record) {
        long start = time(stored, at, 0);
        long end = start;
        int form = stored.subtype(at) & FORM_MASK;
        if (form == RELATIVE_RANGE && words > 2) {
            end = start + stored.u32(at + 3 * RecordHeader.WORD) * MICROSECOND;
        } else if (words >= 4) {
            end = time(stored, at, 1);
        }
        state(start, end, record);
    }

    private static void all(StoredRecord stored, int at, int sides, RecordBuilder record) {
        long start = Long.MAX_VALUE;
        long end = Long.MIN_VALUE;
        for (int i = 0; i < sides; i++) {
            long time = time(stored, at, i);
            if (time != 0) {
                start = Math.min(start, time);
                end = Math.max(end, time);
            }
        }
        if (end >= start) {
            state(start, end, record);
        }
    }

    private static void differences(StoredRecord stored, int at, int words, RecordBuilder record) {
        long base = time(stored, at, 0);
        long start = base;
        long end = base;
        for (int word = 2; word < words; word++) {
            long time = base + (int) stored.u32(at + (1 + word) * RecordHeader.WORD) * MICROSECOND;
            start = Math.min(start, time);
            end = Math.max(end, time);
        }
        state(start, end, record);
    }

    private static long time(StoredRecord stored, int at, int index) {
        int seconds = at + RecordHeader.WORD + index * 2 * Integer.BYTES;
        long fraction = stored.u32(seconds + Integer.BYTES);
        return stored.u32(seconds) * SECOND + (stored.qualifier(at) == NANOSECONDS ? fraction : fraction * MICROSECOND);
    }

    private static void state(long start, long end, RecordBuilder record) {
        record.number(RecordField.START, start);
        record.number(RecordField.END, Math.max(start, end));
        record.number(RecordField.DURATION, Math.max(0, end - start));
    }
}
