package org.ocellus.spi.output;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** Where records are to go, as the user stated it in {@code -w KIND:LOCATION}. */
@ProviderType
public interface OutputTarget {

    /** {@return the word before the colon} */
    String kind();

    /** {@return the name of the sensor; may be empty} */
    String sensor();

    /** {@return what stands behind the kind: a file name, {@code -}, or {@code //HOST:PORT}} */
    String location();

    /**
     * {@return further settings by name: those of {@code output.KIND.NAME}, and over them those that stand behind {@code ?} in
     * {@code -w KIND:LOCATION?NAME=VALUE&NAME=VALUE}} The options that all outputs have in common, such as {@code queue} and
     * {@code rotate}, are not among them.
     */
    Map<String, String> options();

    /** {@return whether records go to a terminal that a person looks at} */
    boolean terminal();

    /**
     * {@return the stream for a location that is a file name or {@code -}} It is closed with the sink, which must flush it
     * but not close it.
     *
     * @throws IOException if the file cannot be written
     */
    OutputStream stream() throws IOException;
}
