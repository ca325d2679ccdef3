package org.ocellus.capture.file;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import org.ocellus.spi.capture.CaptureException;

/**
 * The part of an input that is in memory: one reused piece of native memory, filled from behind and consumed from the
 * front. A record that is only partly there is moved to the front before the rest is read.
 *
 * <p>Packets are handed out where they lie, so {@link #fill}, which moves bytes, may be called only when no packet is in
 * use any more. The memory belongs to the garbage collector: closing the input while a worker still walks its last batch
 * must not pull the memory from under it.
 */
final class ByteWindow {
    /** The longest record that is believed, in bytes: 16 MiB. */
    static final int RECORD_LIMIT = 16 * 1024 * 1024;

    private final String name;
    private final ByteInput input;
    private MemorySegment memory;
    private ByteBuffer view;
    private long position;
    private long limit;
    private long streamOffset;

    /**
     * Makes an empty window.
     *
     * @param name the input as the user named it
     * @param input where the bytes come from
     * @param capacity size at first, in bytes; grows for a longer record
     */
    ByteWindow(String name, ByteInput input, long capacity) {
        this.name = name;
        this.input = input;
        memory = Arena.ofAuto().allocate(capacity);
        view = memory.asByteBuffer();
    }

    /** {@return the memory; another one after {@link #fill}} */
    MemorySegment memory() {
        return memory;
    }

    /** {@return position in {@link #memory()} of the first byte that is not consumed} */
    long position() {
        return position;
    }

    /** {@return position in {@link #memory()} behind the last byte that is there} */
    long limit() {
        return limit;
    }

    /** {@return bytes that are there and not consumed} */
    long available() {
        return limit - position;
    }

    /** Consumes the bytes before a position. */
    void position(long newPosition) {
        position = newPosition;
    }

    /**
     * Reads once.
     *
     * @param needed bytes for which there must be room from {@link #position()} on, up to {@link #RECORD_LIMIT} and a
     *     header
     * @param timeoutNanos how long to wait for the first byte
     * @return as {@link ByteInput#read}
     * @throws IOException if the input cannot be read
     */
    int fill(long needed, long timeoutNanos) throws IOException {
        makeRoom(needed);
        int count = input.read(view.clear().position((int) limit), timeoutNanos);
        if (count > 0) {
            limit += count;
        }
        return count;
    }

    private void makeRoom(long needed) {
        if (needed > memory.byteSize()) {
            MemorySegment larger = Arena.ofAuto().allocate(Long.highestOneBit(needed - 1) << 1);
            moveRestTo(larger);
            memory = larger;
            view = larger.asByteBuffer();
        } else if (position > 0) {
            moveRestTo(memory);
        }
    }

    private void moveRestTo(MemorySegment target) {
        MemorySegment.copy(memory, position, target, 0, available());
        streamOffset += position;
        limit -= position;
        position = 0;
    }

    /** {@return where in the input the byte at a position in {@link #memory()} stands} */
    long offset(long at) {
        return streamOffset + at;
    }

    /**
     * {@return the exception that tells of damage}
     *
     * @param at position in {@link #memory()} of the structure that is wrong
     * @param problem what is wrong and what was expected
     */
    CaptureException damage(long at, String problem) {
        return new CaptureException(name, offset(at), problem);
    }
}
