package org.ocellus.query.filter;

import org.ocellus.spi.query.RecordFilter;
import org.ocellus.spi.record.EncapsulationPath;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;

/**
 * Compares the identifiers of layers of one name, and the labels that belong to such layers; it is enough that one fits.
 * Formats that do not say to which layer a label belongs leave it to all layers that have no identifier.
 */
final class LayerIdTest implements RecordFilter {
    private final String layer;
    private final boolean negative;
    private final NumberSet numbers;

    LayerIdTest(String layer, Expression.Test test) {
        this.layer = layer;
        negative = test.operator().isNegative();
        numbers = new NumberSet(test);
    }

    /** {@return whether a layer of that name is on the path} */
    static boolean isOnPath(FlowRecord record, String layer) {
        EncapsulationPath path = record.path();
        for (int i = 0; i < path.size(); i++) {
            if (path.name(i).equals(layer)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean test(FlowRecord record) {
        EncapsulationPath path = record.path();
        boolean present = false;
        boolean fits = false;
        for (int i = 0; i < path.size(); i++) {
            if (path.name(i).equals(layer)) {
                present = true;
                fits |= path.hasId(i)
                        ? numbers.contains(path.id(i))
                        : labelled(record, RecordField.SRC_LABELS, i) || labelled(record, RecordField.DST_LABELS, i);
            }
        }
        return present && fits != negative;
    }

    private boolean labelled(FlowRecord record, RecordField labels, int index) {
        for (int i = 0; i < record.labels(labels); i++) {
            int owner = record.labelLayer(labels, i);
            if ((owner < 0 || owner == index) && numbers.contains(record.label(labels, i))) {
                return true;
            }
        }
        return false;
    }
}
