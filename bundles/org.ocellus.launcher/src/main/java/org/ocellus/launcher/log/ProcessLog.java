package org.ocellus.launcher.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.FileAppender;
import java.io.IOException;
import java.util.Locale;
import org.ocellus.launch.Logs;
import org.slf4j.LoggerFactory;

/** The root logger, which all others follow. */
public final class ProcessLog implements Logs {

    @Override
    public String level() {
        return root().getEffectiveLevel().toString().toLowerCase(Locale.ROOT);
    }

    @Override
    public void level(String level) {
        root().setLevel(Level.toLevel(level.toUpperCase(Locale.ROOT), root().getLevel()));
    }

    @Override
    public void reopen() throws IOException {
        Appender<ILoggingEvent> appender = root().getAppender(LogbackConfiguration.APPENDER);
        if (appender instanceof FileAppender<ILoggingEvent> file) {
            file.openFile(file.getFile());
        }
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
