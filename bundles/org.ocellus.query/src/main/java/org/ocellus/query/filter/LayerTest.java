package org.ocellus.query.filter;

import org.ocellus.spi.query.RecordFilter;
import org.ocellus.spi.record.EncapsulationPath;
import org.ocellus.spi.record.FlowRecord;

/** Compares the names of the layers on the path; it is enough that one fits. */
final class LayerTest implements RecordFilter {
    private final boolean negative;
    private final TextCondition condition;
    private final byte[] text = new byte[FlowRecord.MAX_TEXT];

    LayerTest(Expression.Test test) {
        negative = test.operator().isNegative();
        condition = TextCondition.of(test);
    }

    @Override
    public boolean test(FlowRecord record) {
        EncapsulationPath path = record.path();
        boolean fits = false;
        for (int i = 0; i < path.size(); i++) {
            fits |= condition.fits(text, ascii(path.name(i)));
        }
        return path.size() > 0 && fits != negative;
    }

    /** Names of layers are of ASCII. */
    private int ascii(String name) {
        int length = Math.min(name.length(), text.length);
        for (int i = 0; i < length; i++) {
            text[i] = (byte) name.charAt(i);
        }
        return length;
    }
}
