package org.ocellus.capture.file;

import io.airlift.compress.v3.xxhash.XxHash64JavaHasher;
import io.airlift.compress.v3.zstd.ZstdIncrementalFrameDecompressor;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.jspecify.annotations.Nullable;

/**
 * Zstandard frames one after the other (RFC 8878), skippable frames among them, as {@code pzstd} writes them.
 *
 * <p>The decoder keeps up to a window of output back until a frame ends. So it is given whole blocks only, and where the
 * input ends within a frame, an empty last block: then it hands out all that was complete. Checksums are verified here,
 * behind the data; the decoder would throw the last window away first. Where a block is corrupt, what has been kept back
 * is lost.
 */
final class ZstdFrames extends InputStream {
    private static final int MAGIC = 0xFD2F_B528;
    private static final int SKIPPABLE_MAGIC = 0x184D_2A50;
    private static final int SKIPPABLE_MASK = 0xFFFF_FFF0;

    private static final int MAGIC_LENGTH = 4;
    private static final int SKIPPABLE_HEADER = 8;
    private static final int BLOCK_HEADER = 3;
    private static final int CHECKSUM = 4;
    private static final int BLOCK_MAXIMUM = 128 * 1024;

    /** What the decoder can do, and what RFC 8878 recommends to support: {@code zstd --long} asks for more. */
    private static final long WINDOW_MAXIMUM = 8 * 1024 * 1024;

    private static final int RLE_BLOCK = 1;

    /** Room for two blocks, so that one can be decoded while the next is still incomplete. */
    private static final int BUFFER = 2 * BLOCK_MAXIMUM + 4096;

    /** A block header that says: raw, no bytes, the last. */
    private static final byte[] EMPTY_LAST_BLOCK = {1, 0, 0};

    private enum Next {
        FRAME,
        BLOCK,
        CHECKSUM
    }

    private final InputStream compressed;
    private final ZstdIncrementalFrameDecompressor decoder = new ZstdIncrementalFrameDecompressor();
    private final MemorySegment buffer = Arena.ofAuto().allocate(BUFFER);
    private final byte[] chunk = new byte[BLOCK_MAXIMUM];
    private final XxHash64JavaHasher hasher = new XxHash64JavaHasher(0);

    /** Consumed by the decoder, ready for it, and read: positions in the buffer, ascending. */
    private int position;

    private int ready;
    private int limit;

    private Next next = Next.FRAME;
    private boolean checksummed;
    private @Nullable IOException damage;

    ZstdFrames(InputStream compressed) {
        this.compressed = compressed;
    }

    /** {@return whether the bytes begin a frame} */
    static boolean isMagic(byte[] head, int count) {
        if (count < MAGIC_LENGTH) {
            return false;
        }
        int magic = Endianness.LITTLE.i32(MemorySegment.ofArray(head), 0);
        return magic == MAGIC || isSkippable(magic);
    }

    private static boolean isSkippable(int magic) {
        return (magic & SKIPPABLE_MASK) == SKIPPABLE_MAGIC;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        while (true) {
            int count = decode(target, offset, length);
            if (count > 0) {
                return count;
            }
            if (damage != null) {
                throw damage;
            }
            if (!prepare() && !refill()) {
                if (next == Next.FRAME && position == limit) {
                    return -1;
                }
                endFrame();
            }
        }
    }

    private int decode(byte[] target, int offset, int length) throws IOException {
        boolean waiting = decoder.getRequestedOutputSize() > 0;
        if (!waiting && (ready == position || ready - position < decoder.getInputRequired())) {
            return 0;
        }
        try {
            long base = buffer.address();
            decoder.partialDecompress(null, base + position, base + ready, target, offset, offset + length);
        } catch (RuntimeException e) {
            // The library has no exception of its own for every kind of damage.
            throw damage == null ? corrupt(reason(e), e) : damage;
        }
        position += decoder.getInputConsumed();
        int count = decoder.getOutputBufferUsed();
        if (checksummed) {
            hasher.update(target, offset, count);
        }
        return count;
    }

    /** The library's messages end with an address in memory, which it takes for an offset. */
    private static String reason(RuntimeException exception) {
        String message = String.valueOf(exception.getMessage());
        int end = message.lastIndexOf(": offset=");
        return end < 0 ? message : message.substring(0, end);
    }

