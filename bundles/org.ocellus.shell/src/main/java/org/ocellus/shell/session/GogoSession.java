package org.ocellus.shell.session;

import java.io.PrintStream;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Converter;
import org.apache.felix.service.command.Job;
import org.jspecify.annotations.Nullable;
import org.ocellus.launch.audit.Actor;
import org.ocellus.launch.audit.AuditEntry;
import org.ocellus.launch.audit.AuditLog;
import org.ocellus.launch.shell.ShellSession;
import org.ocellus.shell.command.ExitCommand;
import org.ocellus.shell.command.SessionVariable;

/** A session of Gogo. */
final class GogoSession implements ShellSession {
    private static final Pattern ASKS_FOR_HELP = Pattern.compile("\\s*([\\w:-]+)\\s+(?:--help|-h)\\s*");

    private static final int POLLS = 200;
    private static final long POLL_MILLIS = 10;

    private final CommandSession session;
    private final PrintStream output;
    private final PrintStream errors;
    private final Completions completions;
    private final Actor actor;
    private final @Nullable AuditLog audit;

    GogoSession(
            CommandSession session,
            PrintStream output,
            PrintStream errors,
            Completions completions,
            Actor actor,
            @Nullable AuditLog audit) {
        this.session = session;
        this.output = output;
        this.errors = errors;
        this.completions = completions;
        this.actor = actor;
        this.audit = audit;
        session.put(SessionVariable.ACTOR, actor);
        window(0, 0);
    }

    void put(String name, Object value) {
        session.put(name, value);
    }

    @Override
    public boolean execute(String line) {
        session.put(SessionVariable.LINE, line.strip());
        String failure = "";
        try {
            show(session.execute(ASKS_FOR_HELP.matcher(line).replaceFirst("help $1")));
        } catch (InterruptedException e) {
            failure = "interrupted";
            endJob();
        } catch (Exception | LinkageError e) {
            failure = CommandProblem.of(e);
            errors.println("ocellus: " + failure);
        }
        output.flush();
        errors.flush();
        if (audit != null && !ReadOnlyLine.is(line)) {
            audit.append(new AuditEntry(Instant.now(), actor, line.strip(), failure));
        }
        return failure.isEmpty();
    }

    /** Gogo runs commands in threads of its own, and only the wait for them was interrupted. */
    private void endJob() {
        Job job = session.foregroundJob();
        if (job == null) {
            return;
        }
        job.interrupt();
        try {
            for (int i = 0; job.status() != Job.Status.Done && i < POLLS; i++) {
                TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What commands return is what they have to say, but for the truth values of grep and the like. */
    private void show(@Nullable Object result) {
        if (result == null || result instanceof Boolean) {
            return;
        }
        String text = session.format(result, Converter.INSPECT).toString();
        if (!text.isBlank()) {
            output.println(text);
        }
    }

    @Override
    public boolean leaving() {
        return session.get(ExitCommand.LEAVING) != null;
    }

    @Override
    public List<String> complete(List<String> words) {
        return completions.of(words);
    }

    @Override
    public void window(int columns, int rows) {
        session.put(SessionVariable.COLUMNS, columns);
        session.put(SessionVariable.ROWS, rows);
    }

    @Override
    public void close() {
        session.close();
    }
}
