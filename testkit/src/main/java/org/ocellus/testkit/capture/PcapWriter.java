package org.ocellus.testkit.capture;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.ocellus.testkit.PacketBuilder;

/**
 * A classic capture file in the making (draft-ietf-opsawg-pcap): a header of 24 bytes, and 16 in front of every packet.
 * Unless stated, little-endian with microseconds.
 */
public final class PcapWriter {
    private static final long MICROSECONDS = 0xA1B2_C3D4L;
    private static final long NANOSECONDS = 0xA1B2_3C4DL;
    private static final long SECOND = 1_000_000_000L;
    private static final int SNAPLEN = 262_144;

    private final OrderedOctets out;
    private final long fractionUnit;

    private PcapWriter(int linkType, ByteOrder order, long magic) {
        out = new OrderedOctets(order);
        fractionUnit = magic == MICROSECONDS ? 1000 : 1;
        out.u32(magic)
                .u16(2)
                .u16(4)
                .u32(0) // time zone
                .u32(0) // accuracy
                .u32(SNAPLEN)
                .u32(linkType);
    }

    /** {@return an empty little-endian capture with microseconds} */
    public static PcapWriter microseconds(int linkType) {
        return microseconds(linkType, ByteOrder.LITTLE_ENDIAN);
    }

    /** {@return an empty capture with microseconds in that byte order} */
    public static PcapWriter microseconds(int linkType, ByteOrder order) {
        return new PcapWriter(linkType, order, MICROSECONDS);
    }

    /** {@return an empty capture with nanoseconds in that byte order} */
    public static PcapWriter nanoseconds(int linkType, ByteOrder order) {
        return new PcapWriter(linkType, order, NANOSECONDS);
    }

    /**
     * Appends a packet of which only the beginning was captured.
     *
     * @param time nanoseconds since the epoch
     * @param captured the bytes that were kept
     * @param wireLength bytes on the wire
     */
    public PcapWriter packet(long time, byte[] captured, int wireLength) {
        out.u32(Math.floorDiv(time, SECOND))
                .u32(Math.floorMod(time, SECOND) / fractionUnit)
                .u32(captured.length)
                .u32(wireLength)
                .bytes(captured);
        return this;
    }

    /** Appends a whole packet; time in nanoseconds since the epoch. */
    public PcapWriter packet(long time, byte[] bytes) {
        return packet(time, bytes, bytes.length);
    }

    /** Appends a whole packet; time in nanoseconds since the epoch. */
    public PcapWriter packet(long time, PacketBuilder packet) {
        return packet(time, packet.bytes());
    }

    /** Appends the first bytes of a packet; time in nanoseconds since the epoch. */
    public PcapWriter packet(long time, PacketBuilder packet, int snaplen) {
        byte[] bytes = packet.bytes();
        return packet(time, Arrays.copyOf(bytes, Math.min(snaplen, bytes.length)), bytes.length);
    }

    /** {@return the file so far} */
    public byte[] toBytes() {
        return out.toBytes();
    }

    /** Writes the file so far. */
    public void writeTo(Path file) throws IOException {
        Files.write(file, toBytes());
    }
}
