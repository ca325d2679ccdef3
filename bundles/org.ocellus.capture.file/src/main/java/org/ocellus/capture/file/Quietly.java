package org.ocellus.capture.file;

import java.io.Closeable;
import java.io.IOException;

/** Closing what was only read: a failure there loses nothing and leaves nothing to do. */
final class Quietly {
    private Quietly() {}

    static void close(Closeable resource) {
        try {
            resource.close();
        } catch (IOException e) {
            // Everything that was wanted has been read.
        }
    }
}
