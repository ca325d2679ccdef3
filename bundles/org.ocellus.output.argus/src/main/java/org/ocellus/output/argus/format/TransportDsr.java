package org.ocellus.output.argus.format;

import org.ocellus.spi.reader.RecordBuilder;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;

/**
 * Which sensor made the record, and its number among those of the sensor.
 *
 * <pre>
 * | identifier 4 | sequence number 4 |
 * </pre>
 */
final class TransportDsr implements Dsr {
    private static final int TYPE = 0x01;

    /** Subtype: has an identifier. */
    private static final int IDENTIFIER = 0x01;

    /** Subtype: has a sequence number. */
    private static final int SEQUENCE = 0x02;

    private final SourceId source;
    private int sequence = 1;

    TransportDsr(SourceId source) {
        this.source = source;
    }

    @Override
    public void write(FlowRecord flow, RecordBuffer out) {
        out.dsr(TYPE, IDENTIFIER | SEQUENCE, source.type());
        out.u32(source.value());
        out.u32(sequence++);
    }

    @Override
    public void read(StoredRecord stored, RecordBuilder record) {
        int at = stored.find(TYPE, Integer.BYTES);
        if (at >= 0 && (stored.subtype(at) & IDENTIFIER) != 0) {
            String name = SourceId.name(stored.qualifier(at), (int) stored.u32(at + RecordHeader.WORD));
            if (!name.isEmpty()) {
                record.text(RecordField.SENSOR, name);
            }
        }
    }
}
