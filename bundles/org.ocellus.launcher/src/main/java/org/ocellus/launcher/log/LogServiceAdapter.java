package org.ocellus.launcher.log;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;
import org.slf4j.event.Level;

/**
 * The OSGi log service on top of SLF4J, for Declarative Services and Configuration Admin, which would otherwise print to
 * standard output. What these tell is for developers, unless something is wrong: it is logged one level lower.
 *
 * <p>The interface of an OSGi logger is thirty-odd methods of one shape (level, message, arguments), hence the proxy.
 */
public final class LogServiceAdapter implements LoggerFactory {
    private static final Map<String, Level> LEVELS = Map.of(
            "audit", Level.INFO,
            "error", Level.ERROR,
            "warn", Level.WARN,
            "info", Level.DEBUG,
            "debug", Level.TRACE,
            "trace", Level.TRACE);

    @Override
    public Logger getLogger(String name) {
        return getLogger(name, Logger.class);
    }

    @Override
    public Logger getLogger(Class<?> type) {
        return getLogger(type.getName(), Logger.class);
    }

    @Override
    public <L extends Logger> L getLogger(Class<?> type, Class<L> loggerType) {
        return getLogger(type.getName(), loggerType);
    }

    @Override
    public <L extends Logger> L getLogger(Bundle bundle, String name, Class<L> loggerType) {
        return getLogger(name, loggerType);
    }

    @Override
    public <L extends Logger> L getLogger(String name, Class<L> loggerType) {
        InvocationHandler handler = new Delegate(org.slf4j.LoggerFactory.getLogger(name));
        return loggerType.cast(
                Proxy.newProxyInstance(loggerType.getClassLoader(), new Class<?>[] {loggerType}, handler));
    }

    private record Delegate(org.slf4j.Logger logger) implements InvocationHandler {

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) {
            String name = method.getName();
            if (name.equals("getName")) {
                return logger.getName();
            }
            if (name.startsWith("is")) { // isDebugEnabled
                return logger.isEnabledForLevel(level(name.substring(2, name.length() - "Enabled".length())));
            }
            if (LEVELS.containsKey(name) && arguments != null && arguments[0] instanceof String format) {
                log(LEVELS.get(name), format, flatten(arguments));
            }
            return null;
        }

        private void log(@Nullable Level level, String format, Object[] arguments) {
            if (level == null || !logger.isEnabledForLevel(level)) {
                return;
            }
            if (arguments.length > 0 && arguments[arguments.length - 1] instanceof Throwable problem) {
                logger.atLevel(level).setCause(problem).log(format + ": " + root(problem), arguments);
            } else {
                logger.atLevel(level).log(format, arguments);
            }
        }

        /** Where stack traces are not shown, the first cause is what tells a user most. */
        private static Throwable root(Throwable problem) {
            Throwable cause = problem;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            return cause;
        }

        private static Level level(String word) {
            return LEVELS.getOrDefault(word.toLowerCase(Locale.ROOT), Level.INFO);
        }

        /** The arguments behind the format: stated one by one, or as one array. */
        private static Object[] flatten(Object[] arguments) {
            if (arguments.length == 2 && arguments[1] instanceof Object[] array) {
                return array;
            }
            return Arrays.copyOfRange(arguments, 1, arguments.length);
        }
    }
}
