package org.ocellus.shell.console;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.felix.service.command.CommandProcessor;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.ocellus.shell.command.Scope;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** Completes names of commands, the verbs behind them, and symbolic names of bundles. */
final class CommandCompleter implements Completer {
    private static final String ALL_COMMANDS = "(" + CommandProcessor.COMMAND_FUNCTION + "=*)";
    private static final Set<String> TAKE_A_BUNDLE =
            Set.of("start", "stop", "update", "uninstall", "refresh", "resolve", "headers");

    private final BundleContext context;

    CommandCompleter(BundleContext context) {
        this.context = context;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        for (String word : line.wordIndex() == 0 ? commands() : operands(line)) {
            candidates.add(new Candidate(word));
        }
    }

    private Collection<String> operands(ParsedLine line) {
        String command = line.words().getFirst();
        if (TAKE_A_BUNDLE.contains(command)) {
            return Stream.of(context.getBundles()).map(Bundle::getSymbolicName).toList();
        }
        return line.wordIndex() == 1 ? verbs(command) : List.of();
    }

    private Set<String> commands() {
        Set<String> names = new TreeSet<>();
        for (ServiceReference<?> reference : references(ALL_COMMANDS)) {
            names.addAll(strings(reference.getProperty(CommandProcessor.COMMAND_FUNCTION)));
        }
        return names;
    }

    private Collection<String> verbs(String command) {
        for (ServiceReference<?> reference : references("(" + Scope.VERBS + "=*)")) {
            if (strings(reference.getProperty(CommandProcessor.COMMAND_FUNCTION))
                    .contains(command)) {
                return List.of(
                        String.valueOf(reference.getProperty(Scope.VERBS)).split(","));
            }
        }
        return List.of();
    }

    private static List<String> strings(Object property) {
        return property instanceof String[] several ? List.of(several) : List.of(String.valueOf(property));
    }

    private List<ServiceReference<?>> references(String filter) {
        try {
            ServiceReference<?>[] found = context.getAllServiceReferences(null, filter);
            return found == null ? List.of() : List.of(found);
        } catch (InvalidSyntaxException e) {
            throw new AssertionError(filter, e);
        }
    }
}
