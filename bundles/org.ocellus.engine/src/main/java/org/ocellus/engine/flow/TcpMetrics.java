package org.ocellus.engine.flow;

import org.ocellus.engine.memory.Memory;
import org.ocellus.engine.walk.Found;
import org.ocellus.spi.record.RecordField;

/**
 * What sequence numbers, acknowledgements and windows of a TCP connection tell (RFC 9293), as seen from a point on its way.
 *
 * <p>A flow has a chunk of it from its second packet on: two cache lines, of which most packets touch the first alone. What
 * the first packet said is in the flow's slot until then, see {@link FirstSegment}. Numbers are compared modulo 2<sup>32</sup>.
 */
final class TcpMetrics {
    // In the header, of both sides
    static final int STAGE = 5; // 1, see TcpHandshake
    static final int OPENING = 6; // 1, see TcpHandshake

    // What each packet changes, in the first cache line: of A, and at TO_B of B
    private static final int NEXT = 8; // 4, number behind the last that was sent
    private static final int ACKNOWLEDGED = 12; // 4
    private static final int WINDOW = 16; // 4, last one, scaled
    private static final int WINDOW_MIN = 20; // 4, since the previous record
    private static final int WINDOW_MAX = 24; // 4, since the previous record, -1 if there was none
    private static final int SHIFT = 28; // 1, by which windows are scaled
    private static final int OFFERED = 29; // 1, shift count on the SYN, or Found.NO_WINDOW_SCALE
    private static final int SEEN = 30; // 1
    static final int HOLES = 31; // 1, see SequenceGaps
    static final int TO_B = 24;

    static final int GAPS = 56; // 4, chunk of SequenceGaps, or none

    // What few packets change, in the second cache line: of A, and at RARE_TO_B of B
    private static final int INITIAL = 64; // 4
    private static final int RETRANSMISSIONS = 68; // 4, since the previous record, as are those that follow
    private static final int OUT_OF_ORDER = 72; // 4
    private static final int DUPLICATE_ACKS = 76; // 4
    private static final int ZERO_WINDOWS = 80; // 4
    static final int TIME = 88; // 8, see TcpHandshake
    static final int RARE_TO_B = 32;
    static final int BYTES = 128;

    // SEEN
    private static final int STARTED = 1; // NEXT holds
    private static final int ACKNOWLEDGES = 2; // ACKNOWLEDGED holds
    private static final int FROM_SYN = 4; // INITIAL is that of a SYN
    private static final int HAS_INITIAL = 8;

    /** The largest window, RFC 7323 section 2.3: numbers further apart do not belong together. */
    private static final int FURTHEST = 1 << 30;

    /** How far ahead a segment is believed where the window or its scale is not known, in bytes: few windows are larger. */
    private static final int SLACK = 1 << 20;

    private static final int FIN = TcpState.FIN;
    private static final int SYN = TcpState.SYN;
    private static final int RST = TcpState.RST;
    private static final int ACK = TcpState.ACK;

    private final SequenceGaps gaps;

    TcpMetrics(SequenceGaps gaps) {
        this.gaps = gaps;
    }

    /** Fills a new chunk with what the flow's first packet said, which was seen at that time. */
    void begin(long chunk, long slot, long first) {
        clear(chunk);
        clear(chunk + TO_B);
        boolean fromB = Memory.getLong(slot + FlowSlot.PACKETS_B) > 0;
        int flags = FirstSegment.flags(slot, fromB);
        if (flags == 0) {
            return; // its header was not whole
        }
        long own = fromB ? chunk + TO_B : chunk;
        long rare = rare(chunk, fromB);
        TcpHandshake.follow(chunk, fromB, flags, FirstSegment.payload(slot, fromB), first);
        if ((flags & RST) == 0) {
            int sequence = FirstSegment.sequence(slot, fromB);
            start(own, rare, flags, sequence, Memory.getInt(slot + (fromB ? FlowSlot.END_B : FlowSlot.END_A)));
            offer(own, flags, Memory.getByte(slot + FlowSlot.FIRST_SCALE));
            window(own, rare, flags, Memory.getShort(slot + FlowSlot.FIRST_WINDOW));
        }
    }

    private static long rare(long chunk, boolean ofB) {
        return ofB ? chunk + RARE_TO_B : chunk;
    }

    private static void clear(long side) {
        Memory.putInt(side + WINDOW_MIN, Integer.MAX_VALUE);
        Memory.putInt(side + WINDOW_MAX, -1);
        Memory.putByte(side + OFFERED, Found.NO_WINDOW_SCALE);
    }

