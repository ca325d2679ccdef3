package org.ocellus.capture.file;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.ocellus.spi.capture.CaptureException;

/** Tells the format of a capture by its first bytes: by magic number, and ERF, which has none, by plausibility. */
final class FormatDetector {
    private static final int MAGIC_LENGTH = 4;
    private static final int SNOOP_MAGIC_LENGTH = 8;

    /** Records of an ERF file whose headers are looked at, if they are there. */
    private static final int ERF_RECORDS = 8;

    /** Neighbouring records are not more than a year apart. */
    private static final long ERF_GAP_SECONDS = 366L * 24 * 3600;

    private FormatDetector() {}

    /**
     * Finds the format and consumes the file header.
     *
     * @param window at the first byte
     * @param ended whether no more bytes will come
     * @return the reader, or null if more bytes are needed
     * @throws CaptureException if the format is not known, or if the input has ended too early
     */
    static @Nullable RecordReader detect(ByteWindow window, boolean ended) throws CaptureException {
        MemorySegment memory = window.memory();
        long at = window.position();
        long available = window.available();
        if (available == 0 && ended) {
            throw window.damage(at, "empty, expected a capture in pcap, pcapng, ERF or snoop format");
        }
        if (available < MAGIC_LENGTH) {
            return unknownIf(ended, window);
        }
        if (Endianness.LITTLE.i32(memory, at) == PcapngReader.SECTION_HEADER) {
            return new PcapngReader();
        }
        Endianness order = PcapReader.byteOrder(memory, at);
        if (order != null) {
            return isThere(window, "pcap", PcapReader.FILE_HEADER, ended) ? PcapReader.open(window, order) : null;
        }
        if (available < SNOOP_MAGIC_LENGTH) {
            return unknownIf(ended, window);
        }
        if (SnoopReader.isMagic(memory, at)) {
            return isThere(window, "snoop", SnoopReader.FILE_HEADER, ended) ? SnoopReader.open(window) : null;
        }
        return detectErf(window, ended);
    }

    private static boolean isThere(ByteWindow window, String format, int length, boolean ended)
            throws CaptureException {
        if (window.available() >= length) {
            return true;
        }
        if (ended) {
            throw window.damage(
                    window.position(),
                    "truncated " + format + " file header: " + window.available() + " bytes, expected " + length);
        }
        return false;
    }

    /** Believes in ERF if the first record is complete and all further headers that are there fit to it. */
    private static @Nullable RecordReader detectErf(ByteWindow window, boolean ended) throws CaptureException {
        MemorySegment memory = window.memory();
        long at = window.position();
        if (window.available() < ErfRecord.HEADER) {
            return unknownIf(ended, window);
        }
        if (!ErfRecord.isValid(memory, at) || ErfRecord.type(memory, at) == ErfRecord.TYPE_PAD) {
            return unknownIf(true, window);
        }
        if (window.available() < ErfRecord.length(memory, at)) {
            return unknownIf(ended, window);
        }
        return isErfChain(memory, at, window.limit()) ? new ErfReader() : unknownIf(true, window);
    }

    private static boolean isErfChain(MemorySegment memory, long first, long limit) {
        long at = first;
        for (int i = 0; i < ERF_RECORDS && limit - at >= ErfRecord.HEADER; i++) {
            if (!ErfRecord.isValid(memory, at) || !isNear(memory, first, at)) {
                return false;
            }
            at += ErfRecord.length(memory, at);
        }
        return true;
    }

    /** Records that only fill space need no time. */
    private static boolean isNear(MemorySegment memory, long first, long at) {
        long gap = ErfRecord.seconds(memory, at) - ErfRecord.seconds(memory, first);
        return ErfRecord.type(memory, at) == ErfRecord.TYPE_PAD || Math.abs(gap) <= ERF_GAP_SECONDS;
    }

    private static @Nullable RecordReader unknownIf(boolean decided, ByteWindow window) throws CaptureException {
        if (!decided) {
            return null;
        }
        int shown = (int) Math.min(window.available(), MAGIC_LENGTH);
        byte[] bytes = window.memory().asSlice(window.position(), shown).toArray(ValueLayout.JAVA_BYTE);
        throw window.damage(
                window.position(),
                "not a capture: it begins with " + HexFormat.of().formatHex(bytes)
                        + ", expected pcap, pcapng, ERF or snoop, plain or compressed with gzip or zstd");
    }
}
