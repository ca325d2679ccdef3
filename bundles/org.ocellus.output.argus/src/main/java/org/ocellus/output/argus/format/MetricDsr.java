package org.ocellus.output.argus.format;

import org.ocellus.spi.reader.RecordBuilder;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;

/**
 * Packets, bytes and payload bytes of each side, in the narrowest width that holds them all.
 *
 * <pre>
 * | source's packets | bytes | payload bytes | destination's packets | bytes | payload bytes |
 * </pre>
 *
 * A side without packets is left out; Argus may leave out payload bytes.
 */
final class MetricDsr implements Dsr {
    private static final int TYPE = 0x10;

    /** Subtype: packets and bytes. */
    private static final int PACKETS_BYTES = 0x01;

    /** Subtype: packets, bytes and payload bytes. */
    private static final int PACKETS_BYTES_PAYLOAD = 0x04;

    private static final int NUMBERS = 3;

    @Override
    public void write(FlowRecord flow, RecordBuffer out) {
        boolean source = Side.source(flow);
        boolean destination = Side.destination(flow);
        long largest = (source
                        ? widest(flow, RecordField.SRC_PACKETS, RecordField.SRC_BYTES, RecordField.SRC_PAYLOAD_BYTES)
                        : 0)
                | (destination
                        ? widest(flow, RecordField.DST_PACKETS, RecordField.DST_BYTES, RecordField.DST_PAYLOAD_BYTES)
                        : 0);
        CounterWidth width = CounterWidth.of(largest, source, destination);
        out.dsr(TYPE, PACKETS_BYTES_PAYLOAD, width.code());
        if (width.ofSource()) {
            width.write(flow.number(RecordField.SRC_PACKETS), out);
            width.write(flow.number(RecordField.SRC_BYTES), out);
            width.write(flow.number(RecordField.SRC_PAYLOAD_BYTES), out);
        }
        if (width.ofDestination()) {
            width.write(flow.number(RecordField.DST_PACKETS), out);
            width.write(flow.number(RecordField.DST_BYTES), out);
            width.write(flow.number(RecordField.DST_PAYLOAD_BYTES), out);
        }
    }

    private static long widest(FlowRecord flow, RecordField packets, RecordField bytes, RecordField payload) {
        return flow.number(packets) | flow.number(bytes) | flow.number(payload);
    }

    @Override
    public void read(StoredRecord stored, RecordBuilder record) {
        record.number(stored.ofSource(RecordField.SRC_PACKETS, RecordField.DST_PACKETS), sourceNumber(stored, 0));
        record.number(
                stored.ofDestination(RecordField.SRC_PACKETS, RecordField.DST_PACKETS), destinationNumber(stored, 0));
        record.number(stored.ofSource(RecordField.SRC_BYTES, RecordField.DST_BYTES), sourceNumber(stored, 1));
        record.number(stored.ofDestination(RecordField.SRC_BYTES, RecordField.DST_BYTES), destinationNumber(stored, 1));
        if (numbers(stored) == NUMBERS) {
            record.number(
                    stored.ofSource(RecordField.SRC_PAYLOAD_BYTES, RecordField.DST_PAYLOAD_BYTES),
                    sourceNumber(stored, 2));
            record.number(
                    stored.ofDestination(RecordField.SRC_PAYLOAD_BYTES, RecordField.DST_PAYLOAD_BYTES),
                    destinationNumber(stored, 2));
        }
    }

    /** {@return whether the record counts packets of its source} */
    static boolean hasSource(StoredRecord stored) {
        return sourceNumber(stored, 0) != 0;
    }

    /** {@return whether the record counts packets of its destination} */
    static boolean hasDestination(StoredRecord stored) {
        return destinationNumber(stored, 0) != 0;
    }

    private static long sourceNumber(StoredRecord stored, int index) {
        int at = stored.find(TYPE, 0);
        return at >= 0 && width(stored, at).ofSource() ? number(stored, at, index) : 0;
    }

    private static long destinationNumber(StoredRecord stored, int index) {
        int at = stored.find(TYPE, 0);
        if (at < 0 || !width(stored, at).ofDestination()) {
            return 0;
        }
        return number(stored, at, width(stored, at).ofSource() ? numbers(stored) + index : index);
    }

    private static long number(StoredRecord stored, int at, int index) {
        CounterWidth width = width(stored, at);
        int offset = RecordHeader.WORD + index * width.bytes();
        return offset + width.bytes() <= stored.size(at) ? width.read(stored, at + offset) : 0;
    }

    private static CounterWidth width(StoredRecord stored, int at) {
        return CounterWidth.ofQualifier(stored.qualifier(at));
    }

    private static int numbers(StoredRecord stored) {
        int at = stored.find(TYPE, 0);
        return at >= 0 && (stored.subtype(at) & PACKETS_BYTES) == 0 ? NUMBERS : NUMBERS - 1;
    }
}
