package org.ocellus.engine.flow;

import org.ocellus.engine.memory.Memory;
import org.ocellus.engine.record.UserDataLayout;
import org.ocellus.engine.walk.Found;
import org.ocellus.spi.record.RecordField;

/** The first payload bytes of each side. */
final class UserData {
    private static final int LENGTH_A = 5; // 1
    private static final int LENGTH_B = 6; // 1
    private static final int CAPACITY = 7; // 1, of each side
    private static final int BYTES = MetricChunk.HEADER;

    private UserData() {}

    static int bytes(int capacity) {
        return BYTES + 2 * capacity;
    }

    static int bytesOf(long chunk) {
        return bytes(Memory.u8(chunk + CAPACITY));
    }

    static void begin(long chunk, int capacity) {
        Memory.putByte(chunk + CAPACITY, capacity);
    }

    static void add(long chunk, boolean fromB, Found found) {
        long lengthAt = chunk + (fromB ? LENGTH_B : LENGTH_A);
        int length = Memory.u8(lengthAt);
        int capacity = Memory.u8(chunk + CAPACITY);
        int more = Math.min(capacity - length, found.payloadCaptured());
        if (more > 0) {
            Memory.copy(found.payload(), chunk + BYTES + (fromB ? capacity : 0) + length, more);
            Memory.putByte(lengthAt, length + more);
        }
    }

    /** Writes the bytes behind a record's labels. {@return the length of the record so far} */
    static int write(long chunk, long record, int length, RecordFields out) {
        int lengthA = Memory.u8(chunk + LENGTH_A);
        int lengthB = Memory.u8(chunk + LENGTH_B);
        long target = record + length;
        Memory.putByte(target + UserDataLayout.LENGTH_A, lengthA);
        Memory.putByte(target + UserDataLayout.LENGTH_B, lengthB);
        Memory.copy(chunk + BYTES, target + UserDataLayout.BYTES, lengthA);
        Memory.copy(chunk + BYTES + Memory.u8(chunk + CAPACITY), target + UserDataLayout.BYTES + lengthA, lengthB);
        out.mark(RecordField.SRC_USER_DATA, RecordField.DST_USER_DATA, lengthA > 0, lengthB > 0);
        return length + UserDataLayout.BYTES + lengthA + lengthB;
    }
}
