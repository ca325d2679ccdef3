package org.ocellus.shell.command;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.apache.felix.service.command.CommandSession;
import org.ocellus.launch.audit.Actor;

/** The session of a user who is called {@code auditor}, with variables and nothing else. */
final class FakeSession {
    static final Actor AUDITOR = new Actor("auditor", "socket");

    private FakeSession() {}

    static CommandSession of(String line) {
        Map<Object, Object> variables = new HashMap<>(
                Map.of(SessionVariable.ACTOR, AUDITOR, SessionVariable.LINE, line, SessionVariable.COLUMNS, 0));
        return (CommandSession) Proxy.newProxyInstance(
                CommandSession.class.getClassLoader(),
                new Class<?>[] {CommandSession.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "get" -> variables.get(arguments[0]);
                    case "put" -> variables.put(arguments[0], arguments[1]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
