package org.ocellus.capture.file;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.ocellus.spi.capture.CaptureException;
import org.ocellus.spi.capture.CaptureSource;
import org.ocellus.spi.capture.CaptureSource.Progress;
import org.ocellus.spi.capture.PacketBatch;

/**
 * What came of reading a source to its end.
 *
 * @param packets all packets that were handed out
 * @param problem message of the exception that ended it, empty if none did
 */
record Reading(List<Packet> packets, String problem) {
    private static final int BATCH = 4;
    private static final long TIMEOUT = 10_000_000_000L;

    /** A packet, copied before the source was read again. */
    record Packet(long time, int linkType, int wire, String data) {}

    static Reading of(CaptureSource source) {
        List<Packet> packets = new ArrayList<>();
        PacketBatch batch = new PacketBatch(BATCH);
        try {
            while (source.read(batch, TIMEOUT) != Progress.END) {
                for (int i = 0; i < batch.size(); i++) {
                    packets.add(copy(batch, i));
                }
                batch.clear();
            }
            return new Reading(packets, "");
        } catch (CaptureException e) {
            return new Reading(packets, String.valueOf(e.getMessage()));
        }
    }

    /** Reads a file that is in memory, through a window of a size. */
    static Reading of(byte[] file, int windowSize) {
        try (CaptureSource source = new RecordSource("FILE", new MemoryInput(ByteBuffer.wrap(file)), windowSize)) {
            return of(source);
        }
    }

    static Reading of(byte[] file) {
        return of(file, 64 * 1024);
    }

    static Reading of(ByteWriter file) {
        return of(file.toBytes());
    }

    Packet only() {
        if (packets.size() != 1 || !problem.isEmpty()) {
            throw new AssertionError("expected one packet: " + this);
        }
        return packets.getFirst();
    }

    List<Long> times() {
        return packets.stream().map(Packet::time).toList();
    }

    static Packet copy(PacketBatch batch, int i) {
        byte[] data = MemorySegment.ofAddress(batch.address(i))
                .reinterpret(batch.captured(i))
                .toArray(ValueLayout.JAVA_BYTE);
        return new Packet(batch.timestamp(i), batch.linkType(i), batch.wire(i), hex(data));
    }

    static String hex(byte... data) {
        return HexFormat.of().formatHex(data);
    }

    private record MemoryInput(ByteBuffer bytes) implements ByteInput {
        @Override
        public int read(ByteBuffer target, long timeoutNanos) {
            if (!bytes.hasRemaining()) {
                return END;
            }
            int count = Math.min(bytes.remaining(), target.remaining());
            target.put(bytes.slice(bytes.position(), count));
            bytes.position(bytes.position() + count);
            return count;
        }

        @Override
        public boolean streaming() {
            return false;
        }

        @Override
        public void close() {}
    }
}
