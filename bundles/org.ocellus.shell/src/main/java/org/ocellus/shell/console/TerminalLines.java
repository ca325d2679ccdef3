package org.ocellus.shell.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jline.reader.Completer;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** Lines that a person types: edited, completed with the tabulator, and remembered from one session to the next. */
final class TerminalLines implements LineSource {
    private static final String PROMPT = "ocellus> ";

    /** What a terminal has that does not say its size, as one on a serial line. */
    private static final Size USUAL = Size.of(80, 24);

    private static final Path HISTORY = Path.of(".local", "state", "ocellus", "history");

    private final Terminal terminal;
    private final LineReader reader;

    TerminalLines(Completer completer) {
        try {
            terminal = TerminalBuilder.builder().name("ocellus").system(true).build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (terminal.getSize().getColumns() == 0) {
            terminal.setSize(USUAL);
        }
        reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .appName("ocellus")
                .completer(completer)
                .variable(
                        LineReader.HISTORY_FILE,
                        Path.of(System.getProperty("user.home")).resolve(HISTORY))
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .build();
    }

    @Override
    public Optional<String> next() {
        while (true) {
            try {
                return Optional.of(reader.readLine(PROMPT));
            } catch (UserInterruptException e) {
                // Ctrl-C discards the line, as in any shell.
            } catch (EndOfFileException e) {
                return Optional.empty();
            }
        }
    }

    @Override
    public void close() {
        try {
            terminal.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