    private static void start(long own, long rare, int flags, int sequence, int end) {
        int seen = Memory.getByte(own + SEEN);
        boolean syn = (flags & SYN) != 0;
        if (syn || (seen & HAS_INITIAL) == 0) {
            Memory.putInt(rare + INITIAL, sequence);
        }
        Memory.putInt(own + NEXT, end);
        Memory.putByte(own + SEEN, seen | STARTED | HAS_INITIAL | (syn ? FROM_SYN : 0));
    }

    /**
     * Follows a segment.
     *
     * @param chunk the connection's
     * @param fromB whether B sent it
     * @return whether its payload was not seen before and comes next
     */
    boolean follow(long chunk, boolean fromB, Found found, long timestamp) {
        int flags = found.tcpFlags();
        if (Memory.getByte(chunk + STAGE) < TcpHandshake.DONE) {
            TcpHandshake.follow(chunk, fromB, flags, found.payloadLength(), timestamp);
        }
        if (flags == 0 || (flags & RST) != 0) {
            return true; // a header that is not whole, or numbers that need not be the connection's
        }
        long own = fromB ? chunk + TO_B : chunk;
        long peer = fromB ? chunk : chunk + TO_B;
        if ((flags & SYN) != 0) {
            offer(own, flags, found.tcpWindowScale());
            scale(own, peer);
        }
        long rare = rare(chunk, fromB);
        boolean next = sequence(chunk, own, rare, found, flags);
        if ((flags & ACK) != 0) {
            acknowledgement(chunk, own, peer, rare, found, flags);
        }
        window(own, rare, flags, found.tcpWindow());
        return next;
    }

    private static void offer(long own, int flags, int scale) {
        if ((flags & SYN) != 0) {
            Memory.putByte(own + OFFERED, scale);
        }
    }

    /** RFC 7323 section 2.2: windows are scaled if both SYNs offer it. */
    private static void scale(long own, long peer) {
        int ofOwn = Memory.getByte(own + OFFERED);
        int ofPeer = Memory.getByte(peer + OFFERED);
        boolean both = ofOwn != Found.NO_WINDOW_SCALE && ofPeer != Found.NO_WINDOW_SCALE;
        Memory.putByte(own + SHIFT, both ? ofOwn : 0);
        Memory.putByte(peer + SHIFT, both ? ofPeer : 0);
    }

    private boolean sequence(long chunk, long own, long rare, Found found, int flags) {
        int sequence = found.tcpSequence();
        int length = FirstSegment.length(flags, found.payloadLength());
        int seen = Memory.getByte(own + SEEN);
        if (found.fragment() != Found.WHOLE) { // the rest of the segment is in other packets
            Memory.putByte(own + SEEN, seen & ~STARTED);
            return true;
        }
        if ((seen & STARTED) == 0 || anew(chunk, rare, seen, flags, sequence)) {
            start(own, rare, flags, sequence, sequence + length);
            return true;
        }
        int ahead = sequence - Memory.getInt(own + NEXT);
        if (ahead == 0) {
            Memory.putInt(own + NEXT, sequence + length);
            return true;
        }
        return ahead > 0
                ? passed(chunk, own, sequence, length)
                : length > 0 && behind(chunk, own, rare, sequence, length, found.payloadLength());
    }

    /** Whether a SYN, unanswered so far, is tried again with another number. */
    private static boolean anew(long chunk, long rare, int seen, int flags, int sequence) {
        return (flags & (SYN | ACK)) == SYN
                && Memory.getByte(chunk + STAGE) <= TcpHandshake.REQUESTED
                && ((seen & FROM_SYN) == 0 || Memory.getInt(rare + INITIAL) != sequence);
    }

    /**
     * Numbers were left out. A segment beyond what its receiver can take is kept, and believed with a second one not far behind
     * it: it may be forged, or corrupt.
     *
     * @return whether the payload comes next as far as one can tell
     */
    private boolean passed(long chunk, long own, int sequence, int length) {
        int next = Memory.getInt(own + NEXT);
        if (sequence - next > reach(chunk, own, next)) {
            boolean second = gaps.hasStray(chunk, own, next, sequence) && sequence - gaps.strayTo(chunk, own) < SLACK;
            if (!second && gaps.stray(chunk, own, sequence, sequence + length)) {
                return false;
            }
        }
        skip(chunk, own, sequence);
        Memory.putInt(own + NEXT, sequence + length);
        return true;
    }

