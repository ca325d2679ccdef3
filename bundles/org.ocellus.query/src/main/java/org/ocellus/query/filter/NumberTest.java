package org.ocellus.query.filter;

import org.ocellus.spi.query.RecordFilter;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;

/** Compares numbers, counts, times and durations: those of both directions one by one, or their sum. */
final class NumberTest implements RecordFilter {
    private final RecordField[] fields;
    private final boolean sum;
    private final boolean negative;
    private final NumberSet numbers;

    NumberTest(Operand.Fields operand, Expression.Test test) {
        fields = operand.fields().toArray(RecordField[]::new);
        sum = operand.sum();
        negative = test.operator().isNegative();
        numbers = new NumberSet(test);
    }

    @Override
    public boolean test(FlowRecord record) {
        boolean present = false;
        boolean fits = false;
        long total = 0;
        for (RecordField field : fields) {
            if (record.has(field)) {
                present = true;
                total += record.number(field);
                fits |= !sum && numbers.contains(record.number(field));
            }
        }
        fits |= sum && numbers.contains(total);
        return present && fits != negative;
    }
}
