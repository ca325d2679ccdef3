package org.ocellus.query.input;

import java.io.Closeable;
import java.io.IOException;

/** Is told, by the thread that opens or reads an input, before it waits for bytes that have not come yet. */
@FunctionalInterface
public interface WaitListener {

    /**
     * Tells of a wait.
     *
     * @param input which is waited for; if it is closed, by whichever thread, the wait ends with an exception
     * @throws IOException instead of the wait
     */
    void waitsFor(Closeable input) throws IOException;
}
