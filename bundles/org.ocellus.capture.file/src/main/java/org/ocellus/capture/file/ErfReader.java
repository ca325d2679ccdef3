package org.ocellus.capture.file;

import java.lang.foreign.MemorySegment;
import org.ocellus.spi.capture.CaptureException;
import org.ocellus.spi.capture.PacketBatch;

/**
 * Endace's Extensible Record Format: records one after the other, no file header. Each is handed over whole as link type
 * 197, as a pcap file of LINKTYPE_ERF would hold it: the decoder needs the record's type and extension headers.
 */
final class ErfReader implements RecordReader {
    /** LINKTYPE_ERF. */
    private static final int LINK_TYPE = 197;

    @Override
    public long read(ByteWindow window, PacketBatch batch) throws CaptureException {
        MemorySegment memory = window.memory();
        while (!batch.isFull()) {
            long at = window.position();
            if (window.available() < ErfRecord.HEADER) {
                return ErfRecord.HEADER;
            }
            int length = ErfRecord.length(memory, at);
            if (!ErfRecord.isValid(memory, at)) {
                throw window.damage(
                        at,
                        "ERF record of type " + ErfRecord.type(memory, at) + " and length " + length
                                + ", expected a known type and a length of at least " + ErfRecord.HEADER);
            }
            if (window.available() < length) {
                return length;
            }
            if (ErfRecord.type(memory, at) != ErfRecord.TYPE_PAD) {
                add(memory, at, length, batch);
            }
            window.position(at + length);
        }
        return 0;
    }

    private static void add(MemorySegment memory, long at, int length, PacketBatch batch) {
        int wire = ErfRecord.wireLength(memory, at) + ErfRecord.headersLength(memory, at, length);
        // Records are padded to 8 bytes: what is behind the frame's end was never on the wire.
        batch.add(memory, at, Math.min(length, wire), wire, ErfRecord.timestampNanos(memory, at), LINK_TYPE);
    }

    @Override
    public long linkTypeOffset(int of) {
        return -1; // every record says what line it was on
    }

    @Override
    public String recordName() {
        return "ERF record";
    }

    @Override
    public int headerLength() {
        return ErfRecord.HEADER;
    }
}
