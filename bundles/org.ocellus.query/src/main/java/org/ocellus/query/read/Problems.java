package org.ocellus.query.read;

import java.io.PrintStream;
import java.util.HashSet;
import java.util.Set;

/** Tells the user what went wrong, each thing once. */
final class Problems {
    private final PrintStream errors;
    private final Set<String> told = new HashSet<>();

    Problems(PrintStream errors) {
        this.errors = errors;
    }

    void tell(String message) {
        if (told.add(message)) {
            errors.println("ocellus: " + message);
        }
    }

    boolean any() {
        return !told.isEmpty();
    }
}
