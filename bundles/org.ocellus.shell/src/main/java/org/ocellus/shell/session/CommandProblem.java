package org.ocellus.shell.session;

import java.lang.reflect.InvocationTargetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.felix.gogo.runtime.CommandNotFoundException;

/** What to tell a user of a command that failed. */
final class CommandProblem {
    /** What Gogo says when no method of a command fits the words behind it. */
    private static final Pattern NO_METHOD =
            Pattern.compile("Cannot coerce (\\w+)\\((.*)\\) to any of .*", Pattern.DOTALL);

    private CommandProblem() {}

    /** {@return what is wrong, without class names} */
    static String of(Throwable problem) {
        if (problem instanceof InvocationTargetException wrapper && wrapper.getCause() != null) {
            return of(wrapper.getCause());
        }
        if (problem instanceof CommandNotFoundException unknown) {
            return "'" + unknown.getCommand() + "' is no command; help lists them";
        }
        String message = problem.getMessage();
        if (message == null) {
            return problem.getClass().getSimpleName();
        }
        Matcher noMethod = NO_METHOD.matcher(message);
        return noMethod.matches()
                ? noMethod.group(1) + ": cannot be used with these words; help " + noMethod.group(1)
                : message;
    }
}
