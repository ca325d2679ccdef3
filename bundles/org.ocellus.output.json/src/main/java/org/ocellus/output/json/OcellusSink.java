package org.ocellus.output.json;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;
import org.ocellus.output.json.line.JsonLines;
import org.ocellus.output.json.line.RecordLine;
import org.ocellus.output.json.profile.JsonProfile;
import org.ocellus.output.json.profile.ManagementMembers;
import org.ocellus.output.json.profile.SummaryMembers;
import org.ocellus.spi.output.FlowSink;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.ManagementRecord;
import org.ocellus.spi.record.RunSummary;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;

/** Writes the sensor's own vocabulary: records, which are many, straight into bytes, and what is rare by a generator. */
final class OcellusSink implements FlowSink {
    private final OutputStream stream;
    private final JsonLines lines;

    OcellusSink(OutputStream stream) {
        this.stream = stream;
        lines = new JsonLines(stream);
    }

    @Override
    public void write(FlowRecord flow) throws IOException {
        RecordLine.write(flow, lines);
    }

    @Override
    public void management(ManagementRecord management) throws IOException {
        object(json -> ManagementMembers.write(management, json));
    }

    @Override
    public void summary(RunSummary summary) throws IOException {
        object(json -> SummaryMembers.write(summary, json));
    }

    private void object(Consumer<JsonGenerator> members) throws IOException {
        lines.handOn();
        try (JsonGenerator json = JsonSink.generator(stream)) {
            json.writeStartObject();
            members.accept(json);
            json.writeEndObject();
            JsonProfile.endLine(json);
        } catch (JacksonException failed) {
            throw JsonSink.asIOException(failed);
        }
    }

    @Override
    public void flush() throws IOException {
        lines.handOn();
        stream.flush();
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
