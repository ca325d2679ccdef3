package org.ocellus.shell.command;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * What a command says of itself: the annotations of its method.
 *
 * @param name of the command
 * @param method carries it out; of several the one with the most parameters
 */
record CommandHelp(String name, Method method) {

    /** {@return what there is to say of a command that an object carries out} */
    static CommandHelp of(String name, Object command) {
        return Stream.of(command.getClass().getMethods())
                .filter(method -> method.getName().equals(name) && method.isAnnotationPresent(Descriptor.class))
                .max(Comparator.comparingInt(Method::getParameterCount))
                .map(method -> new CommandHelp(name, method))
                .orElseThrow(() -> new IllegalArgumentException("nothing is known of the command " + name));
    }

    /** {@return what it is for, what may stand behind it, and its options} */
    String text() {
        List<String> lines = new ArrayList<>();
        lines.add(name + ": " + method.getAnnotation(Descriptor.class).value());
        for (Annotation[] each : method.getParameterAnnotations()) {
            String description = "";
            @Nullable Parameter option = null;
            for (Annotation annotation : each) {
                if (annotation instanceof Descriptor descriptor) {
                    description = descriptor.value();
                } else if (annotation instanceof Parameter parameter) {
                    option = parameter;
                }
            }
            if (!description.isEmpty()) {
                lines.add(line(option, description));
            }
        }
        lines.add(line("-h, --help", "shows this"));
        return String.join(System.lineSeparator(), lines);
    }

    private static String line(@Nullable Parameter option, String description) {
        if (option == null) {
            return line("WORDS", description);
        }
        boolean flag = !option.presentValue().equals(Parameter.UNSPECIFIED);
        return line(String.join(", ", option.names()) + (flag ? "" : " VALUE"), description);
    }

    private static String line(String what, String description) {
        return String.format("  %-20s%s", what, description);
    }
}
