package org.ocellus.output.text;

import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;

/** A duration in seconds, or another unit, with six decimals, cut and not rounded, as the times are. */
final class DurationCell implements Cell {
    private static final long MILLIONTHS = 1_000_000L;

    private final RecordField field;
    private final long nanosPerMillionth;

    private DurationCell(RecordField field, long nanosPerMillionth) {
        this.field = field;
        this.nanosPerMillionth = nanosPerMillionth;
    }

    static DurationCell seconds(RecordField field) {
        return new DurationCell(field, 1_000L);
    }

    /** The unit in which {@code ra} shows times between packets. */
    static DurationCell milliseconds(RecordField field) {
        return new DurationCell(field, 1L);
    }

    @Override
    public void render(FlowRecord flow, Row row) {
        if (!flow.has(field)) {
            return;
        }
        long nanoseconds = flow.number(field);
        if (nanoseconds < 0) {
            row.append('-');
        }
        long millionths = Math.abs(nanoseconds / nanosPerMillionth);
        row.append(millionths / MILLIONTHS).append('.').append(millionths % MILLIONTHS, 6);
    }

    @Override
    public void parse(String text, TextRecord record) {
        record.number(field, TextValues.millionths(text) * nanosPerMillionth);
    }
}
