package org.ocellus.output.json.zeek;

import org.ocellus.output.json.profile.JsonProfile;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.ManagementRecord;
import org.ocellus.spi.record.RunSummary;
import tools.jackson.core.JsonGenerator;

/**
 * A log of Zeek in JSON, as its {@code LogAscii::use_json=T} writes it: an object a line, the dots of records inside records
 * in the names, unset columns left out.
 */
public final class ZeekProfile implements JsonProfile {
    private final ZeekLog log;
    private final ZeekText text = new ZeekText();

    private ZeekProfile(ZeekLog log) {
        this.log = log;
    }

    /** {@return the log of connections} */
    public static ZeekProfile conn() {
        return new ZeekProfile(new ConnLog());
    }

    /** {@return the log of tunnels} */
    public static ZeekProfile tunnel() {
        return new ZeekProfile(new TunnelLog());
    }

    @Override
    public void record(FlowRecord flow, JsonGenerator json) {
        for (ZeekEvent event : log.lines(flow)) {
            json.writeStartObject();
            for (ZeekColumn column : log.columns()) {
                column.value().append(flow, event, text.clear());
                if (!text.isEmpty()) {
                    json.writeName(column.name());
                    write(column.type(), json);
                }
            }
            json.writeEndObject();
            JsonProfile.endLine(json);
        }
    }

    private void write(ZeekType type, JsonGenerator json) {
        if (type.number()) {
            json.writeNumber(text.toString());
        } else if (type == ZeekType.SET_OF_STRINGS) {
            json.writeStartArray();
            json.writeString(text.toString());
            json.writeEndArray();
        } else {
            json.writeString(text.toString());
        }
    }

    /** Zeek has no such log. */
    @Override
    public void management(ManagementRecord management, JsonGenerator json) {}

    /** Zeek has no such log. */
    @Override
    public void summary(RunSummary summary, JsonGenerator json) {}
}
