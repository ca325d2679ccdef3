package org.ocellus.launcher;

import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** What to tell a user of an exception. */
final class Problem {
    private Problem() {}

    /** {@return what is wrong, without class names} */
    static String of(Throwable e) {
        if (e instanceof NoSuchFileException) {
            return "no such file";
        }
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }
}
