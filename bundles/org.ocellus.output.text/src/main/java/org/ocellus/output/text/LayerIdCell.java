package org.ocellus.output.text;

import org.ocellus.spi.record.FlowRecord;

/**
 * The identifier of the innermost layer of a name: the VLAN, the VNI.
 *
 * @param layer name of the layer's protocol
 */
record LayerIdCell(String layer) implements Cell {

    @Override
    public void render(FlowRecord flow, Row row) {
        int index = Layers.innermost(flow.path(), layer);
        if (index >= 0 && flow.path().hasId(index)) {
            row.append(flow.path().id(index));
        }
    }

    @Override
    public void parse(String text, TextRecord record) {
        if (layer.equals(ColumnCatalogue.VLAN)) {
            record.vlan(text);
        }
    }
}
