package org.ocellus.output.json.profile;

import java.util.Set;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.ManagementRecord;
import org.ocellus.spi.record.RunSummary;
import tools.jackson.core.JsonGenerator;

/** The sensor's own vocabulary: every field that the record has, under its {@link RecordField#key()} and in that order. */
public final class OcellusProfile implements JsonProfile {

    private static final Member[] MEMBERS = Member.allBut(Set.of());

    private final ValueWriter values = new ValueWriter();

    @Override
    public void record(FlowRecord flow, JsonGenerator json) {
        json.writeStartObject();
        for (Member member : MEMBERS) {
            values.write(flow, member, json);
        }
        json.writeEndObject();
        JsonProfile.endLine(json);
    }

    @Override
    public void management(ManagementRecord management, JsonGenerator json) {
        json.writeStartObject();
        ManagementMembers.write(management, json);
        json.writeEndObject();
        JsonProfile.endLine(json);
    }

    @Override
    public void summary(RunSummary summary, JsonGenerator json) {
        json.writeStartObject();
        SummaryMembers.write(summary, json);
        json.writeEndObject();
        JsonProfile.endLine(json);
    }
}
