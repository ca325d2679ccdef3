package org.ocellus.output.text;

import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;

/**
 * Packets or bits a second with six decimals, as {@code ra} counts them: n packets have n - 1 times between them, so the
 * first does not count, nor does its share of the bits. 0 for a single packet.
 */
enum RateCell implements Cell {
    /** Packets of both directions. */
    PACKETS {
        @Override
        double count(FlowRecord flow) {
            return Math.max(0, sent(flow) + answered(flow) - 1);
        }
    },
    /** Packets of the initiator. */
    SOURCE_PACKETS {
        @Override
        double count(FlowRecord flow) {
            return Math.max(0, sent(flow) - 1);
        }
    },
    /** Packets of the responder. */
    DESTINATION_PACKETS {
        @Override
        double count(FlowRecord flow) {
            return Math.max(0, answered(flow) - 1);
        }
    },
    /** Bits of both directions. */
    BITS {
        @Override
        double count(FlowRecord flow) {
            return SOURCE_BITS.count(flow) + DESTINATION_BITS.count(flow);
        }
    },
    /** Bits of the initiator. */
    SOURCE_BITS {
        @Override
        double count(FlowRecord flow) {
            return bits(sent(flow), flow.number(RecordField.SRC_BYTES));
        }
    },
    /** Bits of the responder. */
    DESTINATION_BITS {
        @Override
        double count(FlowRecord flow) {
            return bits(answered(flow), flow.number(RecordField.DST_BYTES));
        }
    };

    private static final double NANOS_PER_SECOND = 1e9;
    private static final long MILLIONTHS = 1_000_000L;

    /** {@return what is to be divided by the duration} */
    abstract double count(FlowRecord flow);

    private static long sent(FlowRecord flow) {
        return flow.number(RecordField.SRC_PACKETS);
    }

    private static long answered(FlowRecord flow) {
        return flow.number(RecordField.DST_PACKETS);
    }

    /** Less the mean packet, in whole bytes. */
    private static double bits(long packets, long bytes) {
        return packets > 1 ? (bytes - bytes / packets) * 8.0 : 0;
    }

    @Override
    public void render(FlowRecord flow, Row row) {
        if (!flow.has(RecordField.DURATION)) {
            return;
        }
        long duration = flow.number(RecordField.DURATION);
        double rate = duration > 0 ? count(flow) * NANOS_PER_SECOND / duration : 0;
        long millionths = Math.round(rate % 1 * MILLIONTHS);
        long whole = (long) rate + millionths / MILLIONTHS;
        row.append(whole).append('.').append(millionths % MILLIONTHS, 6);
    }
}
