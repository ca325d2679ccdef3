package org.ocellus.output.argus.format;

import org.ocellus.spi.reader.RecordBuilder;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;

/**
 * One side of a TCP connection in its performance form; see {@link TcpNetwork}.
 *
 * @param flags TCP flags
 * @param sequence initial sequence number
 * @param payload payload bytes
 * @param gap bytes missing
 * @param retransmissions segments seen before
 * @param window largest window offered
 */
record TcpSide(
        RecordField flags,
        RecordField sequence,
        RecordField payload,
        RecordField gap,
        RecordField retransmissions,
        RecordField window) {
    static final int BYTES = 48;

    private static final int FIRST_SEQUENCE = 12;
    private static final int SEQUENCE = 16;
    private static final int PAYLOAD = 28;
    private static final int RETRANSMISSIONS = 32;
    private static final int WINDOW = 44;
    private static final int FLAGS = 46;
    private static final int WINDOW_SCALE = 47;

    private static final long SECOND = 1_000_000_000L;
    private static final long MICROSECOND = 1_000L;
    private static final int MAX_SCALE = 14; // RFC 7323 section 2.3

    static TcpSide source() {
        return new TcpSide(
                RecordField.SRC_TCP_FLAGS,
                RecordField.SRC_TCP_SEQ,
                RecordField.SRC_PAYLOAD_BYTES,
                RecordField.SRC_GAP_BYTES,
                RecordField.SRC_RETRANSMISSIONS,
                RecordField.SRC_WINDOW_MAX);
    }

    static TcpSide destination() {
        return new TcpSide(
                RecordField.DST_TCP_FLAGS,
                RecordField.DST_TCP_SEQ,
                RecordField.DST_PAYLOAD_BYTES,
                RecordField.DST_GAP_BYTES,
                RecordField.DST_RETRANSMISSIONS,
                RecordField.DST_WINDOW_MAX);
    }

    void write(FlowRecord flow, int status, RecordBuffer out) {
        long last = flow.number(RecordField.END);
        long first = flow.number(sequence);
        long bytes = flow.number(payload);
        long missing = flow.number(gap);
        out.u32(Math.floorDiv(last, SECOND));
        out.u32(Math.floorMod(last, SECOND) / MICROSECOND);
        out.u32(status);
        out.u32(first);
        out.u32(flow.has(sequence) ? first + bytes + (missing == 0 ? 0 : missing + 1) : 0);
        out.u32(0); // acknowledged
        out.u32(0); // windows
        out.u32(bytes);
        out.u32(flow.number(retransmissions));
        out.u32(0); // acknowledged bytes
        out.u32(0); // bytes in the window
        window(flow.number(window), flow, out);
    }

    private void window(long bytes, FlowRecord flow, RecordBuffer out) {
        int scale = Math.clamp(Long.SIZE - Long.numberOfLeadingZeros(bytes) - Short.SIZE, 0, MAX_SCALE);
        out.u16(Math.min(bytes >>> scale, 0xFFFF));
        out.u8(TcpFlags.of(flow, flags, out.scratch()));
        out.u8(scale);
    }

    void read(StoredRecord stored, int at, RecordBuilder record) {
        TcpFlags.state(stored.u8(at + FLAGS), flags, record);
        long first = stored.u32(at + FIRST_SEQUENCE);
        if (first != 0) {
            record.number(sequence, first);
        }
        long repeated = stored.u32(at + RETRANSMISSIONS);
        record.number(retransmissions, repeated);
        if (repeated == 0) {
            record.number(gap, missing(stored, at, first));
        }
        record.number(window, (long) stored.u16(at + WINDOW) << Math.min(stored.u8(at + WINDOW_SCALE), MAX_SCALE));
    }

    /** As the clients reckon it. */
    private static long missing(StoredRecord stored, int at, long first) {
        long next = stored.u32(at + SEQUENCE);
        if (next == 0) {
            return 0;
        }
        long beyond = (int) (next - first) - stored.u32(at + PAYLOAD);
        return Math.max(0, beyond - 1);
    }
}
