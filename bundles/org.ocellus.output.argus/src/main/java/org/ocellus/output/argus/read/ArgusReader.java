package org.ocellus.output.argus.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.ocellus.output.argus.format.FlowRecordCodec;
import org.ocellus.output.argus.format.RecordHeader;
import org.ocellus.output.argus.format.SourceId;
import org.ocellus.output.argus.format.StoredRecord;
import org.ocellus.spi.reader.RecordBuilder;
import org.ocellus.spi.reader.RecordReader;

/** The flow activity records of a file; management records are passed over, and so is what Argus may add. */
final class ArgusReader implements RecordReader {
    private static final int MAX_LENGTH = 0xFFFF * RecordHeader.WORD;

    private final InputStream stream;
    private final String name;
    private final FlowRecordCodec codec = new FlowRecordCodec(SourceId.of(""));
    private final StoredRecord stored = new StoredRecord();
    private final byte[] bytes = new byte[MAX_LENGTH];
    private long offset;
    private int length;

    ArgusReader(InputStream stream, String name) {
        this.stream = stream;
        this.name = name;
    }

    /** {@return the first record, empty if the file is} */
    byte[] first() throws IOException {
        int got = stream.readNBytes(bytes, 0, RecordHeader.LENGTH);
        if (got < RecordHeader.LENGTH || (bytes[0] & RecordHeader.TYPE_MASK) != RecordHeader.MANAGEMENT) {
            return new byte[0];
        }
        complete(got);
        return Arrays.copyOf(bytes, length);
    }

    @Override
    public boolean read(RecordBuilder record) throws IOException {
        while (next()) {
            int type = bytes[0] & RecordHeader.TYPE_MASK;
            if (type == RecordHeader.FLOW || type == RecordHeader.NETFLOW) {
                int damage = stored.at(bytes, length);
                if (damage >= 0) {
                    throw damaged(
                            offset + damage, "expected a part of a record, found one of a length that does not fit");
                }
                codec.read(stored, record);
                return true;
            }
        }
        return false;
    }

    private boolean next() throws IOException {
        offset += length;
        int got = stream.readNBytes(bytes, 0, RecordHeader.LENGTH);
        if (got == 0) {
            length = 0;
            return false;
        }
        complete(got);
        return true;
    }

    private void complete(int got) throws IOException {
        if (got < RecordHeader.LENGTH) {
            throw cut(RecordHeader.LENGTH, got);
        }
        length = ((bytes[2] & 0xFF) << Byte.SIZE | (bytes[3] & 0xFF)) * RecordHeader.WORD;
        if (length < RecordHeader.LENGTH) {
            throw damaged(offset, "expected a record, found one of no length");
        }
        if ((bytes[0] & RecordHeader.LOW_MASK) != RecordHeader.VERSION) {
            throw damaged(
                    offset, "expected a record of version 3, found version " + (bytes[0] & RecordHeader.LOW_MASK));
        }
        int rest = length - RecordHeader.LENGTH;
        int read = stream.readNBytes(bytes, RecordHeader.LENGTH, rest);
        if (read < rest) {
            throw cut(length, RecordHeader.LENGTH + read);
        }
    }

    private IOException cut(int expected, int found) {
        return damaged(offset, "the file ends inside a record: expected " + expected + " bytes, found " + found);
    }

    private IOException damaged(long at, String problem) {
        return new IOException(name + ": offset " + at + ": " + problem);
    }
}
