package org.ocellus.spi.admin;

import java.io.IOException;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The outputs of the running sensor. */
@ProviderType
public interface OutputAdmin {

    /**
     * Makes sure that an output does no harm to files that are to be read. Opens nothing.
     *
     * @param target as for {@link #add}
     * @param inputs the names of the files, {@code -} for standard input
     * @throws IOException if the output would overwrite or remove one of them, under whichever name, or could not be opened
     *     for what it says itself; the message is meant for the user
     */
    void check(String target, List<String> inputs) throws IOException;

    /**
     * Begins to write records to a further place.
     *
     * @param target as behind {@code -w}: {@code KIND:LOCATION}, {@code KIND} alone for standard output, or a file name
     *     for text
     * @return the output's number
     * @throws IOException if the place cannot be written, a capture reads the file, or no bundle brings the kind; the
     *     message is meant for the user
     */
    long add(String target) throws IOException;

    /**
     * Ends an output; what it was given is written.
     *
     * @param id the output's number
     * @return whether there was one
     */
    boolean remove(long id);

    /**
     * Ends files and begins them anew, for when somebody has moved them away: a file that rotates gets its final name, any
     * other is opened again under its own and appended to if it is still there. An output that failed is tried again. What was
     * sent before goes to the old file.
     */
    void reopen();

    /** {@return all outputs} */
    List<OutputStatus> outputs();
}
