package org.ocellus.output.json;

import java.util.Arrays;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;
import org.ocellus.spi.record.RunSummary;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/** The sensor's own vocabulary: every field that the record has, under its {@link RecordField#key()} and in that order. */
final class OcellusProfile implements JsonProfile {

    /** A field and its name, encoded once. */
    private record Member(RecordField field, SerializableString name) {}

    private static final Member[] MEMBERS = Arrays.stream(RecordField.values())
            .map(field -> new Member(field, new SerializedString(field.key())))
            .toArray(Member[]::new);

    private final ValueWriter values = new ValueWriter();

    @Override
    public void record(FlowRecord flow, JsonGenerator json) {
        json.writeStartObject();
        for (Member member : MEMBERS) {
            if (flow.has(member.field())) {
                json.writeName(member.name());
                values.write(flow, member.field(), json);
            }
        }
        json.writeEndObject();
    }

    @Override
    public void summary(RunSummary summary, JsonGenerator json) {
        SummaryObject.write(summary, json);
    }
}
