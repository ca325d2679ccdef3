package org.ocellus.shell.ssh;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.Signal;
import org.jline.reader.Candidate;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.ParsedLine;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;
import org.ocellus.launch.shell.ShellSession;

/** The terminal at the other end, where a person edits lines. Ctrl-C discards a line, and ends a command that is running. */
final class UserTerminal implements AutoCloseable {
    private static final String PROMPT = "ocellus> ";
    private static final String WELCOME = "Connected. help shows the commands, Ctrl-D leaves; the daemon goes on.";
    private static final String ANY = "ansi";
    private static final int COLUMNS = 80;
    private static final int ROWS = 24;

    private final Terminal terminal;
    private final Environment environment;

    UserTerminal(InputStream input, OutputStream output, Environment environment) throws IOException {
        this.environment = environment;
        String kind = environment.getEnv().getOrDefault(Environment.ENV_TERM, "");
        terminal = new ExternalTerminal("ocellus", kind.isEmpty() ? ANY : kind, input, output, UTF_8);
        terminal.setSize(size());
    }

    /** {@return whether the client has asked for a terminal} */
    static boolean isAskedFor(Environment environment) {
        return environment.getEnv().containsKey(Environment.ENV_LINES);
    }

    private Size size() {
        return Size.of(number(Environment.ENV_COLUMNS, COLUMNS), number(Environment.ENV_LINES, ROWS));
    }

    /** A client whose own input is no terminal asks for one without any size. */
    private int number(String name, int otherwise) {
        try {
            int number = Integer.parseInt(environment.getEnv().getOrDefault(name, ""));
            return number > 0 ? number : otherwise;
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** {@return what a session writes to, line ends as terminals want them} */
    OutputStream output() {
        return terminal.output();
    }

    /**
     * Serves a session from now on.
     *
     * @param interrupt ends the command that is running
     */
    void attach(ShellSession session, Runnable interrupt) {
        terminal.handle(Terminal.Signal.INT, signal -> interrupt.run());
        measure(session);
        environment.addSignalListener(
                (channel, signal) -> {
                    terminal.setSize(size());
                    measure(session);
                    terminal.raise(Terminal.Signal.WINCH);
                },
                Signal.WINCH);
    }

    private void measure(ShellSession session) {
        Size size = terminal.getSize();
        session.window(size.getColumns(), size.getRows());
    }

    /** {@return the lines that a person types, completed by the session} */
    Lines lines(ShellSession session) {
        LineReader reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .appName("ocellus")
                .completer((completed, line, candidates) -> complete(session, line, candidates))
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .build();
        terminal.writer().println(WELCOME);
        terminal.flush();
        return () -> next(reader);
    }

    private static Optional<String> next(LineReader reader) {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                return Optional.of(reader.readLine(PROMPT));
            } catch (UserInterruptException e) {
                // The line is discarded, as in any shell.
            } catch (EndOfFileException e) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static void complete(ShellSession session, ParsedLine line, List<Candidate> candidates) {
        List<String> words = new ArrayList<>(line.words().subList(0, line.wordIndex()));
        words.add(line.word().substring(0, line.wordCursor()));
        session.complete(words).forEach(word -> candidates.add(new Candidate(word)));
    }

    @Override
    public void close() throws IOException {
        terminal.close();
    }
}
