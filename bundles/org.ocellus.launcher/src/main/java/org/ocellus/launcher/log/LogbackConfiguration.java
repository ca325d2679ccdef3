package org.ocellus.launcher.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.FileAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.util.Locale;

/**
 * Configures Logback without a file of its own, from {@link LogSettings}: a line a message on standard error, or in a file.
 * At info and below, a person is shown times and stack traces as well.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_HIGH_PRIORITY)
public final class LogbackConfiguration extends ContextAwareBase implements Configurator {
    static final String APPENDER = "log";

    /** What it says as info is of interest to its developers. */
    private static final String TALKATIVE_LIBRARY = "org.pcap4j";

    private static final String USER = "ocellus: %msg%n%nopex";
    private static final String DEVELOPER = "%d{HH:mm:ss.SSS} %-5level [%thread] %logger{36}: %msg%n";
    private static final String DAEMON = "%d{yyyy-MM-dd'T'HH:mm:ss.SSSX, UTC} %-5level %logger{0}: %msg%n%nopex";

    /** The journal has the time already, and takes the level from the number in front; see sd-daemon(3). */
    private static final String JOURNAL =
            "<%replace(%replace(%replace(%replace(%level){'ERROR','3'}){'WARN','4'}){'INFO','6'}){'DEBUG|TRACE','7'}>%msg%n%nopex";

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        LogSettings settings = LogSettings.applied();
        Level level = Level.toLevel(settings.level().toUpperCase(Locale.ROOT), Level.WARN);
        OutputStreamAppender<ILoggingEvent> appender =
                settings.file().isEmpty() ? standardError() : file(settings.file());
        appender.setContext(context);
        appender.setName(APPENDER);
        appender.setEncoder(settings.json() ? json(context) : text(context, pattern(settings, level)));
        appender.start();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(level);
        root.addAppender(appender);
        if (level.isGreaterOrEqual(Level.INFO)) {
            context.getLogger(TALKATIVE_LIBRARY).setLevel(Level.WARN);
        }
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static OutputStreamAppender<ILoggingEvent> standardError() {
        OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
        appender.setOutputStream(new StandardError());
        return appender;
    }

    private static OutputStreamAppender<ILoggingEvent> file(String name) {
        FileAppender<ILoggingEvent> appender = new FileAppender<>();
        appender.setFile(name);
        appender.setAppend(true);
        return appender;
    }

    private static String pattern(LogSettings settings, Level level) {
        if (settings.daemon()) {
            boolean journal =
                    System.getenv("JOURNAL_STREAM") != null && settings.file().isEmpty();
            return journal ? JOURNAL : DAEMON;
        }
        return level.isGreaterOrEqual(Level.WARN) ? USER : DEVELOPER;
    }

    private static Encoder<ILoggingEvent> text(LoggerContext context, String pattern) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(pattern);
        encoder.start();
        return encoder;
    }

    /** Only what says something: time, level, logger, thread, message, and a stack trace if there is one. */
    private static Encoder<ILoggingEvent> json(LoggerContext context) {
        JsonEncoder encoder = new JsonEncoder();
        encoder.setContext(context);
        encoder.setWithSequenceNumber(false);
        encoder.setWithNanoseconds(false);
        encoder.setWithContext(false);
        encoder.setWithMarkers(false);
        encoder.setWithMDC(false);
        encoder.setWithKVPList(false);
        encoder.setWithArguments(false);
        encoder.setWithMessage(false);
        encoder.setWithFormattedMessage(true);
        encoder.start();
        return encoder;
    }
}
