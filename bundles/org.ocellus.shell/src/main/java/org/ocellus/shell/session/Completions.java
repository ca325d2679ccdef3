package org.ocellus.shell.session;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.felix.service.command.CommandProcessor;
import org.ocellus.shell.command.Completing;
import org.ocellus.shell.command.Scope;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** What could stand at the cursor: names of commands, the verbs behind them, and what the commands themselves know. */
final class Completions {
    private static final String ALL_COMMANDS = "(" + CommandProcessor.COMMAND_FUNCTION + "=*)";
    private static final Set<String> TAKE_A_BUNDLE =
            Set.of("start", "stop", "update", "uninstall", "refresh", "resolve", "headers");

    private final BundleContext context;

    Completions(BundleContext context) {
        this.context = context;
    }

    /**
     * {@return the candidates, in order}
     *
     * @param words up to and with that at the cursor; the first behind the last pipe is the command
     */
    List<String> of(List<String> words) {
        int begin = words.subList(0, words.size() - 1).lastIndexOf("|") + 1;
        List<String> command = words.subList(begin, words.size());
        String typed = command.getLast();
        return (command.size() == 1 ? commands() : operands(command.getFirst(), command.subList(1, command.size())))
                .stream()
                        .filter(each -> each.startsWith(typed))
                        .distinct()
                        .sorted()
                        .toList();
    }

    private Collection<String> operands(String command, List<String> words) {
        if (TAKE_A_BUNDLE.contains(command)) {
            return Stream.of(context.getBundles()).map(Bundle::getSymbolicName).toList();
        }
        if (command.equals("help")) {
            return commands();
        }
        List<ServiceReference<?>> found = references("(" + CommandProcessor.COMMAND_FUNCTION + "=" + command + ")");
        if (found.isEmpty()) {
            return List.of();
        }
        return words.size() == 1 ? verbs(found.getFirst()) : known(found.getFirst(), words);
    }

    private Set<String> commands() {
        Set<String> names = new TreeSet<>();
        for (ServiceReference<?> reference : references(ALL_COMMANDS)) {
            names.addAll(strings(reference.getProperty(CommandProcessor.COMMAND_FUNCTION)));
        }
        return names;
    }

    private static Collection<String> verbs(ServiceReference<?> reference) {
        Object verbs = reference.getProperty(Scope.VERBS);
        return Stream.concat(
                        verbs == null
                                ? Stream.empty()
                                : Stream.of(String.valueOf(verbs).split(",")),
                        Stream.of("--json", "--help"))
                .toList();
    }

    private <S> List<String> known(ServiceReference<S> reference, List<String> words) {
        S command = context.getService(reference);
        try {
            return command instanceof Completing completing ? completing.candidates(words) : List.of();
        } finally {
            context.ungetService(reference);
        }
    }

    private static List<String> strings(Object property) {
        return property instanceof String[] several ? List.of(several) : List.of(String.valueOf(property));
    }

    private List<ServiceReference<?>> references(String filter) {
        try {
            ServiceReference<?>[] found = context.getAllServiceReferences(null, filter);
            return found == null ? List.of() : List.of(found);
        } catch (InvalidSyntaxException e) {
            return List.of(); // what was typed is no name of a command
        }
    }
}
