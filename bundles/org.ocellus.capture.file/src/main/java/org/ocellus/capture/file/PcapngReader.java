package org.ocellus.capture.file;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ocellus.spi.capture.CaptureException;
import org.ocellus.spi.capture.PacketBatch;

/**
 * The pcapng format (draft-ietf-opsawg-pcapng): blocks one after the other.
 *
 * <pre>
 *  block:     type 4 | total length 4 | body | total length 4
 *  section header:    byte-order magic 4 | major 2 | minor 2 | section length 8 | options
 *  enhanced packet:   interface 4 | time high 4 | time low 4 | captured 4 | original 4 | data | options
 *  simple packet:     original 4 | data
 *  obsolete packet:   interface 2 | drops 2 | time high 4 | time low 4 | captured 4 | original 4 | data | options
 * </pre>
 *
 * <p>A section header starts anew: byte order and interfaces are those of its section. Blocks that hold no packet and
 * describe no interface are passed over.
 */
final class PcapngReader implements RecordReader {
    /** Type of a Section Header Block, the same in both byte orders; the first 4 bytes of a file. */
    static final int SECTION_HEADER = 0x0A0D0D0A;

    private static final int INTERFACE_DESCRIPTION = 1;
    private static final int OBSOLETE_PACKET = 2;
    private static final int SIMPLE_PACKET = 3;
    private static final int ENHANCED_PACKET = 6;

    private static final int BYTE_ORDER_MAGIC = 0x1A2B3C4D;
    private static final int SUPPORTED_MAJOR_VERSION = 1;

    /** The most interfaces of a section that are believed: descriptions compress so well that a small file holds millions. */
    private static final int INTERFACE_LIMIT = 1 << 16;

    private static final int BLOCK_HEADER = 8;
    private static final int BLOCK_TRAILER = 4;
    private static final int SECTION_BODY = 16;
    private static final int PACKET_BODY = 20;
    private static final int SIMPLE_PACKET_BODY = 4;

    private final List<PcapngInterface> interfaces = new ArrayList<>();
    private final Map<Integer, Long> linkTypeOffsets = new HashMap<>();
    private Endianness order = Endianness.LITTLE;
    private long lastTime;

    @Override
    public long read(ByteWindow window, PacketBatch batch) throws CaptureException {
        while (!batch.isFull()) {
            long needed = missing(window);
            if (needed > 0) {
                return needed;
            }
            long at = window.position();
            long length = order.u32(window.memory(), at + 4);
            readBlock(window, batch, at, length);
            window.position(at + length);
        }
        return 0;
    }

    /** {@return bytes that the block at the window's position needs, or 0 if it is complete} */
    private long missing(ByteWindow window) throws CaptureException {
        MemorySegment memory = window.memory();
        long at = window.position();
        long available = window.available();
        if (available < BLOCK_HEADER) {
            return BLOCK_HEADER;
        }
        int type = order.i32(memory, at);
        if (type == SECTION_HEADER) {
            if (available < BLOCK_HEADER + 4) {
                return BLOCK_HEADER + 4;
            }
            order = byteOrder(window, at + BLOCK_HEADER);
        }
        long length = order.u32(memory, at + 4);
        checkLength(window, at, type, length);
        if (available < length) {
            return length;
        }
        long trailer = order.u32(memory, at + length - BLOCK_TRAILER);
        if (trailer != length) {
            throw window.damage(
                    at, "pcapng block length " + length + " in front and " + trailer + " behind, expected the same");
        }
        return 0;
    }

    private static Endianness byteOrder(ByteWindow window, long at) throws CaptureException {
        for (Endianness candidate : Endianness.values()) {
            if (candidate.i32(window.memory(), at) == BYTE_ORDER_MAGIC) {
                return candidate;
            }
        }
        throw window.damage(at, "no pcapng byte-order magic, expected 1a2b3c4d in one order or the other");
    }

    private static void checkLength(ByteWindow window, long at, int type, long length) throws CaptureException {
        int minimum = BLOCK_HEADER + BLOCK_TRAILER + minimumBody(type);
        if (length < minimum || length > ByteWindow.RECORD_LIMIT) {
            throw window.damage(
                    at, "pcapng block length " + length + ", expected " + minimum + " to " + ByteWindow.RECORD_LIMIT);
        }
        if (length % 4 != 0) {
            throw window.damage(at, "pcapng block length " + length + ", expected a multiple of 4");
        }
    }

