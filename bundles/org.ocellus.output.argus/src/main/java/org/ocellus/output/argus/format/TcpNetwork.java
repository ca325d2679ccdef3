package org.ocellus.output.argus.format;

import org.jspecify.annotations.Nullable;
import org.ocellus.spi.reader.RecordBuilder;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;

/**
 * Network DSR of TCP. It is written in the long of its three forms:
 *
 * <pre>
 * performance: | status 4 | state 4 | options 4 | SYN to SYN and ACK, microseconds 4 | SYN and ACK to ACK, microseconds 4 |
 *              | source 48 | destination 48 |
 * each side:   | last packet 8 | status 4 | first sequence number 4 | sequence number 4 | acknowledged 4 | windows 4 |
 *              | payload bytes 4 | retransmissions 4 | acknowledged bytes 4 | bytes in the window 4 |
 *              | window 2 | flags 1 | window scale 1 |
 * status:      | status 4 | flags of the source 1 | of the destination 1 | 2 |
 * first:       | status 4 | first sequence number 4 | options 4 | window 2 | flags 1 | window scale 1 |
 * </pre>
 *
 * The clients have no field for bytes that are missing: they take what the sequence numbers span beyond the payload, less one
 * (and nothing where there are retransmissions), so that is where they are put.
 */
final class TcpNetwork {
    private static final int FIRST = 0x03;
    private static final int STATUS = 0x04;
    private static final int PERFORMANCE = 0x05;

    private static final int STATUS_OFFSET = 4;
    private static final int STATUS_BYTES = 8;
    private static final int STATUS_FLAGS = 8;
    private static final int FIRST_SEQUENCE = 8;
    private static final int FIRST_FLAGS = 18;
    private static final int FIRST_BYTES = 16;
    private static final int SYN_ACK_OFFSET = 16;
    private static final int ACK_OFFSET = 20;
    private static final int SOURCE_OFFSET = 24;
    private static final int PERFORMANCE_BYTES = 20 + 2 * TcpSide.BYTES;

    /** Of TCP implementations: ESTABLISHED. The clients want any state but 0 before they show retransmissions. */
    private static final int SOME_STATE = 4;

    private static final long MICROSECOND = 1_000L;
    private static final long SYN = Word.of("syn");
    private static final long SYN_ACK = Word.of("synack");
    private static final long MIDWAY = Word.of("midway");
    private static final long HALF = Word.of("half");

    private final byte[] scratch = new byte[FlowRecord.MAX_TEXT];
    private final TcpSide source = TcpSide.source();
    private final TcpSide destination = TcpSide.destination();

    void write(FlowRecord flow, RecordBuffer out) {
        int status = status(flow);
        out.dsr(NetworkDsr.TYPE, PERFORMANCE, 0);
        out.u32(status);
        out.u32(SOME_STATE);
        out.u32(0);
        out.u32(microseconds(flow.number(RecordField.SYN_SYNACK_TIME)));
        out.u32(microseconds(flow.number(RecordField.SYNACK_ACK_TIME)));
        source.write(flow, TcpStatus.ofSource(status), out);
        destination.write(flow, TcpStatus.ofDestination(status), out);
    }

    private static long microseconds(long nanoseconds) {
        return Math.min(nanoseconds / MICROSECOND, 0xFFFF_FFFFL);
    }

    /** {@return the status for which the clients show the record's state} */
    int status(FlowRecord flow) {
        StateWord state = StateWord.of(Word.of(flow, RecordField.STATE, scratch));
        if (state == StateWord.INT) {
            return 0; // any bit at all would make a connection of it
        }
        return phase(state, flow) | incidents(flow);
    }

    private int phase(@Nullable StateWord state, FlowRecord flow) {
        int opened = opened(flow);
        if (state == null) {
            return opened | TcpStatus.ESTABLISHED;
        }
        return switch (state) {
            case REQ -> TcpStatus.SAW_SYN;
            case ACC -> TcpStatus.SAW_SYN_ACK | opened;
            case FIN -> opened | TcpStatus.ESTABLISHED | TcpStatus.FIN;
            case CLO -> opened | TcpStatus.ESTABLISHED | TcpStatus.NORMAL_CLOSE;
            case RST -> opened | reset(flow);
            default -> opened | TcpStatus.ESTABLISHED;
        };
    }

    /** Whether the handshake was seen: without it the clients show the direction with a question mark. */
    private int opened(FlowRecord flow) {
        long open = Word.of(flow, RecordField.TCP_OPEN, scratch);
        long direction = Word.of(flow, RecordField.DIRECTION_BY, scratch);
        boolean known = open != 0 && open != MIDWAY;
        boolean syn = known || direction == SYN || sent('S', RecordField.SRC_TCP_FLAGS, flow);
        boolean synAck = known && open != HALF || direction == SYN_ACK || sent('S', RecordField.DST_TCP_FLAGS, flow);
        return (syn ? TcpStatus.SAW_SYN : 0) | (synAck ? TcpStatus.SAW_SYN_ACK : 0);
    }

