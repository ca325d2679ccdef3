package org.ocellus.engine.flow;

import static org.ocellus.engine.record.RecordLayout.bits;

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
    private static final int TCP = 6;

    private static final long ALWAYS = bits(
            RecordField.TYPE,
            RecordField.START,
            RecordField.END,
            RecordField.DURATION,
            RecordField.FLOW_START,
            RecordField.RECORD_NUMBER,
            RecordField.SRC_PACKETS,
            RecordField.DST_PACKETS,
            RecordField.SRC_BYTES,
            RecordField.DST_BYTES,
            RecordField.TOTAL_SRC_PACKETS,
            RecordField.TOTAL_DST_PACKETS,
            RecordField.TOTAL_SRC_BYTES,
            RecordField.TOTAL_DST_BYTES,
            RecordField.FLOW_ID);
    private static final long FLOWS = bits(
            RecordField.PROTO,
            RecordField.STATE,
            RecordField.DIRECTION_BY,
            RecordField.SRC_PAYLOAD_BYTES,
            RecordField.DST_PAYLOAD_BYTES,
            RecordField.TOTAL_SRC_PAYLOAD_BYTES,
            RecordField.TOTAL_DST_PAYLOAD_BYTES);
    private static final long PORTS = bits(RecordField.SRC_PORT, RecordField.DST_PORT);
    private static final long MACS = bits(RecordField.SRC_MAC, RecordField.DST_MAC);
    private static final long TCP_FLAGS = bits(RecordField.SRC_TCP_FLAGS, RecordField.DST_TCP_FLAGS);
    private static final long SRC_HEADER = bits(RecordField.SRC_TTL, RecordField.SRC_TOS);
    private static final long DST_HEADER = bits(RecordField.DST_TTL, RecordField.DST_TOS);

    private final ChunkPool chunks;
    private final FlowMetrics metrics;
    private final RecordFields out = new RecordFields();
    private long record;
    private long earlier; // address of what earlier records have counted, or 0
    private long packetsA;
    private long packetsB;
    private boolean portless;

    RecordWriter(ChunkPool chunks, FlowMetrics metrics) {
        this.chunks = chunks;
        this.metrics = metrics;
    }

    /** Says whether flows are told apart by ports. */
    void ports(boolean inKey) {
        portless = !inKey;
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
        int flags = Memory.getByte(slot + FlowSlot.FLAGS);
        out.begin(target, (flags & FlowSlot.INITIATOR_IS_B) != 0);
        boolean tunnel = (flags & FlowSlot.IS_TUNNEL) != 0;
        int reported = Memory.getInt(slot + FlowSlot.REPORTED);
        earlier = reported == ChunkPool.NONE ? 0 : chunks.address(reported);
        if (cause != null) {
            out.put(RecordField.CAUSE, cause.word);
        }
        times(slot);
        counters(slot);
        out.mark(ALWAYS);
        out.set(RecordField.FLOW_ID, Memory.getLong(slot + FlowSlot.FLOW_ID));
        if (tunnel) {
            tunnel(slot, flags);
        } else {
            flow(slot, flags, cause);
        }
        parent(slot);
        int length = labels(slot, path(slot, tunnel));
        if (!tunnel) {
            length = metrics(slot, flags, cause != null && cause.last(), length);
        }
        out.end(portless ? RecordLayout.WITHOUT_PORTS : 0, length);
    }

    /** {@return the packets that the last record counts} */
    long packets() {
        return packetsA + packetsB;
    }

    private void times(long slot) {
        long start = Memory.getLong(slot + FlowSlot.RECORD_START);
        long end = Memory.getLong(slot + FlowSlot.LAST_SEEN);
        start = start == FlowSlot.NO_PACKET ? end : start;
        out.set(RecordField.START, start);
        out.set(RecordField.END, end);
        out.set(RecordField.DURATION, Math.max(0, end - start));
        out.set(RecordField.FLOW_START, earlier == 0 ? start : Memory.getLong(earlier + FlowSlot.REPORTED_FLOW_START));
        out.set(RecordField.RECORD_NUMBER, earlier == 0 ? 1 : Memory.getInt(earlier + FlowSlot.REPORTED_RECORDS) + 1);
    }

    private void counters(long slot) {
        packetsA = delta(slot, FlowSlot.PACKETS_A, FlowSlot.REPORTED_PACKETS_A);
        packetsB = delta(slot, FlowSlot.PACKETS_B, FlowSlot.REPORTED_PACKETS_B);
        out.set(RecordField.SRC_PACKETS, RecordField.DST_PACKETS, packetsA, packetsB);
        out.set(
                RecordField.SRC_BYTES,
                RecordField.DST_BYTES,
                delta(slot, FlowSlot.BYTES_A, FlowSlot.REPORTED_BYTES_A),
                delta(slot, FlowSlot.BYTES_B, FlowSlot.REPORTED_BYTES_B));
        totals(slot, FlowSlot.PACKETS_A, RecordField.TOTAL_SRC_PACKETS, RecordField.TOTAL_DST_PACKETS);
        totals(slot, FlowSlot.BYTES_A, RecordField.TOTAL_SRC_BYTES, RecordField.TOTAL_DST_BYTES);
    }

    private void totals(long slot, int what, RecordField source, RecordField destination) {
        out.set(source, destination, Memory.getLong(slot + what), Memory.getLong(slot + what + FlowSlot.TO_B_8));
    }

    private long delta(long slot, int total, int reported) {
        long now = Memory.getLong(slot + total);
        return earlier == 0 ? now : now - Memory.getLong(earlier + reported);
    }

    private void addresses(long slot, RecordField source, RecordField destination) {
        int type = Memory.getByte(slot + FlowSlot.ADDRESS_TYPE) & FlowSlot.ADDRESS_TYPE_MASK;
        if (type != FlowSlot.NO_ADDRESS) {
            out.addresses(source, destination, type, slot + FlowSlot.A_HIGH, slot + FlowSlot.B_HIGH);
        }
    }

    private void tunnel(long slot, int flags) {
        out.set(RecordField.TYPE, TUNNEL);
        out.put(RecordField.TUNNEL, Memory.u16(slot + FlowSlot.PROTOCOL));
        if ((flags & FlowSlot.HAS_TUNNEL_ID) != 0) {
            out.put(RecordField.ID, Memory.getLong(slot + FlowSlot.PAYLOAD_A)); // a tunnel counts no payload
        }
        addresses(slot, RecordField.OUTER_SRC_ADDR, RecordField.OUTER_DST_ADDR);
    }

    private void flow(long slot, int flags, @Nullable Cause cause) {
        out.set(RecordField.TYPE, FLOW);
        out.mark(FLOWS);
        int protocol = Memory.u16(slot + FlowSlot.PROTOCOL);
        out.set(RecordField.PROTO, protocol);
        out.set(RecordField.STATE, state(slot, cause));
        out.set(RecordField.DIRECTION_BY, Initiator.word(slot));
        if (protocol < Found.FIRST_NAMED_PROTOCOL) {
            out.put(RecordField.PROTO_NUMBER, protocol);
        }
        out.set(
                RecordField.SRC_PAYLOAD_BYTES,
                RecordField.DST_PAYLOAD_BYTES,
                delta(slot, FlowSlot.PAYLOAD_A, FlowSlot.REPORTED_PAYLOAD_A),
                delta(slot, FlowSlot.PAYLOAD_B, FlowSlot.REPORTED_PAYLOAD_B));
        totals(slot, FlowSlot.PAYLOAD_A, RecordField.TOTAL_SRC_PAYLOAD_BYTES, RecordField.TOTAL_DST_PAYLOAD_BYTES);
        addresses(slot, RecordField.SRC_ADDR, RecordField.DST_ADDR);
        if ((flags & FlowSlot.HAS_PORTS) != 0) {
            out.mark(PORTS);
            out.set(
                    RecordField.SRC_PORT,
                    RecordField.DST_PORT,
                    Memory.u16(slot + FlowSlot.PORT_A),
                    Memory.u16(slot + FlowSlot.PORT_B));
        }
        if ((flags & FlowSlot.HAS_ICMP) != 0) {
            out.put(RecordField.ICMP_TYPE, Memory.u8(slot + FlowSlot.ICMP_TYPE));
            out.put(RecordField.ICMP_CODE, Memory.u8(slot + FlowSlot.ICMP_CODE));
        }
        if (protocol == TCP) {
            out.mark(TCP_FLAGS);
            out.set(
                    RecordField.SRC_TCP_FLAGS,
                    RecordField.DST_TCP_FLAGS,
                    Memory.u8(slot + FlowSlot.TCP_FLAGS_A),
                    Memory.u8(slot + FlowSlot.TCP_FLAGS_B));
        }
        if (protocol == Names.ETH && Memory.u16(slot + FlowSlot.PORT_A) >= 0x0600) {
            out.put(RecordField.ETHER_TYPE, Memory.u16(slot + FlowSlot.PORT_A));
        }
        boolean a = (flags & FlowSlot.HAS_HOPS_A) != 0;
        boolean b = (flags & FlowSlot.HAS_HOPS_B) != 0;
        out.mark(SRC_HEADER, DST_HEADER, a, b);
        out.set(
                RecordField.SRC_TTL,
                RecordField.DST_TTL,
                Memory.u8(slot + FlowSlot.TTL_A),
                Memory.u8(slot + FlowSlot.TTL_B));
        out.set(
                RecordField.SRC_TOS,
                RecordField.DST_TOS,
                Memory.u8(slot + FlowSlot.TOS_A),
                Memory.u8(slot + FlowSlot.TOS_B));
        if ((flags & FlowSlot.HAS_MACS) != 0) {
            out.mark(MACS);
            out.set(RecordField.SRC_MAC, RecordField.DST_MAC, mac(slot + FlowSlot.MAC_A), mac(slot + FlowSlot.MAC_B));
        }
        errors(slot);
    }

    private long state(long slot, @Nullable Cause cause) {
        boolean swapped = out.swapped();
        return StateWord.of(
                slot,
                earlier == 0,
                cause == Cause.IDLE,
                (swapped ? packetsB : packetsA) > 0,
                (swapped ? packetsA : packetsB) > 0);
    }

    private static long mac(long at) {
        return (long) Memory.getShort(at) << 32 | (Memory.getInt(at + 2) & 0xFFFF_FFFFL);
    }

    private void errors(long slot) {
        int errors = Memory.getInt(slot + FlowSlot.ICMP_ERRORS);
        if (errors != 0) {
            out.put(RecordField.ICMP_ERRORS, errors);
            out.put(RecordField.ICMP_ERROR_TYPE, Memory.u8(slot + FlowSlot.ICMP_ERROR_TYPE));
            out.put(RecordField.ICMP_ERROR_CODE, Memory.u8(slot + FlowSlot.ICMP_ERROR_CODE));
        }
    }

    private void parent(long slot) {
        long parent = Memory.getLong(slot + FlowSlot.PARENT_ID);
        if (parent != 0) {
            out.put(RecordField.PARENT, parent);
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
        out.mark(RecordField.PATH);
        if (!tunnel) {
            innermostTunnel(from);
        }
        return RecordLayout.PATH + bytes;
    }

    private void innermostTunnel(long path) {
        for (int i = Memory.getShort(path + PathLayout.COUNT) - 1; i >= 0; i--) {
            long layer = PathLayout.layer(path, i);
            if ((Memory.getByte(layer + PathLayout.FLAGS) & PathLayout.CARRIED) != 0) {
                long a = layer + PathLayout.ENDPOINTS;
                out.addresses(
                        RecordField.OUTER_SRC_ADDR,
                        RecordField.OUTER_DST_ADDR,
                        Memory.getByte(layer + PathLayout.TYPE),
                        a,
                        a + 16);
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
        out.mark(
                RecordField.SRC_LABELS,
                RecordField.DST_LABELS,
                Memory.getByte(from + LabelLayout.HEADER_A) > 0,
                Memory.getByte(from + LabelLayout.HEADER_B) > 0);
        return length + LabelLayout.SIZE;
    }

    private int metrics(long slot, int flags, boolean last, int length) {
        long totalA = Memory.getLong(slot + FlowSlot.PACKETS_A);
        long totalB = Memory.getLong(slot + FlowSlot.PACKETS_B);
        boolean segments = Memory.u16(slot + FlowSlot.PROTOCOL) == TCP;
        if (metrics.keepsNetwork()) {
            NetworkMetrics.writeSlot(slot, (flags & FlowSlot.HAS_HOPS_A) != 0, (flags & FlowSlot.HAS_HOPS_B) != 0, out);
        }
        if (metrics.keepsResponse() && !segments) {
            Response.write(slot, (flags & FlowSlot.HAS_ICMP) != 0, out);
        }
        if (metrics.keepsSize()) {
            SizeMetrics.writeMeans(
                    packetsA,
                    delta(slot, FlowSlot.BYTES_A, FlowSlot.REPORTED_BYTES_A),
                    packetsB,
                    delta(slot, FlowSlot.BYTES_B, FlowSlot.REPORTED_BYTES_B),
                    out);
        }
        if (totalA + totalB == 1 && packets() == 1) {
            only(slot, segments && (flags & FlowSlot.HAS_PORTS) != 0);
        }
        return metrics.write(slot, last, record, length, out);
    }

    /** Writes what a flow of one packet has no chunks for. */
    private void only(long slot, boolean segment) {
        if (segment && metrics.keepsTcp()) {
            FirstSegment.write(slot, out);
        }
        if (metrics.keepsSize()) {
            SizeMetrics.writeOnly(
                    (int) Memory.getLong(slot + FlowSlot.BYTES_A), (int) Memory.getLong(slot + FlowSlot.BYTES_B), out);
        }
        if (metrics.keepsTiming()) {
            TimingMetrics.writeOnly(packetsA, packetsB, out);
        }
    }

    /** Takes note that everything so far has been reported. */
    void reported(long slot) {
        long to = chunks.address(Memory.getInt(slot + FlowSlot.REPORTED));
        int records = Memory.getInt(to + FlowSlot.REPORTED_RECORDS);
        if (records == 0) {
            Memory.putLong(to + FlowSlot.REPORTED_FLOW_START, Memory.getLong(slot + FlowSlot.RECORD_START));
        }
        Memory.putInt(to + FlowSlot.REPORTED_RECORDS, records + 1);
        Memory.putLong(to + FlowSlot.REPORTED_PACKETS_A, Memory.getLong(slot + FlowSlot.PACKETS_A));
        Memory.putLong(to + FlowSlot.REPORTED_PACKETS_B, Memory.getLong(slot + FlowSlot.PACKETS_B));
        Memory.putLong(to + FlowSlot.REPORTED_BYTES_A, Memory.getLong(slot + FlowSlot.BYTES_A));
        Memory.putLong(to + FlowSlot.REPORTED_BYTES_B, Memory.getLong(slot + FlowSlot.BYTES_B));
        Memory.putLong(to + FlowSlot.REPORTED_PAYLOAD_A, Memory.getLong(slot + FlowSlot.PAYLOAD_A));
        Memory.putLong(to + FlowSlot.REPORTED_PAYLOAD_B, Memory.getLong(slot + FlowSlot.PAYLOAD_B));
        Memory.putLong(slot + FlowSlot.RECORD_START, FlowSlot.NO_PACKET);
        Memory.putInt(slot + FlowSlot.ICMP_ERRORS, 0);
        metrics.reset(slot);
    }
}
