package org.ocellus.query.read;

import java.util.Arrays;
import java.util.List;
import org.ocellus.query.filter.Expression;
import org.ocellus.query.filter.Operand;
import org.ocellus.spi.query.RecordFilter;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;

/**
 * Leaves out the records of tunnels, whose packets are those of the flows inside: a sum over both would count them twice.
 * Whoever asks for a type in the filter gets what was asked for.
 */
final class FlowsOnly implements RecordFilter {
    private static final byte[] TUNNEL = {'t', 'u', 'n', 'n', 'e', 'l'};

    private final byte[] type = new byte[FlowRecord.MAX_TEXT];

    @Override
    public boolean test(FlowRecord record) {
        int length = record.text(RecordField.TYPE, type, 0);
        return !Arrays.equals(type, 0, length, TUNNEL, 0, TUNNEL.length);
    }

    /** {@return whether an expression says something of the type of records} */
    static boolean isDecidedBy(Expression expression) {
        return switch (expression) {
            case Expression.And and -> any(and.parts());
            case Expression.Or or -> any(or.parts());
            case Expression.Not not -> isDecidedBy(not.part());
            case Expression.Has has -> isType(has.operand());
            case Expression.Test test -> isType(test.operand());
        };
    }

    private static boolean any(List<Expression> parts) {
        return parts.stream().anyMatch(FlowsOnly::isDecidedBy);
    }

    private static boolean isType(Operand operand) {
        return operand instanceof Operand.Fields of && of.fields().contains(RecordField.TYPE);
    }
}
