package org.ocellus.output.json.profile;

import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.ManagementRecord;
import org.ocellus.spi.record.RunSummary;
import tools.jackson.core.JsonGenerator;

/**
 * Which members an object has and what they are called: the vocabulary of one consumer. A profile writes objects and ends
 * each with {@link #endLine}; buffers and errors are the business of the sink.
 *
 * <p>An instance serves one sink, so that it may keep scratch buffers. A vocabulary that has no word for something writes
 * nothing.
 */
public interface JsonProfile {

    /** Writes a record. */
    void record(FlowRecord flow, JsonGenerator json);

    /** Writes a management record. */
    void management(ManagementRecord management, JsonGenerator json);

    /** Writes the closing summary. */
    void summary(RunSummary summary, JsonGenerator json);

    /**
     * Ends a line. The line feed stands behind each object rather than between two, so that a reader of a growing file sees
     * whole lines.
     */
    static void endLine(JsonGenerator json) {
        json.writeRaw('\n');
    }
}
