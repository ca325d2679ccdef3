package org.ocellus.output.argus.format;

import org.ocellus.spi.reader.RecordBuilder;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;

/**
 * Times between packets of one side; see {@link JitterDsr}.
 *
 * @param packets packets counted
 * @param shortest shortest time
 * @param mean mean time
 * @param deviation standard deviation
 * @param longest longest time
 */
record JitterSide(
        RecordField packets, RecordField shortest, RecordField mean, RecordField deviation, RecordField longest) {
    private static final double MICROSECOND = 1_000.0;

    static JitterSide source() {
        return new JitterSide(
                RecordField.SRC_PACKETS,
                RecordField.SRC_INTERPACKET_MIN,
                RecordField.SRC_INTERPACKET_MEAN,
                RecordField.SRC_JITTER,
                RecordField.SRC_INTERPACKET_MAX);
    }

    static JitterSide destination() {
        return new JitterSide(
                RecordField.DST_PACKETS,
                RecordField.DST_INTERPACKET_MIN,
                RecordField.DST_INTERPACKET_MEAN,
                RecordField.DST_JITTER,
                RecordField.DST_INTERPACKET_MAX);
    }

    boolean in(FlowRecord flow) {
        return flow.has(mean) && flow.number(packets) > 0;
    }

    void write(FlowRecord flow, RecordBuffer out) {
        out.u32(Math.clamp(flow.number(packets) - 1, 1, Integer.MAX_VALUE));
        out.f32(flow.number(shortest) / MICROSECOND);
        out.f32(flow.number(mean) / MICROSECOND);
        out.f32(flow.number(deviation) / MICROSECOND);
        out.f32(flow.number(longest) / MICROSECOND);
    }

    void read(StoredRecord stored, int at, RecordBuilder record) {
        if (stored.u32(at) == 0) {
            return;
        }
        state(stored, at + 4, shortest, record);
        state(stored, at + 8, mean, record);
        state(stored, at + 12, deviation, record);
        state(stored, at + 16, longest, record);
    }

    private static void state(StoredRecord stored, int at, RecordField field, RecordBuilder record) {
        float microseconds = stored.f32(at);
        if (microseconds >= 0) { // not where Argus has failed to compute one
            record.number(field, Math.round(microseconds * MICROSECOND));
        }
    }
}
