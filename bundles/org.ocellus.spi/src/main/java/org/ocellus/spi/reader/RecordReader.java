package org.ocellus.spi.reader;

import java.io.IOException;
import org.osgi.annotation.versioning.ConsumerType;

/** The records of a file, one after the other. Not thread-safe. */
@ConsumerType
@FunctionalInterface
public interface RecordReader {

    /**
     * Reads the next flow or tunnel record; what else the file holds is passed over.
     *
     * @param record takes the fields that the file states; empty before the call
     * @return whether there was a record
     * @throws IOException if the file is damaged or cut inside a record; the message names file and offset, and all records
     *     before have been handed out
     */
    boolean read(RecordBuilder record) throws IOException;
}
