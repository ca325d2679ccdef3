package org.ocellus.output.json.profile;

import org.ocellus.spi.record.EncapsulationPath;
import org.ocellus.spi.record.FlowRecord;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/**
 * Writes an encapsulation path as an array, outermost layer first: {@code
 * [{"layer":"vxlan","id":5000,"src_addr":"192.0.2.1","dst_addr":"192.0.2.2"}]}. The addresses are the layer's outer
 * endpoints, on the initiator's and the responder's side.
 */
final class PathWriter {
    private static final SerializableString LAYER = new SerializedString("layer");
    private static final SerializableString ID = new SerializedString("id");
    private static final SerializableString SRC_ADDR = new SerializedString("src_addr");
    private static final SerializableString DST_ADDR = new SerializedString("dst_addr");

    private final byte[] address = new byte[FlowRecord.MAX_TEXT];
    private final Decimal decimal = new Decimal();

    void write(EncapsulationPath path, JsonGenerator json) {
        json.writeStartArray();
        int size = path.size();
        for (int i = 0; i < size; i++) {
            writeLayer(path, i, json);
        }
        json.writeEndArray();
    }

    private void writeLayer(EncapsulationPath path, int index, JsonGenerator json) {
        json.writeStartObject();
        json.writeName(LAYER);
        json.writeString(path.name(index));
        if (path.hasId(index)) {
            json.writeName(ID);
            decimal.writeUnsigned(path.id(index), json);
        }
        if (path.hasEndpoints(index)) {
            json.writeName(SRC_ADDR);
            json.writeUTF8String(address, 0, path.source(index, address, 0));
            json.writeName(DST_ADDR);
            json.writeUTF8String(address, 0, path.destination(index, address, 0));
        }
        json.writeEndObject();
    }
}
