package org.ocellus.query.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Bytes that may have to be waited for, such as those of a pipe. Before each wait something else is done, by the thread that reads:
 * whoever watches the records is to see all that were read, however long the next one takes.
 */
final class AwaitedStream extends FilterInputStream {
    private final WaitListener waits;

    AwaitedStream(InputStream raw, WaitListener waits) {
        super(raw);
        this.waits = waits;
    }

    @Override
    public int read() throws IOException {
        announce();
        return in.read();
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        announce();
        return in.read(target, from, length);
    }

    /** At the end of a file, too, nothing is available; that it is told then does no harm. */
    private void announce() throws IOException {
        if (in.available() <= 0) {
            waits.waitsFor(in);
        }
    }
}
