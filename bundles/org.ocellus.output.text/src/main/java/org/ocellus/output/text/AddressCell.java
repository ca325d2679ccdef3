package org.ocellus.output.text;

import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;

/** One end: its own address, else, for a tunnel, the outer one, else the MAC address. */
enum AddressCell implements Cell {
    /** The initiator. */
    SOURCE(RecordField.SRC_ADDR, RecordField.OUTER_SRC_ADDR, RecordField.SRC_MAC),
    /** The responder. */
    DESTINATION(RecordField.DST_ADDR, RecordField.OUTER_DST_ADDR, RecordField.DST_MAC);

    private final RecordField own;
    private final RecordField outer;
    private final RecordField mac;

    AddressCell(RecordField own, RecordField outer, RecordField mac) {
        this.own = own;
        this.outer = outer;
        this.mac = mac;
    }

    @Override
    public void render(FlowRecord flow, Row row) {
        if (flow.has(own)) {
            row.append(flow, own);
        } else if (flow.has(RecordField.TUNNEL) && flow.has(outer)) {
            row.append(flow, outer);
        } else {
            row.append(flow, mac);
        }
    }

    @Override
    public void parse(String text, TextRecord record) {
        record.end(own, text);
    }
}
