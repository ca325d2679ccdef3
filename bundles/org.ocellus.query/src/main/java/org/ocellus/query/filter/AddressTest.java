package org.ocellus.query.filter;

import org.ocellus.spi.query.RecordFilter;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;

/** Compares addresses with addresses, prefixes and ranges; it is enough that one end of the conversation fits. */
final class AddressTest implements RecordFilter {
    private static final int LONGEST = 16;

    private final RecordField[] fields;
    private final boolean negative;
    private final AddressSpan[] spans;
    private final byte[] address = new byte[LONGEST];

    AddressTest(Operand.Fields operand, Expression.Test test) {
        fields = operand.fields().toArray(RecordField[]::new);
        negative = test.operator().isNegative();
        spans = test.values().stream().map(AddressSpan.class::cast).toArray(AddressSpan[]::new);
    }

    @Override
    public boolean test(FlowRecord record) {
        boolean present = false;
        boolean fits = false;
        for (RecordField field : fields) {
            int length = record.address(field, address, 0);
            if (length > 0) {
                present = true;
                fits |= contains(length, AddressWords.high(address, length), AddressWords.low(address, length));
            }
        }
        return present && fits != negative;
    }

    private boolean contains(int length, long high, long low) {
        for (AddressSpan span : spans) {
            if (span.contains(length, high, low)) {
                return true;
            }
        }
        return false;
    }
}
