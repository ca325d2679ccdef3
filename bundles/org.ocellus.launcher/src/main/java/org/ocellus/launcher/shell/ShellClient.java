package org.ocellus.launcher.shell;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ocellus.launcher.daemon.DefaultDirectories;

/**
 * Talks to a running daemon: runs the command that is stated, or the lines of standard input, or those that a person types.
 */
public final class ShellClient {
    private static final String WORD = "shell";
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int USAGE = 2;

    private static final String HELP = """
            Usage: ocellus shell [--run-dir DIR | --socket FILE] [[--] COMMAND]

            Talks to a running daemon. Without COMMAND it reads lines from the terminal or from standard input.
            A COMMAND of one word may hold pipes and several commands: ocellus shell -- 'decoders | grep vxlan'

              --run-dir DIR   where the daemon has its socket; looked for in the usual places by default
              --socket FILE   the socket itself

            Exit status: 0 done, 1 the command failed or no daemon is running, 2 usage.
            """;

    private final PrintStream errors;
    private final List<Path> sockets = new ArrayList<>();
    private final List<String> command = new ArrayList<>();

    private ShellClient(PrintStream errors) {
        this.errors = errors;
    }

    /** {@return whether the command line is one for the shell of a daemon} */
    public static boolean isAskedFor(String... words) {
        return words.length > 0 && words[0].equals(WORD);
    }

    /**
     * Does what the command line says.
     *
     * @param errors for messages of our own
     * @param words the first is {@code shell}
     * @return the exit status
     */
    public static int run(PrintStream errors, String... words) {
        return new ShellClient(errors).run(List.of(words).subList(1, words.length));
    }

    private int run(List<String> words) {
        if (!words.isEmpty()
                && (words.getFirst().equals("--help") || words.getFirst().equals("-h"))) {
            System.out.print(HELP);
            return DONE;
        }
        if (!parse(words)) {
            errors.println("ocellus: shell: expected [--run-dir DIR | --socket FILE] [[--] COMMAND]");
            return USAGE;
        }
        try (DaemonConnection daemon = connect()) {
            return converse(daemon);
        } catch (IOException e) {
            errors.println("ocellus: " + e.getMessage());
            return FAILED;
        }
    }

    private boolean parse(List<String> words) {
        int i = 0;
        while (i < words.size() && words.get(i).startsWith("--")) {
            String option = words.get(i++);
            if (option.equals("--")) {
                break;
            }
            if (i == words.size() || !option.equals("--run-dir") && !option.equals("--socket")) {
                return false;
            }
            Path path = Path.of(words.get(i++));
            sockets.add(option.equals("--socket") ? path : path.resolve("shell.sock"));
        }
        command.addAll(words.subList(i, words.size()));
        return true;
    }

    private DaemonConnection connect() throws IOException {
        List<Path> candidates = sockets.isEmpty() ? new DefaultDirectories().sockets() : sockets;
        for (Path each : candidates) {
            if (Files.exists(each)) {
                return DaemonConnection.open(each);
            }
        }
        throw new IOException("shell: no daemon is running here, there is no "
                + String.join(
                        " and no ", candidates.stream().map(Path::toString).toList())
                + "; ocellus -d starts one");
    }

    @SuppressWarnings("SystemConsoleNull") // it may be null, depending on the provider of the Java runtime
    private int converse(DaemonConnection daemon) throws IOException {
        if (!command.isEmpty()) {
            String line = command.size() == 1 ? command.getFirst() : new ShellWords(command).line();
            return daemon.execute(line, new FileOutputStream(FileDescriptor.out), errors);
        }
        java.io.Console terminal = System.console();
        if (terminal != null && terminal.isTerminal()) {
            return new Conversation(daemon).run();
        }
        return script(daemon);
    }

    private int script(DaemonConnection daemon) throws IOException {
        int worst = DONE;
        FileOutputStream output = new FileOutputStream(FileDescriptor.out);
        BufferedReader lines = new BufferedReader(new InputStreamReader(new FileInputStream(FileDescriptor.in), UTF_8));
        String line = lines.readLine();
        while (line != null && !daemon.left()) {
            if (!line.isBlank()) {
                worst = Math.max(worst, daemon.execute(line, output, errors));
            }
            line = lines.readLine();
        }
        return worst;
    }
}
