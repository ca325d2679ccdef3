package org.ocellus.shell.command;

import java.util.List;

/** A command that knows what may stand behind its verbs. */
@FunctionalInterface
public interface Completing {

    /**
     * {@return what may stand at the end of these words} Need not be narrowed down to what begins as typed.
     *
     * @param words the verb and what follows it, up to where the cursor is; the last may be empty
     */
    List<String> candidates(List<String> words);
}
