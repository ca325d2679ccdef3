package org.ocellus.capture.pcap;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;

/**
 * {@code struct pcap_pkthdr} as this system lays it out. Its {@code struct timeval} differs: 64-bit numbers on Linux and BSD, a
 * 32-bit fraction on macOS, 32-bit numbers on Windows. On each the lengths follow, captured before original.
 */
enum PacketHeader {
    UNIX(8, 16) {
        @Override
        long seconds(MemorySegment header) {
            return header.get(JAVA_LONG, 0);
        }

        @Override
        long fraction(MemorySegment header) {
            return header.get(JAVA_LONG, 8);
        }
    },
    MACOS(8, 16) {
        @Override
        long seconds(MemorySegment header) {
            return header.get(JAVA_LONG, 0);
        }

        @Override
        long fraction(MemorySegment header) {
            return header.get(JAVA_INT, 8);
        }
    },
    WINDOWS(4, 8) {
        @Override
        long seconds(MemorySegment header) {
            return Integer.toUnsignedLong(header.get(JAVA_INT, 0));
        }

        @Override
        long fraction(MemorySegment header) {
            return header.get(JAVA_INT, 4);
        }
    };

    static final PacketHeader CURRENT = switch (Platform.CURRENT) {
        case WINDOWS -> WINDOWS;
        case MACOS -> MACOS;
        case LINUX, OTHER -> UNIX;
    };

    /** Bytes of the longest form. */
    static final int SIZE = 24;

    private final long alignment;
    private final long captured;

    PacketHeader(long alignment, long captured) {
        this.alignment = alignment;
        this.captured = captured;
    }

    long alignment() {
        return alignment;
    }

    /** {@return the seconds of the time stamp, since the epoch} */
    abstract long seconds(MemorySegment header);

    /** {@return micro- or nanoseconds of the time stamp, as was asked for} */
    abstract long fraction(MemorySegment header);

    int captured(MemorySegment header) {
        return header.get(JAVA_INT, captured);
    }

    int original(MemorySegment header) {
        return header.get(JAVA_INT, captured + 4);
    }

    void lengths(MemorySegment header, int capturedLength, int originalLength) {
        header.set(JAVA_INT, captured, capturedLength);
        header.set(JAVA_INT, captured + 4, originalLength);
    }
}
