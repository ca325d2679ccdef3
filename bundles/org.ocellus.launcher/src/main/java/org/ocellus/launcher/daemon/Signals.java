package org.ocellus.launcher.daemon;

import java.lang.reflect.Proxy;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ocellus.launch.Application;
import org.slf4j.LoggerFactory;

/**
 * What a daemon does on SIGHUP and SIGUSR1. The JVM runs its shutdown hooks on SIGTERM and SIGINT, which needs nothing here.
 *
 * <p>Either signal ends a process that does not handle it. So they are handled before anybody can know whom to send them to,
 * and what comes before there is an application is handed to it when it is there.
 *
 * <p>The one interface to signals that the JDK has is {@code sun.misc.Signal} in its module {@code jdk.unsupported}, which the
 * framework needs too. It is reached by name: the compiler's warning about it cannot be switched off, and warnings are errors.
 */
final class Signals {
    private enum Kind {
        HUP,
        USR1;

        void reach(Application application) {
            switch (this) {
                case HUP -> application.reload();
                case USR1 -> application.report();
            }
        }
    }

    private final Set<Kind> early = EnumSet.noneOf(Kind.class);
    private @Nullable Application application;

    private Signals() {}

    /** {@return what handles the signals of this process from now on} Windows has neither. */
    static Signals handled() {
        Signals signals = new Signals();
        if (!System.getProperty("os.name", "").startsWith("Windows")) {
            for (Kind each : Kind.values()) {
                handle(each.name(), () -> signals.take(each));
            }
        }
        return signals;
    }

    /** Lets signals reach the application, those that came before it first. */
    synchronized void deliverTo(Application running) {
        application = running;
        early.forEach(each -> each.reach(running));
        early.clear();
    }

    private synchronized void take(Kind kind) {
        Application running = application;
        if (running == null) {
            early.add(kind);
        } else {
            kind.reach(running);
        }
    }

    private static void handle(String name, Runnable action) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object ours = Proxy.newProxyInstance(
                    Signals.class.getClassLoader(), new Class<?>[] {handler}, (proxy, method, arguments) -> {
                        action.run();
                        return null;
                    });
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance(name), ours);
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            LoggerFactory.getLogger(Signals.class).warn("SIG{} will not be heard: {}", name, e.toString());
        }
    }
}