    /** {@return whether a part that is complete has been found behind those that are ready} */
    private boolean prepare() throws IOException {
        int available = limit - ready;
        return switch (next) {
            case FRAME -> prepareFrame(available);
            case BLOCK -> prepareBlock(available);
            case CHECKSUM -> available >= CHECKSUM && verifyChecksum();
        };
    }

    private boolean prepareFrame(int available) throws IOException {
        if (available < ZstdFrameHeader.DESCRIBED) {
            return false;
        }
        int magic = Endianness.LITTLE.i32(buffer, ready);
        if (isSkippable(magic)) {
            return available >= SKIPPABLE_HEADER && skipFrame();
        }
        if (magic != MAGIC) {
            throw corrupt("expected a further frame or the end behind a frame", null);
        }
        int length = ZstdFrameHeader.length(buffer, ready);
        if (available < length) {
            return false;
        }
        checkWindow();
        checksummed = ZstdFrameHeader.hasChecksum(buffer, ready);
        ZstdFrameHeader.clearChecksum(buffer, ready);
        hasher.reset();
        return take(length, available, Next.BLOCK);
    }

    private void checkWindow() throws IOException {
        long window = ZstdFrameHeader.window(buffer, ready);
        if (window < 0 || window > WINDOW_MAXIMUM) {
            damage = new IOException("zstd data with a window of " + Long.toUnsignedString(window)
                    + " bytes, expected at most " + WINDOW_MAXIMUM);
            throw damage;
        }
    }

    private boolean verifyChecksum() throws IOException {
        if (Endianness.LITTLE.i32(buffer, ready) != (int) hasher.digest()) {
            throw corrupt("the checksum does not fit the data", null);
        }
        ready += CHECKSUM;
        position = ready;
        next = Next.FRAME;
        return true;
    }

    private boolean prepareBlock(int available) throws IOException {
        if (available < BLOCK_HEADER) {
            return false;
        }
        int header = u8(ready) | (u8(ready + 1) << 8) | (u8(ready + 2) << 16);
        boolean last = (header & 1) != 0;
        int size = ((header >> 1) & 3) == RLE_BLOCK ? 1 : header >> 3;
        if (size > BLOCK_MAXIMUM) {
            throw corrupt("block size " + size + ", expected at most " + BLOCK_MAXIMUM, null);
        }
        Next behind = last ? behindLastBlock() : Next.BLOCK;
        return take(BLOCK_HEADER + size, available, behind);
    }

    private Next behindLastBlock() {
        return checksummed ? Next.CHECKSUM : Next.FRAME;
    }

    private boolean take(int length, int available, Next behind) {
        if (available < length) {
            return false;
        }
        ready += length;
        next = behind;
        return true;
    }

    /** The decoder does not know skippable frames: they end here. */
    private boolean skipFrame() throws IOException {
        long left = SKIPPABLE_HEADER + Endianness.LITTLE.u32(buffer, ready + 4);
        position = ready;
        while (left > limit - position) {
            left -= limit - position;
            position = limit;
            ready = limit;
            if (!refill()) {
                throw truncated();
            }
        }
        position += (int) left;
        ready = position;
        return true;
    }

    private boolean refill() throws IOException {
        MemorySegment.copy(buffer, position, buffer, 0, limit - position);
        ready -= position;
        limit -= position;
        position = 0;
        int count = compressed.read(chunk, 0, Math.min(chunk.length, BUFFER - limit));
        if (count <= 0) {
            return false;
        }
        MemorySegment.copy(chunk, 0, buffer, ValueLayout.JAVA_BYTE, limit, count);
        limit += count;
        return true;
    }

    private void endFrame() throws IOException {
        EOFException end = truncated();
        if (next != Next.BLOCK) {
            throw end;
        }
        MemorySegment.copy(EMPTY_LAST_BLOCK, 0, buffer, ValueLayout.JAVA_BYTE, ready, BLOCK_HEADER);
        ready += BLOCK_HEADER;
        limit = ready;
    }

    private EOFException truncated() {
        EOFException end = new EOFException("truncated zstd data: the input ends inside a frame");
        damage = end;
        return end;
    }

    private IOException corrupt(String problem, @Nullable RuntimeException cause) {
        IOException exception = new IOException("corrupt zstd data: " + problem, cause);
        damage = exception;
        return exception;
    }

    private int u8(long at) {
        return buffer.get(ValueLayout.JAVA_BYTE, at) & 0xFF;
    }

    @Override
    public void close() throws IOException {
        compressed.close();
    }
}
