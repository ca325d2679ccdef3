package org.ocellus.output.text;

import org.ocellus.spi.record.EncapsulationPath;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;

/**
 * The encapsulation path, outermost layer first, and the labels of both directions, the initiator's first: {@code vlan:100
 * mpls:16100,24001/16200}.
 *
 * <p>A record keeps its labels in one list, not by layer. If just one layer of the path has no identifier, the labels are
 * its own and stand behind its name; otherwise they follow the path, as {@code (16100,24001/16200)}.
 */
final class PathCell implements Cell {
    private static final int NONE = -1;

    @Override
    public void render(FlowRecord flow, Row row) {
        EncapsulationPath path = flow.path();
        boolean labelled = flow.has(RecordField.SRC_LABELS) || flow.has(RecordField.DST_LABELS);
        int owner = labelled ? onlyLayerWithoutId(path) : NONE;
        for (int i = 0; i < path.size(); i++) {
            if (i > 0) {
                row.append(' ');
            }
            layer(path, i, row);
            if (i == owner) {
                row.append(':');
                labels(flow, row);
            }
        }
        if (labelled && owner == NONE) {
            row.append(path.size() > 0 ? " (" : "(");
            labels(flow, row);
            row.append(')');
        }
    }

    private static int onlyLayerWithoutId(EncapsulationPath path) {
        int found = NONE;
        for (int i = 0; i < path.size(); i++) {
            if (!path.hasId(i)) {
                if (found != NONE) {
                    return NONE;
                }
                found = i;
            }
        }
        return found;
    }

    private static void layer(EncapsulationPath path, int index, Row row) {
        row.append(path.name(index));
        if (path.hasId(index)) {
            row.append(':').append(path.id(index));
        }
    }

    private static void labels(FlowRecord flow, Row row) {
        labels(flow, RecordField.SRC_LABELS, row);
        row.append('/');
        labels(flow, RecordField.DST_LABELS, row);
    }

    private static void labels(FlowRecord flow, RecordField field, Row row) {
        int count = flow.labels(field);
        if (count == 0) {
            row.append('-');
        }
        for (int i = 0; i < count; i++) {
            if (i > 0) {
                row.append(',');
            }
            row.append(flow.label(field, i));
        }
    }
}
