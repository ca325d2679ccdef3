package org.ocellus.engine.flow;

import static org.ocellus.engine.record.RecordLayout.bit;
import static org.ocellus.engine.record.RecordLayout.bits;
import static org.ocellus.engine.record.RecordLayout.offset;

import org.jspecify.annotations.Nullable;
import org.ocellus.engine.dispatch.Names;
import org.ocellus.engine.memory.Memory;
import org.ocellus.engine.record.LabelLayout;
import org.ocellus.engine.record.PathLayout;
import org.ocellus.engine.record.RecordLayout;
import org.ocellus.engine.record.Word;
import org.ocellus.engine.walk.Found;
import org.ocellus.spi.record.RecordField;

/** Makes an audit record of a flow's slot: what it has counted since its previous record, seen from the initiator. */
final class RecordWriter {
    private static final long FLOW = Word.of("flow");
    private static final long TUNNEL = Word.of("tunnel");

    private static final long ALWAYS = bits(
            RecordField.TYPE,
            RecordField.START,
            RecordField.END,
            RecordField.DURATION,
            RecordField.SRC_PACKETS,
            RecordField.DST_PACKETS,
            RecordField.SRC_BYTES,
            RecordField.DST_BYTES,
            RecordField.FLOW_ID);
    private static final long FLOWS = bits(
            RecordField.PROTO,
            RecordField.SRC_PAYLOAD_BYTES,
            RecordField.DST_PAYLOAD_BYTES,
            RecordField.STATE,
            RecordField.DIRECTION_BY);
    private static final long TOTALS = bits(
            RecordField.TOTAL_SRC_PACKETS,
            RecordField.TOTAL_DST_PACKETS,
            RecordField.TOTAL_SRC_BYTES,
            RecordField.TOTAL_DST_BYTES);
    private static final long PORTS = bits(RecordField.SRC_PORT, RecordField.DST_PORT);
    private static final long MACS = bits(RecordField.SRC_MAC, RecordField.DST_MAC);
    private static final long ICMP = bits(RecordField.ICMP_TYPE, RecordField.ICMP_CODE);
    private static final long TCP = bits(RecordField.SRC_TCP_FLAGS, RecordField.DST_TCP_FLAGS);
    private static final long ICMP_ERRORS =
            bits(RecordField.ICMP_ERRORS, RecordField.ICMP_ERROR_TYPE, RecordField.ICMP_ERROR_CODE);

    private final ChunkPool chunks;
    private long record;
    private long present;
    private long presentLater;
    private boolean swapped;
    private long packets;

    RecordWriter(ChunkPool chunks) {
        this.chunks = chunks;
    }

    /**
     * Writes a record.
     *
     * @param slot address of the flow
     * @param cause why, or null for a look at a flow that goes on
     * @param target where; has room for the longest record
     */
    void write(long slot, @Nullable Cause cause, long target) {
        record = target;
        present = 0;
        presentLater = 0;
        int flags = Memory.getByte(slot + FlowSlot.FLAGS);
        swapped = (flags & FlowSlot.INITIATOR_IS_B) != 0;
        boolean tunnel = (flags & FlowSlot.IS_TUNNEL) != 0;
        if (cause != null) {
            put(RecordField.CAUSE, cause.word);
            present |= bit(RecordField.CAUSE);
        }
        times(slot);
        counters(slot);
        put(RecordField.FLOW_ID, Memory.getLong(slot + FlowSlot.FLOW_ID));
        present |= ALWAYS;
        if (tunnel) {
            tunnel(slot, flags);
        } else {
            flow(slot, flags);
        }
        parent(slot);
        int length = labels(slot, path(slot, tunnel));
        Memory.putInt(record + RecordLayout.FLAGS, swapped ? RecordLayout.SWAPPED : 0);
        Memory.putLong(record + RecordLayout.PRESENT, present);
        Memory.putLong(record + RecordLayout.PRESENT_LATER, presentLater);
        Memory.putInt(record + RecordLayout.LENGTH, length + 7 & ~7);
    }

