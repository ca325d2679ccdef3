package org.ocellus.engine.record;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.concurrent.atomic.AtomicInteger;
import org.ocellus.engine.memory.Memory;

/** Records on their way from one worker to all outputs. Filled by the worker, then read by each output, then reused. */
public final class RecordBatch {
    /** Bytes a batch; some hundred records. */
    public static final int CAPACITY = 1 << 17;

    private final MemorySegment memory;
    private final long address;
    private int length;
    private int records;
    private byte[] interfaceName = {};

    /** Outputs that have not yet read the batch. */
    public final AtomicInteger readers = new AtomicInteger();

    /** Makes an empty batch whose memory lives as long as it is reachable. */
    public RecordBatch() {
        memory = Arena.ofAuto().allocate(CAPACITY, 8);
        address = memory.address();
    }

    /** {@return whether the longest record has room} */
    public boolean hasRoom() {
        return length + RecordLayout.MAX_LENGTH <= CAPACITY;
    }

    /** {@return the address for the next record, which {@link #append} then adds} */
    public long next() {
        return address + length;
    }

    /** Adds the record that was written at {@link #next}. */
    public void append() {
        length += Memory.getInt(next() + RecordLayout.LENGTH);
        records++;
    }

    /** Says which interface the flows were seen on; empty if they come from none. */
    public void interfaceName(byte[] name) {
        interfaceName = name;
    }

    /** {@return the interface on which the flows were seen, in UTF-8; empty if they come from none} */
    public byte[] interfaceName() {
        return interfaceName;
    }

    /** {@return the number of records} */
    public int records() {
        return records;
    }

    /** {@return whether there are no records} */
    public boolean isEmpty() {
        return records == 0;
    }

    /** {@return the address of the first record} */
    public long first() {
        return address;
    }

    /** {@return the address of the record behind this one} */
    public static long after(long record) {
        return record + Memory.getInt(record + RecordLayout.LENGTH);
    }

    /** Empties the batch. */
    public void clear() {
        length = 0;
        records = 0;
    }

    /** {@return the memory, for as long as somebody holds it} */
    MemorySegment memory() {
        return memory;
    }
}
