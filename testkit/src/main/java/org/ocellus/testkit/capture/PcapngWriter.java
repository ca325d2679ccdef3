package org.ocellus.testkit.capture;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ocellus.testkit.header.Octets;

/**
 * A pcapng file in the making (draft-ietf-opsawg-pcapng): sections, each with its byte order and its interfaces, and the
 * three kinds of packet block. Unless stated, one little-endian section.
 */
public final class PcapngWriter {
    private static final long SECTION_HEADER = 0x0A0D_0D0AL;
    private static final long BYTE_ORDER_MAGIC = 0x1A2B_3C4DL;
    private static final int INTERFACE_DESCRIPTION = 1;
    private static final int OBSOLETE_PACKET = 2;
    private static final int SIMPLE_PACKET = 3;
    private static final int ENHANCED_PACKET = 6;
    private static final int SNAPLEN = 262_144;

    private final Octets file = new Octets();
    private final List<TimestampFormat> interfaces = new ArrayList<>();
    private ByteOrder order = ByteOrder.LITTLE_ENDIAN;

    /** Begins a file with a section in that byte order. */
    public PcapngWriter(ByteOrder order) {
        section(order);
    }

    /** Begins a further section; the interfaces of the one before do not count in it. */
    public PcapngWriter section(ByteOrder sectionOrder) {
        order = sectionOrder;
        interfaces.clear();
        return block(
                SECTION_HEADER,
                new OrderedOctets(order)
                        .u32(BYTE_ORDER_MAGIC)
                        .u16(1)
                        .u16(0)
                        .u64(-1)); // the section's length is not stated
    }

    /** Describes the next interface, with timestamps in microseconds. */
    public PcapngWriter networkInterface(int linkType) {
        return networkInterface(linkType, SNAPLEN, TimestampFormat.MICROSECONDS);
    }

    /**
     * Describes the next interface.
     *
     * @param linkType LINKTYPE_ value
     * @param snaplen bytes that it keeps of each packet, 0 for all
     * @param timestamps what its timestamps mean
     */
    public PcapngWriter networkInterface(int linkType, int snaplen, TimestampFormat timestamps) {
        interfaces.add(timestamps);
        OrderedOctets body = new OrderedOctets(order).u16(linkType).u16(0).u32(snaplen);
        timestamps.writeOptions(body);
        return block(INTERFACE_DESCRIPTION, body);
    }

    /**
     * Appends an enhanced packet block.
     *
     * @param networkInterface number of the interface in its section, from 0
     * @param time nanoseconds since the epoch
     * @param captured the bytes that were kept
     * @param wireLength bytes on the wire
     */
    public PcapngWriter enhancedPacket(int networkInterface, long time, byte[] captured, int wireLength) {
        long ticks = interfaces.get(networkInterface).ticks(time);
        return block(
                ENHANCED_PACKET,
                new OrderedOctets(order)
                        .u32(networkInterface)
                        .u32(ticks >>> 32)
                        .u32(ticks)
                        .u32(captured.length)
                        .u32(wireLength)
                        .bytes(captured)
                        .padTo(4));
    }

    /** Appends an enhanced packet block of a whole packet. */
    public PcapngWriter enhancedPacket(int networkInterface, long time, byte[] bytes) {
        return enhancedPacket(networkInterface, time, bytes, bytes.length);
    }

    /** Appends a simple packet block, which has no timestamp; it belongs to interface 0. */
    public PcapngWriter simplePacket(byte[] captured, int wireLength) {
        return block(
                SIMPLE_PACKET,
                new OrderedOctets(order).u32(wireLength).bytes(captured).padTo(4));
    }

    /** Appends an obsolete packet block; parameters as of {@link #enhancedPacket}. */
    public PcapngWriter obsoletePacket(int networkInterface, long time, byte[] captured, int wireLength) {
        long ticks = interfaces.get(networkInterface).ticks(time);
        return block(
                OBSOLETE_PACKET,
                new OrderedOctets(order)
                        .u16(networkInterface)
                        .u16(0) // drops
                        .u32(ticks >>> 32)
                        .u32(ticks)
                        .u32(captured.length)
                        .u32(wireLength)
                        .bytes(captured)
                        .padTo(4));
    }

    /** Appends a block of another type: name resolution 4, statistics 5, or one that no reader knows. */
    public PcapngWriter otherBlock(long type, byte[] body) {
        return block(type, new OrderedOctets(order).bytes(body).padTo(4));
    }

    private PcapngWriter block(long type, OrderedOctets body) {
        byte[] content = body.toBytes();
        int length = 12 + content.length;
        file.bytes(new OrderedOctets(order)
                .u32(type)
                .u32(length)
                .bytes(content)
                .u32(length)
                .toBytes());
        return this;
    }

    /** {@return the file so far} */
    public byte[] toBytes() {
        return file.toBytes();
    }

    /** Writes the file so far. */
    public void writeTo(Path path) throws IOException {
        Files.write(path, toBytes());
    }
}