    /** {@return the packets that the last record counts} */
    long packets() {
        return packets;
    }

    private void put(RecordField field, long value) {
        Memory.putLong(record + offset(field), value);
    }

    private void times(long slot) {
        long start = Memory.getLong(slot + FlowSlot.RECORD_START);
        long end = Memory.getLong(slot + FlowSlot.LAST_SEEN);
        start = start == FlowSlot.NO_PACKET ? end : start;
        put(RecordField.START, start);
        put(RecordField.END, end);
        put(RecordField.DURATION, Math.max(0, end - start));
    }

    private void counters(long slot) {
        int reported = Memory.getInt(slot + FlowSlot.REPORTED);
        long earlier = reported == ChunkPool.NONE ? 0 : chunks.address(reported);
        long packetsA = delta(slot, FlowSlot.PACKETS_A, earlier, FlowSlot.REPORTED_PACKETS_A);
        long packetsB = delta(slot, FlowSlot.PACKETS_B, earlier, FlowSlot.REPORTED_PACKETS_B);
        packets = packetsA + packetsB;
        pair(RecordField.SRC_PACKETS, RecordField.DST_PACKETS, packetsA, packetsB);
        pair(
                RecordField.SRC_BYTES,
                RecordField.DST_BYTES,
                delta(slot, FlowSlot.BYTES_A, earlier, FlowSlot.REPORTED_BYTES_A),
                delta(slot, FlowSlot.BYTES_B, earlier, FlowSlot.REPORTED_BYTES_B));
        pair(
                RecordField.SRC_PAYLOAD_BYTES,
                RecordField.DST_PAYLOAD_BYTES,
                delta(slot, FlowSlot.PAYLOAD_A, earlier, FlowSlot.REPORTED_PAYLOAD_A),
                delta(slot, FlowSlot.PAYLOAD_B, earlier, FlowSlot.REPORTED_PAYLOAD_B));
        pair(
                RecordField.TOTAL_SRC_PACKETS,
                RecordField.TOTAL_DST_PACKETS,
                Memory.getLong(slot + FlowSlot.PACKETS_A),
                Memory.getLong(slot + FlowSlot.PACKETS_B));
        pair(
                RecordField.TOTAL_SRC_BYTES,
                RecordField.TOTAL_DST_BYTES,
                Memory.getLong(slot + FlowSlot.BYTES_A),
                Memory.getLong(slot + FlowSlot.BYTES_B));
        present |= TOTALS;
    }

    private static long delta(long slot, int total, long earlier, int reported) {
        long now = Memory.getLong(slot + total);
        return earlier == 0 ? now : now - Memory.getLong(earlier + reported);
    }

    private void pair(RecordField source, RecordField destination, long a, long b) {
        put(source, swapped ? b : a);
        put(destination, swapped ? a : b);
    }

    private void addresses(long slot, RecordField source, RecordField destination) {
        int type = Memory.getByte(slot + FlowSlot.ADDRESS_TYPE) & FlowSlot.ADDRESS_TYPE_MASK;
        address(swapped ? destination : source, type, slot + FlowSlot.A_HIGH);
        address(swapped ? source : destination, type, slot + FlowSlot.B_HIGH);
        present |= bit(source) | bit(destination);
    }

    private void address(RecordField field, int type, long at) {
        long target = record + offset(field);
        Memory.putLong(target, type);
        Memory.putLong(target + 8, Memory.getLong(at));
        Memory.putLong(target + 16, Memory.getLong(at + 8));
    }

    private void tunnel(long slot, int flags) {
        put(RecordField.TYPE, TUNNEL);
        put(RecordField.TUNNEL, Memory.getShort(slot + FlowSlot.PROTOCOL));
        present |= bit(RecordField.TUNNEL);
        if ((flags & FlowSlot.HAS_TUNNEL_ID) != 0) {
            put(RecordField.ID, Memory.getLong(slot + FlowSlot.PAYLOAD_A)); // a tunnel counts no payload
            present |= bit(RecordField.ID);
        }
        addresses(slot, RecordField.OUTER_SRC_ADDR, RecordField.OUTER_DST_ADDR);
    }

