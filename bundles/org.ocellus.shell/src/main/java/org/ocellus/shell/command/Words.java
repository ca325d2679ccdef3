package org.ocellus.shell.command;

import java.util.List;
import java.util.OptionalLong;

/**
 * The words behind a command: a verb and what it applies to.
 *
 * @param usage what to tell a user who writes something else
 * @param words as typed
 */
record Words(String usage, List<String> words) {
    private static final String LIST = "list";

    static Words of(String usage, String[] words) {
        return new Words(usage, List.of(words));
    }

    /** {@return the first word; {@code list} if there is none} */
    String verb() {
        return words.isEmpty() ? LIST : words.getFirst();
    }

    /** {@return the one word behind the verb} */
    String operand() {
        if (words.size() != 2) {
            throw wrong();
        }
        return words.get(1);
    }

    /** {@return the words behind the verb, at least one} */
    List<String> operands() {
        if (words.size() < 2) {
            throw wrong();
        }
        return words.subList(1, words.size());
    }

    /** {@return the one number behind the verb} */
    long number() {
        try {
            return Long.parseLong(operand());
        } catch (NumberFormatException e) {
            throw wrong();
        }
    }

    /** {@return the number behind the verb, if there is one} */
    OptionalLong optionalNumber() {
        return words.size() == 1 ? OptionalLong.empty() : OptionalLong.of(number());
    }

    /** {@return the exception that tells how the command is used} */
    IllegalArgumentException wrong() {
        return new IllegalArgumentException("usage: " + usage);
    }
}
