package org.ocellus.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Set;
import java.util.stream.Stream;
import org.ocellus.launch.Application;
import org.ocellus.launch.CommandLine;
import org.ocellus.launcher.daemon.DaemonProcess;
import org.ocellus.launcher.log.LogSettings;
import org.ocellus.launcher.shell.ShellClient;
import org.osgi.framework.BundleException;
import org.slf4j.LoggerFactory;

/** The program {@code ocellus}. */
public final class Main {
    private static final String HINT = "ocellus: --help shows what is possible";

    /** Words that may ask for a text only, for which nothing need be prepared. */
    private static final Set<String> QUESTIONS = Set.of("-h", "--help", "-V", "--version");

    private final PrintStream output;
    private final PrintStream errors;

    Main(PrintStream output, PrintStream errors) {
        this.output = output;
        this.errors = errors;
    }

    /**
     * Runs the program and ends the process with its exit status.
     *
     * @param arguments the words of the command line
     */
    public static void main(String[] arguments) {
        System.exit(new Main(System.out, System.err).run(arguments));
    }

    /** {@return the exit status} Whatever happens, the user sees a line of text and no stack trace. */
    int run(String... words) {
        try {
            if (ShellClient.isAskedFor(words)) {
                return ShellClient.run(errors, words);
            }
            if (Stream.of(words).anyMatch(QUESTIONS::contains)) {
                Arguments arguments = new Arguments(words);
                if (arguments.wantsHelp() || arguments.wantsVersion()) {
                    output.print(arguments.wantsHelp() ? arguments.help() : Version.text() + System.lineSeparator());
                    return Application.DONE;
                }
            }
            try (PreparedFramework prepared = PreparedFramework.begin()) {
                EarlyClasses.begin();
                Arguments arguments = new Arguments(words);
                return run(Distribution.current(), arguments, prepared);
            }
        } catch (UsageException e) {
            errors.println("ocellus: " + e.getMessage());
            errors.println(HINT);
            return Application.USAGE;
        } catch (Exception | LinkageError e) {
            LoggerFactory.getLogger(Main.class).debug("failed", e);
            errors.println("ocellus: " + Problem.of(e));
            return Application.FAILED;
        } catch (OutOfMemoryError e) {
            errors.println("ocellus: out of memory; OCELLUS_JAVA_OPTS=-Xmx256m gives more");
            return Application.FAILED;
        }
    }

    private int run(Distribution distribution, Arguments arguments, PreparedFramework prepared)
            throws UsageException, IOException, BundleException {
        CommandLine commandLine = arguments.toCommandLine(distribution.configuration());
        LogSettings.of(commandLine).apply();
        if (commandLine.mode() != CommandLine.Mode.DAEMON) {
            return new Run(distribution, commandLine, null, errors).execute(prepared);
        }
        try (DaemonProcess daemon = arguments.daemonProcess(distribution.configuration())) {
            return new Run(distribution, commandLine, daemon, errors).execute(prepared);
        }
    }
}
