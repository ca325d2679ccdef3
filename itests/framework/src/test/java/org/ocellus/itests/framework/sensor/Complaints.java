package org.ocellus.itests.framework.sensor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.FrameworkListener;

/**
 * Everything that is said while a test runs: on standard error, where the logs and uncaught exceptions of all threads go,
 * on standard output, where the framework logs, and as framework events.
 */
public final class Complaints implements FrameworkListener, AutoCloseable {
    private final BundleContext context;
    private final PrintStream output = System.out;
    private final PrintStream errors = System.err;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final List<String> events = new CopyOnWriteArrayList<>();

    /** Begins to listen. */
    public Complaints(BundleContext context) {
        this.context = context;
        PrintStream listening = new PrintStream(said, true, UTF_8);
        System.setOut(listening);
        System.setErr(listening);
        context.addFrameworkListener(this);
    }

    @Override
    public void frameworkEvent(FrameworkEvent event) {
        if (event.getType() == FrameworkEvent.ERROR || event.getType() == FrameworkEvent.WARNING) {
            events.add(event.getBundle() + ": " + event.getThrowable());
        }
    }

    /** {@return what was said so far, line by line} */
    public List<String> heard() {
        return Stream.concat(said.toString(UTF_8).lines(), events.stream()).toList();
    }

    @Override
    public void close() {
        System.setOut(output);
        System.setErr(errors);
        context.removeFrameworkListener(this);
    }
}
