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
     * Service property: the names of the options that the provider knows, one or several. An option that is stated and is not
     * among them is an error of the user. A provider without this property has to check {@link OutputTarget#options} itself.
     */
    String OPTIONS = "ocellus.output.options";

    /**
     * Opens a sink.
     *
     * @param target where records are to go
     * @throws IOException if that is not possible; the message is meant for the user
     */
    FlowSink open(OutputTarget target) throws IOException;
}
