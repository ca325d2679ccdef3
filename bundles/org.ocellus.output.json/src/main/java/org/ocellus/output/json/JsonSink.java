package org.ocellus.output.json;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.ocellus.output.json.profile.JsonProfile;
import org.ocellus.spi.output.FlowSink;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.ManagementRecord;
import org.ocellus.spi.record.RunSummary;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Writes the objects of a profile, each on a line of its own. */
final class JsonSink implements FlowSink {
    /** The generator hands on some 8 kB at a time; a system call should carry more. */
    private static final int BUFFER_BYTES = 64 * 1024;

    /**
     * Closing must neither close the target, which the caller owns, nor complete an object that broke off in an error. What
     * separates objects is the profile's.
     */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .rootValueSeparator("")
            .build();

    private final JsonGenerator json;
    private final JsonProfile profile;

    JsonSink(OutputStream stream, JsonProfile profile) {
        this.json = generator(new BufferedOutputStream(stream, BUFFER_BYTES));
        this.profile = profile;
    }

    /** {@return what writes JSON to a stream that stays open behind it} */
    static JsonGenerator generator(OutputStream stream) {
        return FACTORY.createGenerator(ObjectWriteContext.empty(), stream);
    }

    @Override
    public void write(FlowRecord flow) throws IOException {
        try {
            profile.record(flow, json);
        } catch (JacksonException failed) {
            throw asIOException(failed);
        }
    }

    @Override
    public void management(ManagementRecord management) throws IOException {
        try {
            profile.management(management, json);
        } catch (JacksonException failed) {
            throw asIOException(failed);
        }
    }

    @Override
    public void summary(RunSummary summary) throws IOException {
        try {
            profile.summary(summary, json);
        } catch (JacksonException failed) {
            throw asIOException(failed);
        }
    }

    @Override
    public void flush() throws IOException {
        try {
            json.flush();
        } catch (JacksonException failed) {
            throw asIOException(failed);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            json.close();
        } catch (JacksonException failed) {
            throw asIOException(failed);
        }
    }

    /** An error of the target as it came; after one, the generator refuses what does not fit behind half an object. */
    static IOException asIOException(JacksonException failed) {
        return failed.getCause() instanceof IOException cause ? cause : new IOException(failed.getMessage(), failed);
    }
}
