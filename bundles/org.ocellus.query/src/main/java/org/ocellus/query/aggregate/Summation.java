package org.ocellus.query.aggregate;

import org.ocellus.query.record.StatedRecord;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;

/** Adds one record to another. */
final class Summation {
    private static final RecordField[] FIELDS = RecordField.values();

    private final FlagLetters letters = new FlagLetters();
    private final Direction direction = new Direction();

    /**
     * Adds a record of the same flow. Where they do not agree who the initiator is, one of them is turned round.
     *
     * @param sum what there is already; takes the result
     * @param next what is added; may be turned round
     */
    void addOfFlow(StatedRecord sum, StatedRecord next) {
        boolean later = next.number(RecordField.END) >= sum.number(RecordField.END);
        boolean surer = direction.isSurer(sum, next, later);
        if (direction.isOpposite(sum, next)) {
            (surer ? sum : next).turn();
        }
        for (RecordField field : FIELDS) {
            if (field != RecordField.RECORDS) {
                combine(sum, next, field, Combination.of(field), later);
            }
        }
        if (surer && next.has(RecordField.DIRECTION_BY)) {
            sum.copy(next, RecordField.DIRECTION_BY);
        }
        count(sum, sum, next);
        derive(sum);
    }

    /**
     * Adds a record to a group.
     *
     * @param sum what there is already, no more than its key at first; takes the result
     * @param next what is added
     */
    void addToGroup(StatedRecord sum, FlowRecord next) {
        for (RecordField field : FIELDS) {
            if (field != RecordField.RECORDS && Combination.survivesGrouping(field)) {
                combine(sum, next, field, Combination.of(field), false);
            }
        }
        long records = sum.number(RecordField.RECORDS); // none before the first
        sum.number(RecordField.RECORDS, records + records(next));
        derive(sum);
    }

    private static void count(StatedRecord into, FlowRecord a, FlowRecord b) {
        into.number(RecordField.RECORDS, records(a) + records(b));
    }

    /** A record that says nothing of it is one. */
    private static long records(FlowRecord record) {
        return record.has(RecordField.RECORDS) ? record.number(RecordField.RECORDS) : 1;
    }

    private void combine(StatedRecord sum, FlowRecord next, RecordField field, Combination how, boolean later) {
        if (how == Combination.NONE) {
            sum.remove(field);
        } else if (next.has(field) && how != Combination.DERIVED) {
            if (sum.has(field)) {
                combinePresent(sum, next, field, how, later);
            } else {
                sum.copy(next, field);
            }
        }
    }

    private void combinePresent(StatedRecord sum, FlowRecord next, RecordField field, Combination how, boolean later) {
        long a = sum.number(field);
        long b = next.number(field);
        switch (how) {
            case SUM -> sum.number(field, a + b);
            case LEAST -> sum.number(field, Math.min(a, b));
            case GREATEST -> sum.number(field, Math.max(a, b));
            case UNION -> letters.unite(sum, next, field);
            case LATER -> {
                if (later) {
                    sum.copy(next, field);
                }
            }
            case FIRST, NONE, DERIVED -> {
                // stays as it is
            }
        }
    }

    private static void derive(StatedRecord sum) {
        if (sum.has(RecordField.START) && sum.has(RecordField.END)) {
            sum.number(RecordField.DURATION, sum.number(RecordField.END) - sum.number(RecordField.START));
        }
        mean(sum, RecordField.SRC_PACKET_SIZE_MEAN, RecordField.SRC_BYTES, RecordField.SRC_PACKETS);
        mean(sum, RecordField.DST_PACKET_SIZE_MEAN, RecordField.DST_BYTES, RecordField.DST_PACKETS);
    }

    private static void mean(StatedRecord sum, RecordField mean, RecordField bytes, RecordField packets) {
        if (sum.has(mean) && sum.number(packets) > 0) {
            sum.number(mean, sum.number(bytes) / sum.number(packets));
        }
    }
}
