package org.ocellus.engine.flow;

import static org.ocellus.engine.record.RecordLayout.bits;

import org.ocellus.engine.memory.Memory;
import org.ocellus.engine.walk.Found;
import org.ocellus.spi.record.RecordField;

/**
 * What IP headers say beyond those of the first packet of each side. A flow has a chunk of it only once there is something:
 * another time to live, a mark of congestion, a fragment, an option.
 */
final class NetworkMetrics {
    private static final int TTL_MIN = 8; // 1
    private static final int TTL_MAX = 9; // 1
    private static final int SEEN = 10; // 1, whether the two above hold
    private static final int CONGESTION = 12; // 4, since the previous record
    private static final int FRAGMENTS = 16; // 4, since the previous record
    private static final int OPTIONS = 20; // 4, bits of IpOptions
    private static final int TO_B = 16;
    static final int BYTES = TO_B + OPTIONS + 4;

    /** RFC 3168 section 5: both bits of ECN. */
    private static final int CONGESTION_EXPERIENCED = 3;

    private static final int DSCP_SHIFT = 2;

    private static final long SRC_HEADER =
            bits(RecordField.SRC_TTL_MIN, RecordField.SRC_TTL_MAX, RecordField.SRC_HOPS, RecordField.SRC_DSCP);
    private static final long DST_HEADER =
            bits(RecordField.DST_TTL_MIN, RecordField.DST_TTL_MAX, RecordField.DST_HOPS, RecordField.DST_DSCP);

    private NetworkMetrics() {}

    /** {@return whether the packet says something that its side's first packet, whose time to live is given, has not} */
    static boolean differs(Found found, int firstTtl) {
        return found.ttl() != firstTtl
                || (found.tos() & CONGESTION_EXPERIENCED) == CONGESTION_EXPERIENCED
                || found.fragment() != Found.WHOLE
                || found.ipOptions() != 0;
    }

    static void add(long chunk, boolean fromB, Found found, int firstTtl) {
        long side = fromB ? chunk + TO_B : chunk;
        if (Memory.getByte(side + SEEN) == 0) {
            Memory.putByte(side + SEEN, 1);
            Memory.putByte(side + TTL_MIN, firstTtl);
            Memory.putByte(side + TTL_MAX, firstTtl);
        }
        Memory.putByte(side + TTL_MIN, Math.min(found.ttl(), Memory.u8(side + TTL_MIN)));
        Memory.putByte(side + TTL_MAX, Math.max(found.ttl(), Memory.u8(side + TTL_MAX)));
        if ((found.tos() & CONGESTION_EXPERIENCED) == CONGESTION_EXPERIENCED) {
            Memory.putInt(side + CONGESTION, Memory.getInt(side + CONGESTION) + 1);
        }
        if (found.fragment() != Found.WHOLE) {
            Memory.putInt(side + FRAGMENTS, Memory.getInt(side + FRAGMENTS) + 1);
        }
        Memory.putInt(side + OPTIONS, Memory.getInt(side + OPTIONS) | found.ipOptions());
    }

    static void reset(long chunk) {
        for (long side = chunk; side <= chunk + TO_B; side += TO_B) {
            Memory.putInt(side + CONGESTION, 0);
            Memory.putInt(side + FRAGMENTS, 0);
        }
    }

    /** Writes what the slot knows of either side. */
    static void writeSlot(long slot, boolean hasA, boolean hasB, RecordFields out) {
        int ttlA = Memory.u8(slot + FlowSlot.TTL_A);
        int ttlB = Memory.u8(slot + FlowSlot.TTL_B);
        out.markLater(SRC_HEADER, DST_HEADER, hasA, hasB);
        out.set(RecordField.SRC_TTL_MIN, RecordField.DST_TTL_MIN, ttlA, ttlB);
        out.set(RecordField.SRC_TTL_MAX, RecordField.DST_TTL_MAX, ttlA, ttlB);
        out.set(RecordField.SRC_HOPS, RecordField.DST_HOPS, hops(ttlA), hops(ttlB));
        out.set(
                RecordField.SRC_DSCP,
                RecordField.DST_DSCP,
                Memory.u8(slot + FlowSlot.TOS_A) >> DSCP_SHIFT,
                Memory.u8(slot + FlowSlot.TOS_B) >> DSCP_SHIFT);
        int flagsA = Memory.getByte(slot + FlowSlot.IP_FLAGS_A);
        int flagsB = Memory.getByte(slot + FlowSlot.IP_FLAGS_B);
        out.pair(
                RecordField.SRC_IP_FLAGS,
                RecordField.DST_IP_FLAGS,
                flagsA != 0,
                IpFlags.word(flagsA),
                flagsB != 0,
                IpFlags.word(flagsB));
    }

    /** Routers on the way, if the sender began with what most systems begin with. */
    private static int hops(int ttl) {
        int initial = ttl <= 32 ? 32 : ttl <= 64 ? 64 : ttl <= 128 ? 128 : 255;
        return initial - ttl;
    }

    /** Writes what the chunk knows, over what {@link #writeSlot} has written. */
    static void write(long a, RecordFields out) {
        long b = a + TO_B;
        boolean sawA = Memory.getByte(a + SEEN) != 0;
        boolean sawB = Memory.getByte(b + SEEN) != 0;
        out.pair(
                RecordField.SRC_TTL_MIN,
                RecordField.DST_TTL_MIN,
                sawA,
                Memory.u8(a + TTL_MIN),
                sawB,
                Memory.u8(b + TTL_MIN));
        out.pair(
                RecordField.SRC_TTL_MAX,
                RecordField.DST_TTL_MAX,
                sawA,
                Memory.u8(a + TTL_MAX),
                sawB,
                Memory.u8(b + TTL_MAX));
        count(a, CONGESTION, RecordField.SRC_ECN_CE, RecordField.DST_ECN_CE, out);
        count(a, FRAGMENTS, RecordField.SRC_FRAGMENTS, RecordField.DST_FRAGMENTS, out);
        count(a, OPTIONS, RecordField.SRC_IP_OPTIONS, RecordField.DST_IP_OPTIONS, out);
    }

    private static void count(long a, int what, RecordField source, RecordField destination, RecordFields out) {
        int ofA = Memory.getInt(a + what);
        int ofB = Memory.getInt(a + TO_B + what);
        out.pair(source, destination, ofA != 0, ofA, ofB != 0, ofB);
    }
}