    private void flow(long slot, int flags) {
        put(RecordField.TYPE, FLOW);
        present |= FLOWS;
        int protocol = Memory.getShort(slot + FlowSlot.PROTOCOL);
        put(RecordField.PROTO, protocol);
        put(RecordField.STATE, StateWord.of(slot));
        put(RecordField.DIRECTION_BY, DirectionBy.word(Memory.getByte(slot + FlowSlot.DIRECTION_BY)));
        if (protocol < Found.FIRST_NAMED_PROTOCOL) {
            put(RecordField.PROTO_NUMBER, protocol);
            present |= bit(RecordField.PROTO_NUMBER);
        }
        addresses(slot, RecordField.SRC_ADDR, RecordField.DST_ADDR);
        if ((flags & FlowSlot.HAS_PORTS) != 0) {
            pair(
                    RecordField.SRC_PORT,
                    RecordField.DST_PORT,
                    Memory.getShort(slot + FlowSlot.PORT_A),
                    Memory.getShort(slot + FlowSlot.PORT_B));
            present |= PORTS;
        }
        if ((flags & FlowSlot.HAS_ICMP) != 0) {
            put(RecordField.ICMP_TYPE, Memory.getByte(slot + FlowSlot.ICMP_TYPE) & 0xFF);
            put(RecordField.ICMP_CODE, Memory.getByte(slot + FlowSlot.ICMP_CODE) & 0xFF);
            present |= ICMP;
        }
        if (protocol == 6) {
            pair(
                    RecordField.SRC_TCP_FLAGS,
                    RecordField.DST_TCP_FLAGS,
                    Memory.getByte(slot + FlowSlot.TCP_FLAGS_A) & 0xFF,
                    Memory.getByte(slot + FlowSlot.TCP_FLAGS_B) & 0xFF);
            present |= TCP;
        }
        if (protocol == Names.ETH && Memory.getShort(slot + FlowSlot.PORT_A) >= 0x0600) {
            put(RecordField.ETHER_TYPE, Memory.getShort(slot + FlowSlot.PORT_A));
            present |= bit(RecordField.ETHER_TYPE);
        }
        hops(slot, flags);
        macs(slot, flags);
        errors(slot);
    }

    private void hops(long slot, int flags) {
        boolean a = (flags & FlowSlot.HAS_HOPS_A) != 0;
        boolean b = (flags & FlowSlot.HAS_HOPS_B) != 0;
        pair(
                RecordField.SRC_TTL,
                RecordField.DST_TTL,
                Memory.getByte(slot + FlowSlot.TTL_A) & 0xFF,
                Memory.getByte(slot + FlowSlot.TTL_B) & 0xFF);
        pair(
                RecordField.SRC_TOS,
                RecordField.DST_TOS,
                Memory.getByte(slot + FlowSlot.TOS_A) & 0xFF,
                Memory.getByte(slot + FlowSlot.TOS_B) & 0xFF);
        if (swapped ? b : a) {
            present |= bit(RecordField.SRC_TTL) | bit(RecordField.SRC_TOS);
        }
        if (swapped ? a : b) {
            present |= bit(RecordField.DST_TTL) | bit(RecordField.DST_TOS);
        }
    }

    private void macs(long slot, int flags) {
        if ((flags & FlowSlot.HAS_MACS) != 0) {
            pair(RecordField.SRC_MAC, RecordField.DST_MAC, mac(slot + FlowSlot.MAC_A), mac(slot + FlowSlot.MAC_B));
            present |= MACS;
        }
    }

    private static long mac(long at) {
        return (long) Memory.getShort(at) << 32 | (Memory.getInt(at + 2) & 0xFFFF_FFFFL);
    }

