package org.ocellus.output.text;

import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;

/** The duration in seconds with six decimals, cut and not rounded, as the times are. */
final class DurationCell implements Cell {
    private static final long NANOS_PER_MICRO = 1_000L;
    private static final long MICROS_PER_SECOND = 1_000_000L;

    @Override
    public void render(FlowRecord flow, Row row) {
        if (!flow.has(RecordField.DURATION)) {
            return;
        }
        long nanoseconds = flow.number(RecordField.DURATION);
        if (nanoseconds < 0) {
            row.append('-');
        }
        long micros = Math.abs(nanoseconds / NANOS_PER_MICRO);
        row.append(micros / MICROS_PER_SECOND).append('.').append(micros % MICROS_PER_SECOND, 6);
    }
}
