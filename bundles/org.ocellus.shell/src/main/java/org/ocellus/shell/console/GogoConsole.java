package org.ocellus.shell.console;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Converter;
import org.jspecify.annotations.Nullable;
import org.ocellus.launch.Console;
import org.ocellus.shell.command.ExitCommand;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Runs command lines in a Gogo session, from a terminal or a pipe. */
@Component
public final class GogoConsole implements Console {
    /** A name without scope is looked for in this order. */
    private static final String SCOPES = "ocellus:felix:gogo:*";

    private static final String WELCOME = "Ocellus. help shows the commands, Ctrl-D leaves.";

    private final BundleContext context;
    private final CommandSession session;

    /** The process's own streams: those of {@link System} are Gogo's by now, and lead back to the session. */
    private final InputStream input = new FileInputStream(FileDescriptor.in);

    private final PrintStream output = new PrintStream(new FileOutputStream(FileDescriptor.out));
    private final PrintStream errors = new PrintStream(new FileOutputStream(FileDescriptor.err));
    private final CompletableFuture<Ending> ending = new CompletableFuture<>();
    private volatile @Nullable LineSource lines;

    /** Called by Declarative Services. */
    @Activate
    public GogoConsole(BundleContext context, @Reference CommandProcessor processor) {
        this.context = context;
        session = processor.createSession(input, output, errors);
        session.put("SCOPE", SCOPES);
    }

    @Override
    @SuppressWarnings("SystemConsoleNull") // it may be null, depending on the provider of the Java runtime
    public boolean interactive() {
        java.io.Console terminal = System.console();
        return terminal != null && terminal.isTerminal();
    }

    /** The lines are read by a thread of their own, because nothing can interrupt a read from standard input. */
    @Override
    public Ending converse() {
        Thread.ofPlatform().daemon().name("ocellus-console").start(() -> ending.complete(conversation()));
        return ending.join();
    }

    private Ending conversation() {
        if (interactive()) {
            output.println(WELCOME);
            runAll(new TerminalLines(new CommandCompleter(context)));
            return Ending.LEFT;
        }
        return runAll(new ScriptLines(input, Charset.defaultCharset())) ? Ending.END_OF_SCRIPT : Ending.LEFT;
    }

    /** {@return whether the lines came to their end, and not a command of the user} */
    private boolean runAll(LineSource source) {
        lines = source;
        try (source) {
            Optional<String> line = source.next();
            while (line.isPresent()) {
                execute(line.get());
                if (session.get(ExitCommand.LEAVING) != null) {
                    return false;
                }
                line = source.next();
            }
            return true;
        }
    }

    @Override
    public boolean execute(String line) {
        try {
            show(session.execute(line));
            return true;
        } catch (Exception e) {
            errors.println("ocellus: " + CommandProblem.of(e));
            return false;
        } finally {
            output.flush();
        }
    }

    /** What commands return is what they have to say, but for the truth values of grep and the like. */
    private void show(@Nullable Object result) {
        if (result == null || result instanceof Boolean) {
            return;
        }
        String text = session.format(result, Converter.INSPECT).toString();
        if (!text.isBlank()) {
            output.println(text);
        }
    }

    @Override
    @Deactivate
    public void close() {
        ending.complete(Ending.LEFT);
        LineSource open = lines;
        if (open != null) {
            open.close();
        }
    }
}
