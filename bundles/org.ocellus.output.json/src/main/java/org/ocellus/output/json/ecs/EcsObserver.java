package org.ocellus.output.json.ecs;

import org.ocellus.output.json.profile.Member;
import org.ocellus.output.json.profile.ValueWriter;
import org.ocellus.output.json.reader.Members;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;
import tools.jackson.core.JsonGenerator;

/** {@code observer}: the sensor, and where it saw the flow. */
final class EcsObserver {
    static final String OBJECT = "observer";

    private static final String INGRESS = "ingress";
    private static final String INTERFACE_OBJECT = "interface";
    private static final Member NAME = Member.of("name", RecordField.SENSOR);
    private static final Member INTERFACE = Member.of("name", RecordField.INTERFACE);

    private final ValueWriter values;

    EcsObserver(ValueWriter values) {
        this.values = values;
    }

    void write(FlowRecord flow, JsonGenerator json) {
        json.writeObjectPropertyStart(OBJECT);
        product(json);
        values.write(flow, NAME, json);
        if (flow.has(RecordField.INTERFACE)) {
            json.writeObjectPropertyStart(INGRESS);
            json.writeObjectPropertyStart(INTERFACE_OBJECT);
            values.write(flow, INTERFACE, json);
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    void write(String sensor, JsonGenerator json) {
        json.writeObjectPropertyStart(OBJECT);
        product(json);
        if (!sensor.isEmpty()) {
            json.writeStringProperty("name", sensor);
        }
        json.writeEndObject();
    }

    /** {@return what is read back} */
    static Members members() {
        return Members.of(NAME).object(INGRESS, new Members().object(INTERFACE_OBJECT, Members.of(INTERFACE)));
    }

    private static void product(JsonGenerator json) {
        json.writeStringProperty("type", "sensor");
        json.writeStringProperty("vendor", "Ocellus");
        json.writeStringProperty("product", "Ocellus");
    }
}
