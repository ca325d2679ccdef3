package org.ocellus.engine.flow;

import org.ocellus.engine.memory.Memory;
import org.ocellus.engine.record.Word;
import org.ocellus.spi.record.RecordField;

/**
 * How a TCP connection was opened, and how long each step took (RFC 9293 section 3.5). In the chunk of {@link TcpMetrics}.
 *
 * <p>Of SYNs that were sent again the last one counts, of SYN-ACKs the first for the step before and the last for the step
 * behind it: the shortest times that the packets allow.
 */
final class TcpHandshake {
    /** Nobody has answered. */
    static final long HALF = Word.of("half");

    /** The beginning was missed. */
    static final long MIDWAY = Word.of("midway");

    private static final long NORMAL = Word.of("normal");
    private static final long FAST = Word.of("fast");
    private static final long SIMULTANEOUS = Word.of("simult");

    // TcpMetrics.STAGE
    private static final int NOTHING = 0;
    static final int REQUESTED = 1; // FIRST is the time of the SYN
    private static final int ACCEPTED = 2; // FIRST is SYN to SYN-ACK, SECOND the time of the SYN-ACK
    private static final int ACCEPTED_ALONE = 3; // the same, but the SYN was missed
    static final int DONE = 4; // FIRST is SYN to SYN-ACK, SECOND is SYN-ACK to ACK
    private static final int DONE_ALONE = 5; // the same, but the SYN was missed
    private static final int MISSED = 6;

    private static final int FIRST = TcpMetrics.TIME;
    private static final int SECOND = TcpMetrics.TIME + TcpMetrics.RARE_TO_B;

    // TcpMetrics.OPENING
    private static final int SYN_OF_A = 1;
    private static final int SYN_OF_B = 2;
    private static final int SYN_ACK_OF_A = 4;
    private static final int SYN_ACK_OF_B = 8;
    private static final int WITH_PAYLOAD = 16; // the SYN had some
    private static final int OPEN = 32; // somebody has sent a segment that is neither SYN nor RST

    private TcpHandshake() {}

    /** Follows a segment of a connection that is not known to be open. */
    static void follow(long chunk, boolean fromB, int flags, int payload, long timestamp) {
        if ((flags & TcpState.RST) != 0 || flags == 0) {
            return;
        }
        int opening = Memory.getByte(chunk + TcpMetrics.OPENING);
        int stage = Memory.getByte(chunk + TcpMetrics.STAGE);
        switch (flags & (TcpState.SYN | TcpState.ACK)) {
            case TcpState.SYN -> {
                opening |= (fromB ? SYN_OF_B : SYN_OF_A) | (payload > 0 ? WITH_PAYLOAD : 0);
                boolean simultaneous = (opening & (fromB ? SYN_OF_A : SYN_OF_B)) != 0;
                if (stage <= REQUESTED && !simultaneous) {
                    stage = REQUESTED;
                    Memory.putLong(chunk + FIRST, timestamp);
                }
            }
            case TcpState.SYN | TcpState.ACK -> {
                opening |= fromB ? SYN_ACK_OF_B : SYN_ACK_OF_A;
                if (stage == REQUESTED) {
                    Memory.putLong(chunk + FIRST, Math.max(0, timestamp - Memory.getLong(chunk + FIRST)));
                }
                stage = stage == REQUESTED || stage == ACCEPTED ? ACCEPTED : ACCEPTED_ALONE;
                Memory.putLong(chunk + SECOND, timestamp);
            }
            default -> {
                opening |= OPEN;
                boolean answers = (opening & (fromB ? SYN_ACK_OF_A : SYN_ACK_OF_B)) != 0;
                if (stage == NOTHING) {
                    stage = MISSED;
                } else if (stage > REQUESTED && answers) {
                    stage = stage == ACCEPTED ? DONE : DONE_ALONE;
                    Memory.putLong(chunk + SECOND, Math.max(0, timestamp - Memory.getLong(chunk + SECOND)));
                }
            }
        }
        Memory.putByte(chunk + TcpMetrics.OPENING, opening);
        Memory.putByte(chunk + TcpMetrics.STAGE, stage);
    }

    static void write(long chunk, RecordFields out) {
        int stage = Memory.getByte(chunk + TcpMetrics.STAGE);
        long first = Memory.getLong(chunk + FIRST);
        long second = Memory.getLong(chunk + SECOND);
        boolean toSynAck = stage == ACCEPTED || stage == DONE;
        boolean toAck = stage == DONE || stage == DONE_ALONE;
        out.put(RecordField.TCP_OPEN, opened(Memory.getByte(chunk + TcpMetrics.OPENING)));
        if (toSynAck) {
            out.put(RecordField.SYN_SYNACK_TIME, first);
        }
        if (toAck) {
            out.put(RecordField.SYNACK_ACK_TIME, second);
        }
        if (toSynAck && toAck) {
            out.put(RecordField.TCP_RTT, first + second);
        }
    }

    private static long opened(int opening) {
        if ((opening & (SYN_OF_A | SYN_OF_B | SYN_ACK_OF_A | SYN_ACK_OF_B)) == 0) {
            return MIDWAY;
        }
        if ((opening & (SYN_OF_A | SYN_OF_B)) == (SYN_OF_A | SYN_OF_B)) {
            return SIMULTANEOUS;
        }
        if ((opening & OPEN) == 0) {
            return HALF;
        }
        return (opening & WITH_PAYLOAD) != 0 ? FAST : NORMAL;
    }
}
