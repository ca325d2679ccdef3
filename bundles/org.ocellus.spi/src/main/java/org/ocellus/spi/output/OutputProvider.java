package org.ocellus.spi.output;

import java.io.IOException;
import org.osgi.annotation.versioning.ConsumerType;

/** Opens sinks of one format. Register it as a service with the property {@value #KIND}. */
@ConsumerType
@FunctionalInterface
public interface OutputProvider {
    /** Service property: the word before the colon in {@code -w json:FILE}. */
    String KIND = "ocellus.output";

    /**
     * Opens a sink.
     *
     * @param target where records are to go
     * @throws IOException if that is not possible; the message is meant for the user
     */
    FlowSink open(OutputTarget target) throws IOException;
}
