package org.ocellus.shell.ssh;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.sshd.common.AttributeRepository.AttributeKey;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.Signal;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.apache.sshd.server.session.ServerSession;
import org.jspecify.annotations.Nullable;
import org.ocellus.launch.audit.Actor;
import org.ocellus.launch.shell.ShellSession;
import org.ocellus.launch.shell.ShellSessions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One channel: the command that the client stated, the lines that are piped to it, or those that a person types at a terminal.
 * A virtual thread runs them; it is interrupted when the client is gone.
 */
final class ShellChannel implements Command {
    /** How many commands are running in a session, which is not idle meanwhile. */
    static final AttributeKey<AtomicInteger> RUNNING = new AttributeKey<>();

    private static final Logger LOG = LoggerFactory.getLogger(ShellChannel.class);
    private static final int DONE = 0;
    private static final int FAILED = 1;

    private final ShellSessions shells;
    private final Bounds bounds;
    private final ServerSession session;
    private final @Nullable String line;
    private InputStream input = InputStream.nullInputStream();
    private OutputStream output = OutputStream.nullOutputStream();
    private OutputStream errors = OutputStream.nullOutputStream();
    private ExitCallback exit = (status, message, closeImmediately) -> {};
    private @Nullable Thread thread;
    private boolean running;
    private volatile boolean ended;

    /**
     * Makes a channel.
     *
     * @param line the command that the client stated, null if it will send lines
     */
    ShellChannel(ShellSessions shells, Bounds bounds, ServerSession session, @Nullable String line) {
        this.shells = shells;
        this.bounds = bounds;
        this.session = session;
        this.line = line;
    }

    @Override
    public void setInputStream(InputStream input) {
        this.input = input;
    }

    @Override
    public void setOutputStream(OutputStream output) {
        this.output = new ClientOutput(output);
    }

    @Override
    public void setErrorStream(OutputStream errors) {
        this.errors = new ClientOutput(errors);
    }

    @Override
    public void setExitCallback(ExitCallback exit) {
        this.exit = exit;
    }

    @Override
    public synchronized void start(ChannelSession channel, Environment environment) throws IOException {
        Actor actor = session.getAttribute(AuthorizedKeys.ACTOR);
        if (actor == null) {
            throw new IOException("a channel was opened by nobody");
        }
        if (!bounds.enter()) {
            errors.write(("ocellus: " + bounds.most() + " sessions are open, which is the most\n").getBytes(UTF_8));
            errors.flush();
            exit.onExit(FAILED);
            return;
        }
        environment.addSignalListener((source, signal) -> interrupt(), Signal.INT);
        thread = Thread.ofVirtual().name("ocellus-ssh-session").start(() -> run(actor, environment));
    }

    private void run(Actor actor, Environment environment) {
        int status = FAILED;
        try {
            status = UserTerminal.isAskedFor(environment) ? atTerminal(actor, environment) : withoutTerminal(actor);
        } catch (IOException e) {
            LOG.debug("A client is gone: {}", e.toString());
        } finally {
            bounds.leave();
            exit.onExit(status);
        }
    }

    private int atTerminal(Actor actor, Environment environment) throws IOException {
        try (UserTerminal terminal = new UserTerminal(input, output, environment);
                ShellSession shell = shells.open(actor, terminal.output(), terminal.output())) {
            terminal.attach(shell, this::interrupt);
            return line == null ? executeAll(shell, terminal.lines(shell)) : execute(shell, line);
        }
    }

    private int withoutTerminal(Actor actor) throws IOException {
        try (ShellSession shell = shells.open(actor, output, errors);
                BufferedReader lines = new BufferedReader(new InputStreamReader(input, UTF_8))) {
            return line == null ? executeAll(shell, () -> next(lines)) : execute(shell, line);
        }
    }

    private static Optional<String> next(BufferedReader lines) {
        try {
            return Optional.ofNullable(lines.readLine());
        } catch (IOException e) {
            return Optional.empty(); // the client is gone
        }
    }

    /** {@return whether one of the lines failed} */
    private int executeAll(ShellSession shell, Lines lines) {
        int worst = DONE;
        Optional<String> next = lines.next();
        while (next.isPresent() && !ended) {
            if (!next.get().isBlank()) {
                worst = Math.max(worst, execute(shell, next.get()));
            }
            if (shell.leaving()) {
                break;
            }
            next = lines.next();
        }
        return worst;
    }

    private int execute(ShellSession shell, String command) {
        AtomicInteger commands = session.computeAttributeIfAbsent(RUNNING, key -> new AtomicInteger());
        commands.incrementAndGet();
        begin();
        try {
            return shell.execute(command) ? DONE : FAILED;
        } finally {
            finish();
            commands.decrementAndGet();
        }
    }

    private synchronized void begin() {
        running = true;
    }

    /** From here on no interrupt is for this command, and one that came late is forgotten. */
    private synchronized void finish() {
        running = false;
        if (!ended) {
            Thread.interrupted();
        }
    }

    private synchronized void interrupt() {
        if (running && thread != null) {
            thread.interrupt();
        }
    }

    @Override
    public synchronized void destroy(ChannelSession channel) {
        ended = true;
        if (thread != null) {
            thread.interrupt();
        }
    }
}