    private int reset(FlowRecord flow) {
        int bits = (sent('R', RecordField.SRC_TCP_FLAGS, flow) ? TcpStatus.SOURCE_RESET : 0)
                | (sent('R', RecordField.DST_TCP_FLAGS, flow) ? TcpStatus.DESTINATION_RESET : 0);
        return bits == 0 ? TcpStatus.RESET : bits;
    }

    private boolean sent(char flag, RecordField flags, FlowRecord flow) {
        int length = flow.text(flags, scratch, 0);
        for (int i = 0; i < length; i++) {
            if (scratch[i] == flag) {
                return true;
            }
        }
        return false;
    }

    private static int incidents(FlowRecord flow) {
        return bit(flow, RecordField.SRC_RETRANSMISSIONS, TcpStatus.SOURCE_RETRANSMITTED)
                | bit(flow, RecordField.DST_RETRANSMISSIONS, TcpStatus.DESTINATION_RETRANSMITTED)
                | bit(flow, RecordField.SRC_ZERO_WINDOWS, TcpStatus.SOURCE_WINDOW_SHUT)
                | bit(flow, RecordField.DST_ZERO_WINDOWS, TcpStatus.DESTINATION_WINDOW_SHUT)
                | bit(flow, RecordField.SRC_ECN_CE, TcpStatus.SOURCE_CONGESTED)
                | bit(flow, RecordField.DST_ECN_CE, TcpStatus.DESTINATION_CONGESTED)
                | bit(flow, RecordField.SRC_OUT_OF_ORDER, TcpStatus.SOURCE_OUT_OF_ORDER)
                | bit(flow, RecordField.DST_OUT_OF_ORDER, TcpStatus.DESTINATION_OUT_OF_ORDER);
    }

    private static int bit(FlowRecord flow, RecordField counter, int bit) {
        return flow.number(counter) == 0 ? 0 : bit;
    }

    static void read(StoredRecord stored, RecordBuilder record) {
        int at = stored.find(NetworkDsr.TYPE, 0);
        if (at < 0) {
            return;
        }
        readDirection(status(stored), record);
        switch (stored.subtype(at)) {
            case FIRST -> readFirst(stored, record);
            case STATUS -> readStatus(stored, record);
            case PERFORMANCE -> readPerformance(stored, record);
            default -> {
                // says nothing of TCP
            }
        }
    }

    /** The clients are sure of the direction if either part of the handshake was seen. */
    private static void readDirection(int status, RecordBuilder record) {
        if ((status & TcpStatus.SAW_SYN) != 0) {
            record.text(RecordField.DIRECTION_BY, "syn");
        } else if ((status & TcpStatus.SAW_SYN_ACK) != 0) {
            record.text(RecordField.DIRECTION_BY, "synack");
        }
    }

    private static void readFirst(StoredRecord stored, RecordBuilder record) {
        int at = stored.find(NetworkDsr.TYPE, FIRST_BYTES);
        if (at >= 0) {
            TcpFlags.state(stored.u8(at + FIRST_FLAGS), RecordField.SRC_TCP_FLAGS, record);
            long sequence = stored.u32(at + FIRST_SEQUENCE);
            if (sequence != 0) {
                record.number(RecordField.SRC_TCP_SEQ, sequence);
            }
        }
    }

    private static void readStatus(StoredRecord stored, RecordBuilder record) {
        int at = stored.find(NetworkDsr.TYPE, STATUS_BYTES);
        if (at >= 0) {
            TcpFlags.state(stored.u8(at + STATUS_FLAGS), RecordField.SRC_TCP_FLAGS, record);
            TcpFlags.state(stored.u8(at + STATUS_FLAGS + 1), RecordField.DST_TCP_FLAGS, record);
        }
    }

    private static void readPerformance(StoredRecord stored, RecordBuilder record) {
        int at = stored.find(NetworkDsr.TYPE, PERFORMANCE_BYTES);
        if (at < 0) {
            return;
        }
        long synAck = stored.u32(at + SYN_ACK_OFFSET) * MICROSECOND;
        long ack = stored.u32(at + ACK_OFFSET) * MICROSECOND;
        if (synAck != 0) {
            record.number(RecordField.SYN_SYNACK_TIME, synAck);
        }
        if (ack != 0) {
            record.number(RecordField.SYNACK_ACK_TIME, ack);
        }
        if (synAck != 0 && ack != 0) {
            record.number(RecordField.TCP_RTT, synAck + ack);
        }
        if (MetricDsr.hasSource(stored)) {
            TcpSide.source().read(stored, at + SOURCE_OFFSET, record);
        }
        if (MetricDsr.hasDestination(stored)) {
            TcpSide.destination().read(stored, at + SOURCE_OFFSET + TcpSide.BYTES, record);
        }
    }

    /** {@return the status of a connection, 0 if there is none} */
    static int status(StoredRecord stored) {
        int at = stored.find(NetworkDsr.TYPE, Integer.BYTES);
        return at < 0 ? 0 : (int) stored.u32(at + STATUS_OFFSET);
    }
}
