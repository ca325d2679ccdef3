package org.ocellus.output.json.line;

import java.io.IOException;
import org.ocellus.spi.record.FlowRecord;

/** A record as a line: every field that it has, under {@link org.ocellus.spi.record.RecordField#key} and in the order of the fields. */
public final class RecordLine {
    private static final RecordMember[] MEMBERS = RecordMember.all();

    private RecordLine() {}

    /**
     * Writes a record.
     *
     * @throws IOException if the lines cannot be handed on
     */
    public static void write(FlowRecord flow, JsonLines to) throws IOException {
        to.beginObject();
        for (RecordMember member : MEMBERS) {
            member.write(flow, to);
        }
        to.endObject();
        to.endLine();
    }
}
