package org.ocellus.shell.command;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.annotations.GogoCommand;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** What can be typed. Lists whatever has registered in the sensor's scope, so that commands of vendors appear too. */
@Component(service = HelpCommand.class)
@GogoCommand(scope = Scope.OCELLUS, function = "help")
public final class HelpCommand {
    private static final String IN_SCOPE = "(" + CommandProcessor.COMMAND_SCOPE + "=" + Scope.OCELLUS + ")";
    private static final String OURS = Scope.OCELLUS + ":";
    private static final List<String> ENDING = List.of(
            "",
            "lb lists the bundles. help COMMAND, or COMMAND --help, explains a command. What a command says can be piped:",
            "decoders | grep vxlan");

    private final BundleContext context;

    /** Called by Declarative Services. */
    @Activate
    public HelpCommand(BundleContext context) {
        this.context = context;
    }

    /**
     * {@return the commands of the sensor and the most useful ones of the framework}
     *
     * @throws InvalidSyntaxException never
     */
    @Descriptor("lists what can be typed")
    public String help() throws InvalidSyntaxException {
        StringBuilder text = new StringBuilder("Commands:");
        commands().forEach((name, description) -> text.append(String.format("%n  %-12s%s", name, description)));
        ENDING.forEach(line -> text.append(System.lineSeparator()).append(line));
        return text.toString();
    }

    /**
     * {@return what a command is for and what may stand behind it}
     *
     * @param session the shell's
     * @param command with or without its scope
     * @throws Exception if Gogo's help, which is asked about commands of others, fails
     */
    @Descriptor("explains a command: help COMMAND")
    public @Nullable Object help(CommandSession session, @Descriptor("its name") String command) throws Exception {
        String name = command.startsWith(OURS) ? command.substring(OURS.length()) : command;
        ServiceReference<?>[] references = context.getAllServiceReferences(
                null, "(&" + IN_SCOPE + "(" + CommandProcessor.COMMAND_FUNCTION + "=" + name + "))");
        if (references == null) {
            return helpOfGogo(session, command);
        }
        Object service = context.getService(references[0]);
        try {
            return service == null ? null : CommandHelp.of(name, service).text();
        } finally {
            context.ungetService(references[0]);
        }
    }

    private @Nullable Object helpOfGogo(CommandSession session, String command) throws Exception {
        String function = command.substring(command.indexOf(':') + 1);
        if (context.getAllServiceReferences(null, "(" + CommandProcessor.COMMAND_FUNCTION + "=" + function + ")")
                == null) {
            throw new IllegalArgumentException("'" + command + "' is no command; help lists them");
        }
        return session.execute("felix:help " + command);
    }

    private Map<String, String> commands() throws InvalidSyntaxException {
        Map<String, String> commands = new TreeMap<>();
        ServiceReference<?>[] references = context.getAllServiceReferences(null, IN_SCOPE);
        for (ServiceReference<?> reference : references == null ? new ServiceReference<?>[0] : references) {
            Object command = context.getService(reference);
            if (command != null) {
                for (String function : functions(reference)) {
                    commands.put(function, description(command, function));
                }
                context.ungetService(reference);
            }
        }
        return commands;
    }

    private static String[] functions(ServiceReference<?> reference) {
        Object functions = reference.getProperty(CommandProcessor.COMMAND_FUNCTION);
        return functions instanceof String[] several ? several : new String[] {String.valueOf(functions)};
    }

    private static String description(Object command, String function) {
        return Stream.of(command.getClass().getMethods())
                .filter(method -> method.getName().equals(function))
                .map(HelpCommand::description)
                .sorted()
                .reduce((former, latter) -> latter)
                .orElse("");
    }

    private static String description(Method method) {
        Descriptor descriptor = method.getAnnotation(Descriptor.class);
        return descriptor == null ? "" : descriptor.value();
    }
}