    /** {@return how many numbers behind the next one the peer's window allows, negative if not even that} */
    private static int reach(long chunk, long own, int next) {
        long peer = own == chunk ? chunk + TO_B : chunk;
        int seen = Memory.getByte(peer + SEEN);
        if ((seen & ACKNOWLEDGES) == 0) {
            return SLACK;
        }
        boolean scaleIsKnown = (seen & Memory.getByte(own + SEEN) & FROM_SYN) != 0;
        int window = Memory.getInt(peer + WINDOW);
        return Memory.getInt(peer + ACKNOWLEDGED) - next + (scaleIsKnown ? window : Math.max(window, SLACK));
    }

    /** Numbers up to this one were sent: those that were not seen are a hole. */
    private void skip(long chunk, long own, int to) {
        if (gaps.hasStray(chunk, own, Memory.getInt(own + NEXT), to)) {
            hole(chunk, own, gaps.strayFrom(chunk, own));
            Memory.putInt(own + NEXT, gaps.strayTo(chunk, own));
            gaps.forgetStray(chunk, own);
        }
        hole(chunk, own, to);
    }

    private void hole(long chunk, long own, int to) {
        int next = Memory.getInt(own + NEXT);
        if (to - next > 0 && to - next < FURTHEST) {
            gaps.open(chunk, own, next, to);
        }
    }

    /** The segment begins before the last number that was sent. {@return whether some of it is new and comes next} */
    private boolean behind(long chunk, long own, long rare, int sequence, int length, int payload) {
        int next = Memory.getInt(own + NEXT);
        int end = sequence + length;
        boolean keepAlive = sequence == next - 1 && payload == length && payload == 1; // RFC 9293 section 3.8.4
        if (next - sequence > FURTHEST || keepAlive) {
            return false;
        }
        int overlap = (end - next < 0 ? end : next) - sequence;
        int filled = gaps.fill(chunk, own, sequence, end) + beforeFirst(own, rare, sequence, end);
        int again = overlap - filled;
        if (filled > 0) {
            count(rare, OUT_OF_ORDER);
        } else {
            count(rare, RETRANSMISSIONS);
        }
        if (again > 0 && payload > 0) {
            gaps.again(chunk, own, Math.min(again, payload));
        }
        if (end - next > 0) {
            Memory.putInt(own + NEXT, end);
        }
        return end - next > 0;
    }

    /** {@return bytes before the first of a connection whose beginning was missed: they were not seen before either} */
    private static int beforeFirst(long own, long rare, int sequence, int end) {
        int first = Memory.getInt(rare + INITIAL);
        if ((Memory.getByte(own + SEEN) & FROM_SYN) != 0 || sequence - first >= 0) {
            return 0;
        }
        Memory.putInt(rare + INITIAL, sequence);
        return (end - first < 0 ? end : first) - sequence;
    }

    private void acknowledgement(long chunk, long own, long peer, long rare, Found found, int flags) {
        int acknowledged = found.tcpAcknowledgement();
        int seen = Memory.getByte(own + SEEN);
        boolean first = (seen & ACKNOWLEDGES) == 0;
        int before = Memory.getInt(own + ACKNOWLEDGED);
        int advance = acknowledged - before;
        boolean follows = (Memory.getByte(peer + SEEN) & STARTED) != 0;
        if (!first && Memory.getByte(peer + HOLES) > 0) {
            gaps.close(chunk, peer, before);
        }
        if (first || advance > 0) {
            Memory.putInt(own + ACKNOWLEDGED, acknowledged);
            if (first) {
                Memory.putByte(own + SEEN, seen | ACKNOWLEDGES);
            }
            int unseen = acknowledged - Memory.getInt(peer + NEXT);
            if (follows && unseen > 0 && unseen < FURTHEST) {
                skip(chunk, peer, acknowledged);
                Memory.putInt(peer + NEXT, acknowledged);
            }
        } else if (advance == 0
                && follows
                && found.payloadLength() == 0
                && (flags & (SYN | FIN)) == 0
                && Memory.getInt(peer + NEXT) - acknowledged > 0 // RFC 5681 section 2: data is on its way
                && found.tcpWindow() << Memory.getByte(own + SHIFT) == Memory.getInt(own + WINDOW)) {
            count(rare, DUPLICATE_ACKS);
        }
    }