    private static int minimumBody(int type) {
        return switch (type) {
            case SECTION_HEADER -> SECTION_BODY;
            case INTERFACE_DESCRIPTION -> PcapngInterface.FIXED_BODY;
            case ENHANCED_PACKET, OBSOLETE_PACKET -> PACKET_BODY;
            case SIMPLE_PACKET -> SIMPLE_PACKET_BODY;
            default -> 0;
        };
    }

    private void readBlock(ByteWindow window, PacketBatch batch, long at, long length) throws CaptureException {
        MemorySegment memory = window.memory();
        long body = at + BLOCK_HEADER;
        long end = at + length - BLOCK_TRAILER;
        switch (order.i32(memory, at)) {
            case ENHANCED_PACKET -> readPacket(window, batch, body, end, order.u32(memory, body));
            case OBSOLETE_PACKET -> readPacket(window, batch, body, end, order.u16(memory, body));
            case SIMPLE_PACKET -> readSimplePacket(window, batch, body, end);
            case INTERFACE_DESCRIPTION -> describe(window, body, end);
            case SECTION_HEADER -> startSection(window, body);
            default -> {
                // Names, statistics, secrets and what vendors add: nothing that changes a packet.
            }
        }
    }

    private void describe(ByteWindow window, long body, long end) throws CaptureException {
        if (interfaces.size() == INTERFACE_LIMIT) {
            throw window.damage(
                    body, "one more pcapng interface, expected at most " + INTERFACE_LIMIT + " in a section");
        }
        PcapngInterface described = PcapngInterface.parse(window, order, body, end);
        interfaces.add(described);
        linkTypeOffsets.putIfAbsent(described.linkType(), window.offset(body));
    }

    private void startSection(ByteWindow window, long body) throws CaptureException {
        int major = order.u16(window.memory(), body + 4);
        if (major != SUPPORTED_MAJOR_VERSION) {
            throw window.damage(body + 4, "pcapng version " + major + " is not known, expected 1");
        }
        interfaces.clear();
    }

    /** An enhanced and an obsolete packet block differ in their first 4 bytes only. */
    private void readPacket(ByteWindow window, PacketBatch batch, long body, long end, long interfaceId)
            throws CaptureException {
        MemorySegment memory = window.memory();
        PcapngInterface source = find(window, body, interfaceId);
        long data = body + PACKET_BODY;
        long captured = order.u32(memory, body + 12);
        if (captured > end - data) {
            throw window.damage(body, "captured length " + captured + ", expected at most " + (end - data));
        }
        lastTime = source.scale().nanos((order.u32(memory, body + 4) << Integer.SIZE) | order.u32(memory, body + 8));
        batch.add(memory, data, (int) captured, order.i32(memory, body + 16), lastTime, source.linkType());
    }

    /** A simple packet block belongs to interface 0 and has no time: the one of the packet before it is the nearest. */
    private void readSimplePacket(ByteWindow window, PacketBatch batch, long body, long end) throws CaptureException {
        PcapngInterface source = find(window, body, 0);
        long data = body + SIMPLE_PACKET_BODY;
        long original = order.u32(window.memory(), body);
        long captured = source.snaplen() == 0 ? original : Math.min(original, source.snaplen());
        if (captured > end - data) {
            throw window.damage(body, "captured length " + captured + ", expected at most " + (end - data));
        }
        batch.add(window.memory(), data, (int) captured, (int) original, lastTime, source.linkType());
    }

    private PcapngInterface find(ByteWindow window, long at, long id) throws CaptureException {
        if (id >= interfaces.size()) {
            throw window.damage(
                    at, "unknown pcapng interface " + id + ", the section has described " + interfaces.size());
        }
        return interfaces.get((int) id);
    }

    @Override
    public long linkTypeOffset(int of) {
        return linkTypeOffsets.getOrDefault(of, -1L);
    }

    @Override
    public String recordName() {
        return "pcapng block";
    }

    @Override
    public int headerLength() {
        return BLOCK_HEADER;
    }
}
