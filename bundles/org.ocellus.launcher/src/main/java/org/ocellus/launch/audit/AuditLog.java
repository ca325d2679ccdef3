package org.ocellus.launch.audit;

import java.io.IOException;
import java.util.List;

/** The record of changes: only ever appended to, one line of JSON an entry. Thread-safe. */
public interface AuditLog {

    /** Appends an entry. Where that fails the log says so: a change that was made is not undone for it. */
    void append(AuditEntry entry);

    /**
     * {@return the latest entries, the oldest of them first}
     *
     * @param limit the most to return
     * @throws IOException if the log cannot be read
     */
    List<AuditEntry> last(int limit) throws IOException;
}