    private static void window(long own, long rare, int flags, int unscaled) {
        int window = (flags & SYN) != 0 ? unscaled : unscaled << Memory.getByte(own + SHIFT);
        Memory.putInt(own + WINDOW, window);
        if (window < Memory.getInt(own + WINDOW_MIN)) {
            Memory.putInt(own + WINDOW_MIN, window);
        }
        if (window > Memory.getInt(own + WINDOW_MAX)) {
            Memory.putInt(own + WINDOW_MAX, window);
        }
        if (window == 0 && (flags & (SYN | FIN)) == 0) {
            count(rare, ZERO_WINDOWS);
        }
    }

    private static void count(long side, int what) {
        Memory.putInt(side + what, Memory.getInt(side + what) + 1);
    }

    /** {@return whether a side has acknowledged anything} */
    static boolean acknowledges(long own) {
        return (Memory.getByte(own + SEEN) & ACKNOWLEDGES) != 0;
    }

    /** {@return the highest number that a side has acknowledged} */
    static int acknowledged(long own) {
        return Memory.getInt(own + ACKNOWLEDGED);
    }

    /** {@return whether a SYN of that side is the one that began the connection, or may be} */
    static boolean isFirstSyn(long chunk, boolean fromB, int sequence) {
        long own = fromB ? chunk + TO_B : chunk;
        return Memory.getInt(rare(chunk, fromB) + INITIAL) == sequence && (Memory.getByte(own + SEEN) & FROM_SYN) != 0;
    }

    void reset(long chunk) {
        for (long side = chunk; side <= chunk + TO_B; side += TO_B) {
            Memory.putInt(side + WINDOW_MIN, Integer.MAX_VALUE);
            Memory.putInt(side + WINDOW_MAX, -1);
        }
        for (long side = chunk; side <= chunk + RARE_TO_B; side += RARE_TO_B) {
            Memory.putInt(side + RETRANSMISSIONS, 0);
            Memory.putInt(side + OUT_OF_ORDER, 0);
            Memory.putInt(side + DUPLICATE_ACKS, 0);
            Memory.putInt(side + ZERO_WINDOWS, 0);
        }
        gaps.reset(chunk);
    }

    void release(long chunk) {
        gaps.release(chunk);
    }

    /** Writes what is known; {@code last} if the connection has come to its end. */
    void write(long a, boolean last, RecordFields out) {
        long b = a + TO_B;
        TcpHandshake.write(a, out);
        out.pair(
                RecordField.SRC_TCP_SEQ,
                RecordField.DST_TCP_SEQ,
                (Memory.getByte(a + SEEN) & HAS_INITIAL) != 0,
                unsigned(a, INITIAL),
                (Memory.getByte(b + SEEN) & HAS_INITIAL) != 0,
                unsigned(a + RARE_TO_B, INITIAL));
        counts(a, RETRANSMISSIONS, RecordField.SRC_RETRANSMISSIONS, RecordField.DST_RETRANSMISSIONS, out);
        counts(a, OUT_OF_ORDER, RecordField.SRC_OUT_OF_ORDER, RecordField.DST_OUT_OF_ORDER, out);
        counts(a, DUPLICATE_ACKS, RecordField.SRC_DUPLICATE_ACKS, RecordField.DST_DUPLICATE_ACKS, out);
        counts(a, ZERO_WINDOWS, RecordField.SRC_ZERO_WINDOWS, RecordField.DST_ZERO_WINDOWS, out);
        gaps.write(a, last, out);
        boolean hasA = Memory.getInt(a + WINDOW_MAX) >= 0;
        boolean hasB = Memory.getInt(b + WINDOW_MAX) >= 0;
        out.pair(
                RecordField.SRC_WINDOW_MIN,
                RecordField.DST_WINDOW_MIN,
                hasA,
                Memory.getInt(a + WINDOW_MIN),
                hasB,
                Memory.getInt(b + WINDOW_MIN));
        out.pair(
                RecordField.SRC_WINDOW_MAX,
                RecordField.DST_WINDOW_MAX,
                hasA,
                Memory.getInt(a + WINDOW_MAX),
                hasB,
                Memory.getInt(b + WINDOW_MAX));
    }

    private static long unsigned(long side, int what) {
        return Memory.getInt(side + what) & 0xFFFF_FFFFL;
    }

    private static void counts(long a, int what, RecordField source, RecordField destination, RecordFields out) {
        out.counts(source, destination, unsigned(a, what), unsigned(a + RARE_TO_B, what));
    }
}
