package org.ocellus.capture.file;

import java.lang.foreign.MemorySegment;
import java.util.Map;
import org.ocellus.spi.capture.CaptureException;
import org.ocellus.spi.capture.PacketBatch;

/**
 * The format of Solaris's snoop, version 2 (RFC 1761), always big-endian.
 *
 * <pre>
 *  file:    "snoop" and three zeros 8 | version 4 | datalink type 4
 *  record:  original length 4 | included length 4 | record length 4 | cumulative drops 4 | seconds 4 | microseconds 4
 *           | data and padding
 * </pre>
 */
final class SnoopReader implements RecordReader {
    /** Size of the file header, in bytes. */
    static final int FILE_HEADER = 16;

    private static final int DATALINK_TYPE = 12;

    /** The first 8 bytes of a file, as a number. */
    private static final long MAGIC = 0x736E_6F6F_7000_0000L;

    private static final int SUPPORTED_VERSION = 2;
    private static final int RECORD_HEADER = 24;
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final Endianness ORDER = Endianness.BIG;

    /** Datalink type (RFC 1761, and 18 as Solaris has it) to LINKTYPE_ value. */
    private static final Map<Integer, Integer> LINK_TYPES = Map.of(
            0, 1, // IEEE 802.3: Ethernet
            2, 6, // IEEE 802.5 Token Ring
            4, 1, // Ethernet
            8, 10, // FDDI
            18, 123); // classical IP over ATM: SunATM

    private final int linkType;

    private SnoopReader(int linkType) {
        this.linkType = linkType;
    }

    /**
     * {@return whether the first bytes of a file can be those of this format}
     *
     * @param memory bytes
     * @param at position of the first, of 8
     */
    static boolean isMagic(MemorySegment memory, long at) {
        return ORDER.i64(memory, at) == MAGIC;
    }

    /**
     * Reads the file header and consumes it.
     *
     * @param window holds {@link #FILE_HEADER} bytes
     */
    static SnoopReader open(ByteWindow window) throws CaptureException {
        long at = window.position();
        long version = ORDER.u32(window.memory(), at + 8);
        if (version != SUPPORTED_VERSION) {
            throw window.damage(at + 8, "snoop version " + version + " is not known, expected 2");
        }
        int datalink = ORDER.i32(window.memory(), at + DATALINK_TYPE);
        Integer linkType = LINK_TYPES.get(datalink);
        if (linkType == null) {
            throw window.damage(
                    at + DATALINK_TYPE,
                    "snoop datalink type " + Integer.toUnsignedString(datalink)
                            + " is not known, expected one of 0, 2, 4, 8, 18");
        }
        window.position(at + FILE_HEADER);
        return new SnoopReader(linkType);
    }

    @Override
    public long read(ByteWindow window, PacketBatch batch) throws CaptureException {
        MemorySegment memory = window.memory();
        while (!batch.isFull()) {
            long at = window.position();
            long available = window.available();
            if (available < RECORD_HEADER) {
                return RECORD_HEADER;
            }
            long included = ORDER.u32(memory, at + 4);
            long length = ORDER.u32(memory, at + 8);
            if (length > ByteWindow.RECORD_LIMIT || length - RECORD_HEADER < included) {
                throw window.damage(
                        at,
                        "snoop record length " + length + " with included length " + included + ", expected at least "
                                + RECORD_HEADER + " bytes more than that and at most " + ByteWindow.RECORD_LIMIT);
            }
            if (available < length) {
                return length;
            }
            long time = ORDER.u32(memory, at + 16) * NANOS_PER_SECOND + ORDER.u32(memory, at + 20) * 1000;
            batch.add(memory, at + RECORD_HEADER, (int) included, ORDER.i32(memory, at), time, linkType);
            window.position(at + length);
        }
        return 0;
    }

    @Override
    public long linkTypeOffset(int of) {
        return DATALINK_TYPE;
    }

    @Override
    public String recordName() {
        return "snoop record";
    }

    @Override
    public int headerLength() {
        return RECORD_HEADER;
    }
}
