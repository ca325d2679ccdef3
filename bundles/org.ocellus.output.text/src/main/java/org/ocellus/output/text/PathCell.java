package org.ocellus.output.text;

import org.ocellus.spi.record.EncapsulationPath;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;

/**
 * The encapsulation path, outermost layer first, and the labels of both directions, the initiator's first: {@code vlan:100
 * mpls:16100,24001/16200}.
 *
 * <p>Labels stand behind the layer that they belong to. Those of which that is not known are taken for those of the one layer
 * without an identifier, if there is just one; otherwise they follow the path, as {@code (16100,24001/16200)}.
 */
final class PathCell implements Cell {
    private static final int UNKNOWN = -1;

    @Override
    public void render(FlowRecord flow, Row row) {
        EncapsulationPath path = flow.path();
        boolean ownerless = hasLabels(flow, UNKNOWN);
        int guess = ownerless ? onlyLayerWithoutId(path) : UNKNOWN;
        for (int i = 0; i < path.size(); i++) {
            if (i > 0) {
                row.append(' ');
            }
            layer(path, i, row);
            if (i == guess || hasLabels(flow, i)) {
                row.append(':');
                labels(flow, i == guess ? UNKNOWN : i, row);
            }
        }
        if (ownerless && guess == UNKNOWN) {
            row.append(path.size() > 0 ? " (" : "(");
            labels(flow, UNKNOWN, row);
            row.append(')');
        }
    }

    private static int onlyLayerWithoutId(EncapsulationPath path) {
        int found = UNKNOWN;
        for (int i = 0; i < path.size(); i++) {
            if (!path.hasId(i)) {
                if (found != UNKNOWN) {
                    return UNKNOWN;
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

    private static boolean hasLabels(FlowRecord flow, int layer) {
        return hasLabels(flow, RecordField.SRC_LABELS, layer) || hasLabels(flow, RecordField.DST_LABELS, layer);
    }

    private static boolean hasLabels(FlowRecord flow, RecordField field, int layer) {
        int count = flow.labels(field);
        for (int i = 0; i < count; i++) {
            if (flow.labelLayer(field, i) == layer) {
                return true;
            }
        }
        return false;
    }

    private static void labels(FlowRecord flow, int layer, Row row) {
        labels(flow, RecordField.SRC_LABELS, layer, row);
        row.append('/');
        labels(flow, RecordField.DST_LABELS, layer, row);
    }

    private static void labels(FlowRecord flow, RecordField field, int layer, Row row) {
        int count = flow.labels(field);
        boolean first = true;
        for (int i = 0; i < count; i++) {
            if (flow.labelLayer(field, i) != layer) {
                continue;
            }
            if (!first) {
                row.append(',');
            }
            row.append(flow.label(field, i));
            first = false;
        }
        if (first) {
            row.append('-');
        }
    }

    @Override
    public void parse(String text, TextRecord record) {
        record.path(text);
    }
}
