package org.ocellus.spi.output;

import java.io.IOException;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.ManagementRecord;
import org.ocellus.spi.record.RunSummary;
import org.osgi.annotation.versioning.ConsumerType;

/** Takes records. Called by one thread at a time, never by a worker: a slow sink holds up no packet. */
@ConsumerType
public interface FlowSink extends AutoCloseable {

    /**
     * Takes a record.
     *
     * @param flow valid during this call only
     * @throws IOException if the record cannot be written; the message is meant for the user
     */
    void write(FlowRecord flow) throws IOException;

    /**
     * Takes a management record; a format that has none leaves it.
     *
     * @param management the sensor's state
     * @throws IOException as {@link #write}
     */
    default void management(ManagementRecord management) throws IOException {}

    /** {@return records that the sink took and could not deliver, such as to a reader that is too slow} */
    default long lost() {
        return 0;
    }

    /**
     * Makes everything taken so far visible to readers; called when no further record is waiting.
     *
     * @throws IOException as {@link #write}
     */
    void flush() throws IOException;

    /**
     * Takes the closing summary, behind the last record.
     *
     * @param summary of the whole run
     * @throws IOException as {@link #write}
     */
    void summary(RunSummary summary) throws IOException;

    /**
     * Releases what the sink holds; everything taken has been flushed.
     *
     * @throws IOException as {@link #write}
     */
    @Override
    void close() throws IOException;
}
