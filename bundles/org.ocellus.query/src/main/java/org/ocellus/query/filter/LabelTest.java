package org.ocellus.query.filter;

import org.ocellus.spi.query.RecordFilter;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;

/** Compares labels; it is enough that one fits. */
final class LabelTest implements RecordFilter {
    private final RecordField[] fields;
    private final boolean negative;
    private final NumberSet numbers;

    LabelTest(Operand.Fields operand, Expression.Test test) {
        fields = operand.fields().toArray(RecordField[]::new);
        negative = test.operator().isNegative();
        numbers = new NumberSet(test);
    }

    @Override
    public boolean test(FlowRecord record) {
        boolean present = false;
        boolean fits = false;
        for (RecordField field : fields) {
            for (int i = 0; i < record.labels(field); i++) {
                present = true;
                fits |= numbers.contains(record.label(field, i));
            }
        }
        return present && fits != negative;
    }
}
