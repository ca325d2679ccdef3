package org.ocellus.output.argus.format;

import org.ocellus.spi.reader.RecordBuilder;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;

/**
 * The smallest and the largest packet of each side; sizes beyond 65535 are 65535.
 *
 * <pre>
 * | source's smallest 2 | largest 2 | destination's smallest 2 | largest 2 |
 * </pre>
 */
final class PacketSizeDsr implements Dsr {
    private static final int TYPE = 0x12;
    private static final int MAX_SIZE = 0xFFFF;
    private static final int SIDE_BYTES = 4;

    @Override
    public void write(FlowRecord flow, RecordBuffer out) {
        boolean source = Side.source(flow) && flow.has(RecordField.SRC_PACKET_SIZE_MAX);
        boolean destination = Side.destination(flow) && flow.has(RecordField.DST_PACKET_SIZE_MAX);
        if (!source && !destination) {
            return;
        }
        out.dsr(TYPE, 0, CounterWidth.of(MAX_SIZE, source, destination).code());
        if (source) {
            size(flow.number(RecordField.SRC_PACKET_SIZE_MIN), out);
            size(flow.number(RecordField.SRC_PACKET_SIZE_MAX), out);
        }
        if (destination) {
            size(flow.number(RecordField.DST_PACKET_SIZE_MIN), out);
            size(flow.number(RecordField.DST_PACKET_SIZE_MAX), out);
        }
    }

    private static void size(long size, RecordBuffer out) {
        out.u16(Math.min(size, MAX_SIZE));
    }

    @Override
    public void read(StoredRecord stored, RecordBuilder record) {
        int at = stored.find(TYPE, SIDE_BYTES);
        if (at < 0 || CounterWidth.ofQualifier(stored.qualifier(at)).bytes() != Short.BYTES) {
            return;
        }
        CounterWidth width = CounterWidth.ofQualifier(stored.qualifier(at));
        int next = at + RecordHeader.WORD;
        if (width.ofSource()) {
            record.number(
                    stored.ofSource(RecordField.SRC_PACKET_SIZE_MIN, RecordField.DST_PACKET_SIZE_MIN),
                    stored.u16(next));
            record.number(
                    stored.ofSource(RecordField.SRC_PACKET_SIZE_MAX, RecordField.DST_PACKET_SIZE_MAX),
                    stored.u16(next + Short.BYTES));
            next += SIDE_BYTES;
        }
        if (width.ofDestination() && next + SIDE_BYTES <= at + stored.size(at)) {
            record.number(
                    stored.ofDestination(RecordField.SRC_PACKET_SIZE_MIN, RecordField.DST_PACKET_SIZE_MIN),
                    stored.u16(next));
            record.number(
                    stored.ofDestination(RecordField.SRC_PACKET_SIZE_MAX, RecordField.DST_PACKET_SIZE_MAX),
                    stored.u16(next + Short.BYTES));
        }
    }
}
