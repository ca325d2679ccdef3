package org.ocellus.shell.session;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.apache.felix.service.command.CommandProcessor;
import org.jspecify.annotations.Nullable;
import org.ocellus.launch.audit.Actor;
import org.ocellus.launch.audit.AuditLog;
import org.ocellus.launch.shell.ShellSession;
import org.ocellus.launch.shell.ShellSessions;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;

/** Opens sessions of Gogo. */
@Component
public final class GogoSessions implements ShellSessions {
    /** A name without scope is looked for in this order. */
    private static final String SCOPES = "ocellus:felix:gogo:*";

    private final CommandProcessor processor;
    private final Completions completions;
    private final @Nullable AuditLog audit;

    /** Called by Declarative Services; there is an audit log in daemons. */
    @Activate
    public GogoSessions(
            BundleContext context,
            @Reference CommandProcessor processor,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL) @Nullable AuditLog audit) {
        this.processor = processor;
        this.audit = audit;
        completions = new Completions(context);
    }

    @Override
    public ShellSession open(Actor actor, OutputStream output, OutputStream errors) {
        PrintStream lines = new PrintStream(output, false, StandardCharsets.UTF_8);
        PrintStream problems = new PrintStream(errors, false, StandardCharsets.UTF_8);
        GogoSession session = new GogoSession(
                processor.createSession(InputStream.nullInputStream(), lines, problems),
                lines,
                problems,
                completions,
                actor,
                audit);
        session.put("SCOPE", SCOPES);
        return session;
    }
}