    private void errors(long slot) {
        int errors = Memory.getInt(slot + FlowSlot.ICMP_ERRORS);
        if (errors != 0) {
            put(RecordField.ICMP_ERRORS, errors);
            put(RecordField.ICMP_ERROR_TYPE, Memory.getByte(slot + FlowSlot.ICMP_ERROR_TYPE) & 0xFF);
            put(RecordField.ICMP_ERROR_CODE, Memory.getByte(slot + FlowSlot.ICMP_ERROR_CODE) & 0xFF);
            present |= ICMP_ERRORS;
        }
    }

    private void parent(long slot) {
        long parent = Memory.getLong(slot + FlowSlot.PARENT_ID);
        if (parent != 0) {
            put(RecordField.PARENT, parent);
            present |= bit(RecordField.PARENT);
        }
    }

    /** Copies the path. {@return the length of the record so far} */
    private int path(long slot, boolean tunnel) {
        int chunk = Memory.getInt(slot + FlowSlot.PATH);
        if (chunk == ChunkPool.NONE) {
            return RecordLayout.PATH;
        }
        long from = chunks.address(chunk);
        int bytes = Memory.getInt(from + PathLayout.BYTES);
        Memory.copy(from, record + RecordLayout.PATH, bytes);
        present |= bit(RecordField.PATH);
        if (!tunnel) {
            innermostTunnel(from);
        }
        return RecordLayout.PATH + bytes;
    }

    private void innermostTunnel(long path) {
        for (int i = Memory.getShort(path + PathLayout.COUNT) - 1; i >= 0; i--) {
            long layer = PathLayout.layer(path, i);
            if ((Memory.getByte(layer + PathLayout.FLAGS) & PathLayout.CARRIED) != 0) {
                int type = Memory.getByte(layer + PathLayout.TYPE);
                long a = layer + PathLayout.ENDPOINTS;
                address(swapped ? RecordField.OUTER_DST_ADDR : RecordField.OUTER_SRC_ADDR, type, a);
                address(swapped ? RecordField.OUTER_SRC_ADDR : RecordField.OUTER_DST_ADDR, type, a + 16);
                present |= bit(RecordField.OUTER_SRC_ADDR) | bit(RecordField.OUTER_DST_ADDR);
                return;
            }
        }
    }

    private int labels(long slot, int length) {
        int chunk = Memory.getInt(slot + FlowSlot.LABELS);
        if (chunk == ChunkPool.NONE) {
            return length;
        }
        long from = chunks.address(chunk);
        Memory.copy(from, record + length, LabelLayout.SIZE);
        boolean a = Memory.getByte(from + LabelLayout.COUNT_A) > 0;
        boolean b = Memory.getByte(from + LabelLayout.COUNT_B) > 0;
        if (swapped ? b : a) {
            present |= bit(RecordField.SRC_LABELS);
        }
        if (swapped ? a : b) {
            present |= bit(RecordField.DST_LABELS);
        }
        return length + LabelLayout.SIZE;
    }

    /** Takes note that everything so far has been reported. */
    void reported(long slot) {
        int chunk = Memory.getInt(slot + FlowSlot.REPORTED);
        long to = chunks.address(chunk);
        Memory.putLong(to + FlowSlot.REPORTED_PACKETS_A, Memory.getLong(slot + FlowSlot.PACKETS_A));
        Memory.putLong(to + FlowSlot.REPORTED_PACKETS_B, Memory.getLong(slot + FlowSlot.PACKETS_B));
        Memory.putLong(to + FlowSlot.REPORTED_BYTES_A, Memory.getLong(slot + FlowSlot.BYTES_A));
        Memory.putLong(to + FlowSlot.REPORTED_BYTES_B, Memory.getLong(slot + FlowSlot.BYTES_B));
        Memory.putLong(to + FlowSlot.REPORTED_PAYLOAD_A, Memory.getLong(slot + FlowSlot.PAYLOAD_A));
        Memory.putLong(to + FlowSlot.REPORTED_PAYLOAD_B, Memory.getLong(slot + FlowSlot.PAYLOAD_B));
        Memory.putLong(slot + FlowSlot.RECORD_START, FlowSlot.NO_PACKET);
    }
}
