package org.ocellus.output.ipfix.transport;

import java.io.IOException;

/** Opens connections to a collector. */
@FunctionalInterface
public interface Connector {
    /** How long the collector may take to answer at each step of opening, in milliseconds. */
    int PATIENCE_MILLIS = 2_000;

    /**
     * {@return an open connection}
     *
     * @param collector where to
     * @throws IOException if the collector does not answer in time or refuses; the message is meant for the user
     */
    Connection connect(Collector collector) throws IOException;
}
