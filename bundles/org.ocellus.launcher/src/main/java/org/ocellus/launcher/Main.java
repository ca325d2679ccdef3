package org.ocellus.launcher;

import java.io.PrintStream;
import org.ocellus.launch.Application;
import org.slf4j.LoggerFactory;

/** The program {@code ocellus}. */
public final class Main {
    private static final String HINT = "ocellus: --help shows what is possible";

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
            Arguments arguments = new Arguments(words);
            if (arguments.wantsHelp()) {
                output.print(arguments.help());
                return Application.DONE;
            }
            if (arguments.wantsVersion()) {
                output.println(Version.text());
                return Application.DONE;
            }
            Distribution distribution = Distribution.current();
            return new Run(distribution, arguments.toCommandLine(distribution.configuration()), errors).execute();
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
}
