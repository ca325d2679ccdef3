package org.ocellus.itests.distribution.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A running command: what it says is gathered, and it can be talked to. */
public final class Session implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Process process;
    private final LineBuffer output;
    private final LineBuffer errors;
    private int answered;

    Session(Process process) {
        this.process = process;
        output = new LineBuffer(process.inputReader(UTF_8));
        errors = new LineBuffer(process.errorReader(UTF_8));
    }

    /** {@return where standard input is written} */
    public OutputStream input() {
        return process.getOutputStream();
    }

    /** Ends standard input. */
    public void endOfInput() throws IOException {
        process.getOutputStream().close();
    }

    /** {@return the next line on standard output that is wanted} */
    public String await(Predicate<String> wanted) throws InterruptedException {
        return output.await(0, wanted, PATIENCE.toMillis()).orElseThrow(() -> unexpected("a line"));
    }

    /** {@return the first line of the answer to a command of the shell that is wanted} */
    public String ask(String command, Predicate<String> wanted) throws IOException, InterruptedException {
        answered = output.size();
        tell(command);
        return output.await(answered, wanted, PATIENCE.toMillis()).orElseThrow(() -> unexpected(command));
    }

    /** Gives the shell a command. */
    public void tell(String command) throws IOException {
        process.getOutputStream().write((command + "\n").getBytes(UTF_8));
        process.getOutputStream().flush();
    }

    private AssertionError unexpected(String what) {
        return new AssertionError("in vain waited for " + what + "; since then: "
                + output.soFar().subList(answered, output.size()) + "; errors: " + errors.soFar());
    }

    /** {@return what it has said on standard error by now} */
    public String errorsSoFar() {
        return String.join("\n", errors.soFar());
    }

    /** Closes the test's end of standard output, as {@code head} does when it has enough. */
    public void leaveOutput() throws IOException {
        process.getInputStream().close();
    }

    /** Asks the process to end: SIGTERM. What it says until then is gathered, which {@link Process#destroy} would prevent. */
    public void terminate() {
        process.toHandle().destroy();
    }

    /** Ends the process at once: SIGKILL. */
    public void kill() {
        process.toHandle().destroyForcibly();
    }

    /** {@return whether it ends in time} */
    public boolean endsWithin(Duration time) throws InterruptedException {
        return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** {@return how it ended, when it has} No run may show a user a stack trace. */
    public Outcome outcome() throws InterruptedException {
        if (!endsWithin(PATIENCE)) {
            throw unexpected("the end");
        }
        Outcome outcome = new Outcome(process.exitValue(), output.whole(), String.join("\n", errors.whole()));
        for (String sign : new String[] {"Exception", "\tat ", "java.", "osgi."}) {
            if (outcome.errors().contains(sign)) {
                throw new AssertionError("for developers, not for users: " + outcome.errors());
            }
        }
        return outcome;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
