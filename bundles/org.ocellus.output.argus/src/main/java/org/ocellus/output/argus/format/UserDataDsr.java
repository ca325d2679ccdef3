package org.ocellus.output.argus.format;

import org.ocellus.spi.reader.RecordBuilder;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;

/**
 * First payload bytes of one side.
 *
 * <pre>
 * | room 2 | number of bytes 2 | bytes |
 * </pre>
 */
final class UserDataDsr implements Dsr {
    static final int TYPE = 0x50;

    /** Where a {@link StoredRecord} keeps the one of the destination; not a type of DSR. */
    static final int DESTINATION_SLOT = 0x51;

    private static final int SOURCE = 0x10;
    private static final int DESTINATION = 0x20;
    private static final int HEADER = 4;

    private final RecordField field;
    private final RecordField other;
    private final int side;

    private UserDataDsr(RecordField field, RecordField other, int side) {
        this.field = field;
        this.other = other;
        this.side = side;
    }

    static UserDataDsr ofSource() {
        return new UserDataDsr(RecordField.SRC_USER_DATA, RecordField.DST_USER_DATA, SOURCE);
    }

    static UserDataDsr ofDestination() {
        return new UserDataDsr(RecordField.DST_USER_DATA, RecordField.SRC_USER_DATA, DESTINATION);
    }

    /** {@return whether the DSR at an offset is of the source} */
    static boolean ofSource(StoredRecord stored, int at) {
        boolean longLength = (stored.subtype(at) & StoredRecord.LONG_LENGTH) != 0;
        return ((longLength ? stored.subtype(at) : stored.qualifier(at)) & SOURCE) != 0;
    }

    @Override
    public void write(FlowRecord flow, RecordBuffer out) {
        byte[] scratch = out.scratch();
        int length = flow.bytes(field, scratch, 0);
        if (length == 0) {
            return;
        }
        out.longDsr(TYPE, side);
        out.u16(FlowRecord.MAX_BYTES);
        out.u16(length);
        out.bytes(scratch, 0, length);
    }

    @Override
    public void read(StoredRecord stored, RecordBuilder record) {
        int at = stored.find(side == SOURCE ? TYPE : DESTINATION_SLOT, HEADER);
        if (at < 0) {
            return;
        }
        int count = Math.min(stored.u16(at + RecordHeader.WORD + 2), stored.size(at) - RecordHeader.WORD - HEADER);
        count = Math.min(count, FlowRecord.MAX_BYTES);
        if (count > 0) {
            record.bytes(stored.reversed() ? other : field, stored.copy(at + RecordHeader.WORD + HEADER, count));
        }
    }
}
