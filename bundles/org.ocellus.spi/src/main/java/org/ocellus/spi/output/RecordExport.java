package org.ocellus.spi.output;

import java.io.IOException;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Opens outputs for records that do not come out of the running sensor, such as those of a file that is read back. A
 * service of the sensor, so that targets, options and files are the same everywhere.
 */
@ProviderType
public interface RecordExport {

    /**
     * Makes sure that an output does no harm to files that are to be read. Opens nothing.
     *
     * @param target as for {@link #open}
     * @param inputs the names of the files, {@code -} for standard input
     * @throws IOException if the output would overwrite or remove one of them, under whichever name, or could not be opened
     *     for what it says itself; the message is meant for the user
     */
    void check(String target, List<String> inputs) throws IOException;

    /**
     * Opens an output. Records are written by the thread that hands them over, and no summary follows them.
     *
     * @param target as behind {@code -w}: {@code KIND:LOCATION}, {@code KIND} alone for standard output, or a file name
     *     for text
     * @return the open sink; {@link FlowSink#close} also closes the file
     * @throws IOException if the place cannot be written or no bundle brings the kind; the message is meant for the user
     */
    FlowSink open(String target) throws IOException;
}
