package org.ocellus.launcher.shell;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.ParsedLine;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.TerminalBuilder;

/**
 * A person at a terminal: lines are edited, completed and remembered here, and run by the daemon. Ctrl-C discards a line, and
 * ends a command that is running.
 */
final class Conversation implements Completer {
    private static final String PROMPT = "ocellus> ";
    private static final String WELCOME = "Connected. help shows the commands, Ctrl-D leaves; the daemon goes on.";

    /** What a terminal has that does not say its size, as one on a serial line. */
    private static final Size USUAL = Size.of(80, 24);

    private static final Path HISTORY = Path.of(".local", "state", "ocellus", "history");

    private final DaemonConnection daemon;

    Conversation(DaemonConnection daemon) {
        this.daemon = daemon;
    }

    /** {@return the exit status of the last command} */
    int run() throws IOException {
        try (Terminal terminal =
                TerminalBuilder.builder().name("ocellus").system(true).build()) {
            terminal.handle(Signal.INT, signal -> tell(daemon::interrupt));
            terminal.handle(Signal.WINCH, signal -> tell(() -> measure(terminal)));
            measure(terminal);
            LineReader reader = LineReaderBuilder.builder()
                    .terminal(terminal)
                    .appName("ocellus")
                    .completer(this)
                    .variable(
                            LineReader.HISTORY_FILE,
                            Path.of(System.getProperty("user.home")).resolve(HISTORY))
                    .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                    .build();
            terminal.writer().println(WELCOME);
            terminal.flush();
            return converse(reader);
        }
    }

    private int converse(LineReader reader) throws IOException {
        OutputStream output = new FileOutputStream(FileDescriptor.out);
        OutputStream errors = new FileOutputStream(FileDescriptor.err);
        int status = 0;
        while (!daemon.left()) {
            try {
                String line = reader.readLine(PROMPT);
                if (!line.isBlank()) {
                    status = daemon.execute(line, output, errors);
                }
            } catch (UserInterruptException e) {
                // The line is discarded, as in any shell.
            } catch (EndOfFileException e) {
                return 0;
            }
        }
        return status;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        List<String> words = new ArrayList<>(line.words().subList(0, line.wordIndex()));
        words.add(line.word().substring(0, line.wordCursor()));
        try {
            daemon.complete(words).forEach(word -> candidates.add(new Candidate(word)));
        } catch (IOException e) {
            // The next command will tell that the connection is broken.
        }
    }

    private void measure(Terminal terminal) throws IOException {
        Size size = terminal.getSize();
        if (size.getColumns() == 0) {
            terminal.setSize(USUAL);
            size = USUAL;
        }
        daemon.window(size.getColumns(), size.getRows());
    }

    private interface Message {
        void send() throws IOException;
    }

    /** In a signal's thread nobody can be told that the connection is broken; who waits for an answer will be. */
    private static void tell(Message message) {
        try {
            message.send();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
