package org.ocellus.output.json;

import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RunSummary;
import tools.jackson.core.JsonGenerator;

/**
 * Which members an object has and what they are called: the vocabulary of one consumer. A profile writes objects; lines,
 * buffers and errors are the business of {@link JsonSink}.
 *
 * <p>An instance serves one sink, so that it may keep scratch buffers.
 */
interface JsonProfile {

    /** Writes exactly one object, without allocating. */
    void record(FlowRecord flow, JsonGenerator json);

    /** Writes exactly one object. */
    void summary(RunSummary summary, JsonGenerator json);
}
