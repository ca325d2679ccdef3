package org.ocellus.query.filter;

import java.util.EnumSet;
import java.util.Set;
import org.ocellus.spi.query.RecordFilter;
import org.ocellus.spi.record.FieldType;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;

/** Compares texts, sets of flags, and the first payload bytes as if they were text; it is enough that one direction fits. */
final class TextTest implements RecordFilter {
    private static final Set<RecordField> FLAGS = EnumSet.of(
            RecordField.SRC_TCP_FLAGS, RecordField.DST_TCP_FLAGS, RecordField.SRC_IP_FLAGS, RecordField.DST_IP_FLAGS);

    private final RecordField[] fields;
    private final boolean negative;
    private final TextCondition condition;
    private final byte[] text = new byte[FlowRecord.MAX_TEXT];

    TextTest(Operand.Fields operand, Expression.Test test) {
        fields = operand.fields().toArray(RecordField[]::new);
        negative = test.operator().isNegative();
        boolean flags = FLAGS.contains(fields[0]) && test.operator() != Operator.MATCHES;
        condition = flags ? TextCondition.ofFlags(test) : TextCondition.of(test);
    }

    @Override
    public boolean test(FlowRecord record) {
        boolean present = false;
        boolean fits = false;
        for (RecordField field : fields) {
            if (record.has(field)) {
                present = true;
                int length =
                        field.type() == FieldType.BYTES ? record.bytes(field, text, 0) : record.text(field, text, 0);
                fits |= condition.fits(text, length);
            }
        }
        return present && fits != negative;
    }
}
