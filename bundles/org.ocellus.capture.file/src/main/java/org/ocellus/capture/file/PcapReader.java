package org.ocellus.capture.file;

import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;
import org.ocellus.spi.capture.CaptureException;
import org.ocellus.spi.capture.PacketBatch;

/**
 * The classic pcap format (draft-ietf-opsawg-pcap, section 4), in either byte order.
 *
 * <pre>
 *  file:    magic 4 | major 2 | minor 2 | reserved 4 | reserved 4 | snaplen 4 | FCS and link type 4
 *  record:  seconds 4 | micro- or nanoseconds 4 | captured length 4 | original length 4 | data
 * </pre>
 *
 * <p>A. Kuznetzov's variant of 1990s Linux has 8 more bytes in each record header, which say nothing that is wanted.
 */
final class PcapReader implements RecordReader {
    /** Size of the file header, in bytes. */
    static final int FILE_HEADER = 24;

    private static final int LINK_TYPE = 20;

    private static final int MICROSECONDS = 0xA1B2C3D4;
    private static final int NANOSECONDS = 0xA1B23C4D;
    private static final int KUZNETZOV = 0xA1B2CD34;

    private static final int SUPPORTED_MAJOR_VERSION = 2;
    private static final int RECORD_HEADER = 16;
    private static final int KUZNETZOV_RECORD_HEADER = 24;
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    /** Files are known whose snaplen is smaller than their packets; libpcap's own maximum is believed in any case. */
    private static final int DEFAULT_SNAPLEN = 256 * 1024;

    private final Endianness order;
    private final int nanosPerUnit;
    private final int headerLength;
    private final int linkType;
    private final long longestCapture;

    private PcapReader(MemorySegment memory, long at, Endianness order) {
        int magic = order.i32(memory, at);
        this.order = order;
        nanosPerUnit = magic == NANOSECONDS ? 1 : 1000;
        headerLength = magic == KUZNETZOV ? KUZNETZOV_RECORD_HEADER : RECORD_HEADER;
        long snaplen = order.u32(memory, at + 16);
        longestCapture = Math.clamp(snaplen, DEFAULT_SNAPLEN, ByteWindow.RECORD_LIMIT);
        linkType = order.i32(memory, at + LINK_TYPE) & 0xFFFF;
    }

    /** {@return the byte order that makes a magic number of this format, or null if it is none} */
    static @Nullable Endianness byteOrder(MemorySegment memory, long at) {
        for (Endianness order : Endianness.values()) {
            int magic = order.i32(memory, at);
            if (magic == MICROSECONDS || magic == NANOSECONDS || magic == KUZNETZOV) {
                return order;
            }
        }
        return null;
    }

    /**
     * Reads the file header and consumes it.
     *
     * @param window holds {@link #FILE_HEADER} bytes
     * @param order as {@link #byteOrder} found it
     */
    static PcapReader open(ByteWindow window, Endianness order) throws CaptureException {
        long at = window.position();
        int major = order.u16(window.memory(), at + 4);
        if (major != SUPPORTED_MAJOR_VERSION) {
            throw window.damage(at + 4, "pcap version " + major + " is not known, expected 2");
        }
        PcapReader reader = new PcapReader(window.memory(), at, order);
        window.position(at + FILE_HEADER);
        return reader;
    }

    @Override
    public long read(ByteWindow window, PacketBatch batch) throws CaptureException {
        MemorySegment memory = window.memory();
        long limit = window.limit();
        long at = window.position();
        long needed = 0;
        while (!batch.isFull()) {
            needed = headerLength;
            if (limit - at < needed) {
                break;
            }
            long captured = order.u32(memory, at + 8);
            if (captured > longestCapture) {
                window.position(at);
                throw window.damage(at, "captured length " + captured + ", expected at most " + longestCapture);
            }
            needed += captured;
            if (limit - at < needed) {
                break;
            }
            long time = order.u32(memory, at) * NANOS_PER_SECOND + order.u32(memory, at + 4) * nanosPerUnit;
            int original = order.i32(memory, at + 12);
            batch.add(memory, at + headerLength, (int) captured, original, time, linkType);
            at += needed;
        }
        window.position(at);
        return needed;
    }

    @Override
    public long linkTypeOffset(int of) {
        return LINK_TYPE;
    }

    @Override
    public String recordName() {
        return "pcap record";
    }

    @Override
    public int headerLength() {
        return headerLength;
    }
}
