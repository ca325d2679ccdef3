package org.ocellus.launcher.daemon;

import java.lang.reflect.Proxy;
import org.ocellus.launch.Application;
import org.slf4j.LoggerFactory;

/**
 * What a daemon does on SIGHUP and SIGUSR1. The JVM runs its shutdown hooks on SIGTERM and SIGINT, which needs nothing here.
 *
 * <p>The one interface to signals that the JDK has is {@code sun.misc.Signal} in its module {@code jdk.unsupported}, which the
 * framework needs too. It is reached by name: the compiler's warning about it cannot be switched off, and warnings are errors.
 */
final class Signals {
    private Signals() {}

    /** Lets signals reach the application. Windows has neither. */
    static void deliverTo(Application application) {
        if (!System.getProperty("os.name", "").startsWith("Windows")) {
            handle("HUP", application::reload);
            handle("USR1", application::report);
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
