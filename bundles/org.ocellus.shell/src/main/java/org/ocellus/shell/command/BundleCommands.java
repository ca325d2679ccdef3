package org.ocellus.shell.command;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.annotations.GogoCommand;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Felix's commands for bundles, which also take symbolic names everywhere and files by their path. Options and numbers are
 * handed on as they are.
 */
@Component(service = BundleCommands.class)
@GogoCommand(
        scope = Scope.OCELLUS,
        function = {"install", "start", "stop", "update", "uninstall"})
public final class BundleCommands {
    private static final String FELIX = "felix:";

    private final BundleContext context;

    /** Called by Declarative Services. */
    @Activate
    public BundleCommands(BundleContext context) {
        this.context = context;
    }

    /** Installs bundles without starting them. */
    @Descriptor("installs bundles: install FILE ...")
    public @Nullable Object install(CommandSession session, @Descriptor("files or URLs") String... words)
            throws Exception {
        return felix(session, "install", words);
    }

    /** Starts bundles. */
    @Descriptor("starts bundles: start BUNDLE ...")
    public @Nullable Object start(
            CommandSession session, @Descriptor("numbers, symbolic names, files to install") String... words)
            throws Exception {
        return felix(session, "start", words);
    }

    /** Stops bundles. */
    @Descriptor("stops bundles: stop BUNDLE ...")
    public @Nullable Object stop(CommandSession session, @Descriptor("numbers or symbolic names") String... words)
            throws Exception {
        return felix(session, "stop", words);
    }

    /** Replaces a bundle by a newer version of itself. */
    @Descriptor("replaces a bundle's content: update BUNDLE [FILE]")
    public @Nullable Object update(
            CommandSession session, @Descriptor("number or symbolic name, and a file or URL") String... words)
            throws Exception {
        return felix(session, "update", words);
    }

    /** Removes bundles. */
    @Descriptor("removes bundles: uninstall BUNDLE ...")
    public @Nullable Object uninstall(CommandSession session, @Descriptor("numbers or symbolic names") String... words)
            throws Exception {
        return felix(session, "uninstall", words);
    }

    private @Nullable Object felix(CommandSession session, String command, String[] words) throws Exception {
        List<String> line = new ArrayList<>();
        line.add(FELIX + command);
        for (String word : words) {
            line.add("'" + meaning(word).replace("'", "") + "'");
        }
        return session.execute(String.join(" ", line));
    }

    /** {@return the word as Felix understands it} */
    private String meaning(String word) {
        if (word.startsWith("-") || word.chars().allMatch(Character::isDigit)) {
            return word;
        }
        Path file = file(word);
        if (file != null) {
            return file.toUri().toString();
        }
        if (word.indexOf(':') > 0) { // a URL
            return word;
        }
        return Stream.of(context.getBundles())
                .filter(bundle -> word.equals(bundle.getSymbolicName()))
                .map(Bundle::getBundleId)
                .max(Long::compare)
                .map(id -> Long.toString(id))
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + word + "' is neither a bundle nor a file; lb -s lists symbolic names"));
    }

    private static @Nullable Path file(String word) {
        try {
            Path path = Path.of(word);
            return Files.isRegularFile(path) ? path : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
