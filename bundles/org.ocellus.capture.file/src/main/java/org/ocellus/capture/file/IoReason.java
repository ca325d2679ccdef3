package org.ocellus.capture.file;

import java.io.IOException;
import java.nio.file.FileSystemException;

/** What an I/O exception says to a user, without the file name, which our own message has in front. */
final class IoReason {
    private IoReason() {}

    static String of(IOException exception) {
        String message =
                exception instanceof FileSystemException failure ? failure.getReason() : exception.getMessage();
        return message == null ? exception.getClass().getSimpleName() : message;
    }
}
