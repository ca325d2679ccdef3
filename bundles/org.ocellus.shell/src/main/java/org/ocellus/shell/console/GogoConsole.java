package org.ocellus.shell.console;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.ocellus.launch.Console;
import org.ocellus.launch.audit.Actor;
import org.ocellus.launch.shell.ShellSession;
import org.ocellus.launch.shell.ShellSessions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Runs command lines in a session, from a terminal or a pipe. */
@Component
public final class GogoConsole implements Console {
    private static final String WELCOME = "Ocellus. help shows the commands, Ctrl-D leaves.";

    private final ShellSession session;

    /** The process's own streams: those of {@link System} are Gogo's by now, and lead back to the session. */
    private final InputStream input = new FileInputStream(FileDescriptor.in);

    private final PrintStream output = new PrintStream(new FileOutputStream(FileDescriptor.out));
    private final PrintStream errors = new PrintStream(new FileOutputStream(FileDescriptor.err));
    private final CompletableFuture<Ending> ending = new CompletableFuture<>();
    private volatile @Nullable LineSource lines;

    /** Called by Declarative Services. */
    @Activate
    public GogoConsole(@Reference ShellSessions sessions) {
        session = sessions.open(Actor.process("console"), output, errors);
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
            runAll(new TerminalLines(new CommandCompleter(session)));
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
                if (session.leaving()) {
                    return false;
                }
                line = source.next();
            }
            return true;
        }
    }

    @Override
    public boolean execute(String line) {
        return session.execute(line);
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
