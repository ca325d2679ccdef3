package org.ocellus.app;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ocellus.launch.Application;
import org.ocellus.launch.CommandLine;
import org.ocellus.launch.CommandLine.Mode;
import org.ocellus.launch.Console;
import org.ocellus.spi.admin.CaptureAdmin;
import org.ocellus.spi.admin.OutputAdmin;
import org.ocellus.spi.admin.SensorAdmin;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;

/** The sensor in the foreground: reads what the command line names, writes records, and ends. */
@Component(property = {Application.MODE + "=RECORD", Application.MODE + "=SHELL", Application.MODE + "=COMMAND"})
public final class SensorApplication implements Application {
    private static final List<String> TEXT_ON_STANDARD_OUTPUT = List.of("text");

    private final CommandLine commandLine;
    private final CaptureAdmin captures;
    private final OutputAdmin outputs;
    private final CaptureServices services;
    private final @Nullable Console console;
    private final PrintStream errors;
    private final Failures failures;
    private final SensorEnd end;

    /** Called by Declarative Services when the launcher asks for the application, which is after all bundles have started. */
    @Activate
    public SensorApplication(
            BundleContext context,
            @Reference CommandLine commandLine,
            @Reference CaptureAdmin captures,
            @Reference OutputAdmin outputs,
            @Reference SensorAdmin sensor,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL) @Nullable Console console) {
        this(commandLine, captures, outputs, sensor, console, CaptureServices.of(context), System.err);
    }

    SensorApplication(
            CommandLine commandLine,
            CaptureAdmin captures,
            OutputAdmin outputs,
            SensorAdmin sensor,
            @Nullable Console console,
            CaptureServices services,
            PrintStream errors) {
        this.commandLine = commandLine;
        this.captures = captures;
        this.outputs = outputs;
        this.console = console;
        this.services = services;
        this.errors = errors;
        failures = new Failures(captures, outputs, message -> errors.println("ocellus: " + message));
        end = new SensorEnd(sensor);
    }

    @Override
    public int run() {
        try {
            if (commandLine.mode() == Mode.COMMAND) {
                return console().execute(commandLine.command()) ? DONE : FAILED;
            }
            Captures requested = new Captures(commandLine, services);
            openOutputs();
            return record(requested);
        } catch (UnusableException e) {
            errors.println("ocellus: " + e.getMessage());
            return USAGE;
        }
    }

    @Override
    public void stop() {
        Console open = console;
        if (open != null) {
            open.close();
        }
        Thread.ofPlatform().daemon().name("ocellus-stop").start(end::reach);
    }

    private Console console() throws UnusableException {
        Console open = console;
        if (open == null) {
            throw new UnusableException("the bundle org.ocellus.shell is not running");
        }
        return open;
    }

    private void openOutputs() throws UnusableException {
        List<String> targets = commandLine.outputs().isEmpty() ? defaultOutputs() : commandLine.outputs();
        try {
            for (String each : targets) {
                outputs.check(each, commandLine.files());
            }
            for (String each : targets) {
                outputs.add(each);
            }
        } catch (IOException e) {
            throw new UnusableException(String.valueOf(e.getMessage()));
        }
    }

    /** Records between the lines that a person types would make both unreadable. */
    private List<String> defaultOutputs() throws UnusableException {
        boolean conversation = commandLine.mode() == Mode.SHELL && console().interactive();
        return conversation ? List.of() : TEXT_ON_STANDARD_OUTPUT;
    }

    private int record(Captures requested) {
        Watch watch = Watch.start(failures, this::stop);
        try {
            requested.begin(captures);
            if (commandLine.mode() == Mode.RECORD || converse()) {
                captures.awaitEnd();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (UnusableException e) {
            errors.println("ocellus: " + e.getMessage());
        } finally {
            watch.stop();
        }
        String summary = new ClosingSummary(end.reach()).text();
        failures.report();
        errors.println(summary);
        return failures.any() ? FAILED : DONE;
    }

    /** {@return whether the inputs are to be read to their end} */
    private boolean converse() throws UnusableException {
        Map<String, String> options = commandLine.captureOptions();
        boolean endless =
                options.containsKey("loop") || !commandLine.interfaces().isEmpty() && !options.containsKey("count");
        return console().converse() == Console.Ending.END_OF_SCRIPT && !endless;
    }
}
