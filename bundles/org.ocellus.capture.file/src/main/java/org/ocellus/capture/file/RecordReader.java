package org.ocellus.capture.file;

import org.ocellus.spi.capture.CaptureException;
import org.ocellus.spi.capture.PacketBatch;

/** Finds the packets of one file format. Keeps what the file says about all of them: byte order, link type, precision. */
interface RecordReader {
    /**
     * Consumes the complete records at the window's position, until the batch is full or the rest of a record is
     * missing.
     *
     * @param window bytes; its position is moved behind the last record that was consumed
     * @param batch receives the packets, zero copy
     * @return bytes from the window's position that the next record needs; 0 if the batch is full
     * @throws CaptureException at a damaged record; the window's position is at it, records before it are in the batch
     */
    long read(ByteWindow window, PacketBatch batch) throws CaptureException;

    /** {@return where the file says that packets have this link type, in bytes from its start; -1 if it does not} */
    long linkTypeOffset(int linkType);

    /** {@return what the format calls a record, for messages} */
    String recordName();

    /** {@return size of what stands in front of each record and tells its length, in bytes} */
    int headerLength();
}
