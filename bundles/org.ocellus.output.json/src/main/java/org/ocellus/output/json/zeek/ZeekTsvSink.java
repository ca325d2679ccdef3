package org.ocellus.output.json.zeek;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ocellus.spi.output.FlowSink;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RunSummary;

/**
 * A log of Zeek in its own format: header lines that name separators, columns and types, tab-separated values, {@code -} for
 * what is unset, and a line {@code #close} at the end.
 */
public final class ZeekTsvSink implements FlowSink {
    private static final int BUFFER_BYTES = 64 * 1024;
    private static final String UNSET = "-";
    private static final DateTimeFormatter OPENED = DateTimeFormatter.ofPattern("uuuu-MM-dd-HH-mm-ss", Locale.ROOT);

    private final OutputStream stream;
    private final ZeekLog log;
    private final Clock clock;
    private final ZeekText text = new ZeekText();
    private boolean headed;

    private ZeekTsvSink(OutputStream stream, ZeekLog log, Clock clock) {
        this.stream = new BufferedOutputStream(stream, BUFFER_BYTES);
        this.log = log;
        this.clock = clock;
    }

    /**
     * {@return a log of connections}
     *
     * @param stream where it goes
     * @param clock tells when the log was opened and closed
     */
    public static ZeekTsvSink conn(OutputStream stream, Clock clock) {
        return new ZeekTsvSink(stream, new ConnLog(), clock);
    }

    /**
     * {@return a log of tunnels}
     *
     * @param stream where it goes
     * @param clock tells when the log was opened and closed
     */
    public static ZeekTsvSink tunnel(OutputStream stream, Clock clock) {
        return new ZeekTsvSink(stream, new TunnelLog(), clock);
    }

    @Override
    public void write(FlowRecord flow) throws IOException {
        for (ZeekEvent event : log.lines(flow)) {
            header();
            String separator = "";
            for (ZeekColumn column : log.columns()) {
                column.value().append(flow, event, text.clear());
                line(separator);
                line(text.isEmpty() ? UNSET : escaped(column.type(), text.toString()));
                separator = "\t";
            }
            line("\n");
        }
    }

    /** A log without a record has its header all the same: it says that nothing was seen, and not that nothing was written. */
    private void header() throws IOException {
        if (headed) {
            return;
        }
        headed = true;
        line("#separator \\x09\n#set_separator\t,\n#empty_field\t(empty)\n#unset_field\t" + UNSET + "\n");
        line("#path\t" + log.path() + "\n#open\t" + now() + "\n");
        line(log.columns().stream().map(ZeekColumn::name).collect(Collectors.joining("\t", "#fields\t", "\n")));
        line(log.columns().stream()
                .map(each -> each.type().word())
                .collect(Collectors.joining("\t", "#types\t", "\n")));
    }

    private String now() {
        return OPENED.format(LocalDateTime.now(clock));
    }

    /** As Zeek does: what would be taken for a separator, an escape or an unset field, and what does not print, is \xHH. */
    private static String escaped(ZeekType type, String value) {
        if (type.number()) {
            return value;
        }
        StringBuilder escaped = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char each = value.charAt(i);
            boolean meaning = each == '\\' || (type == ZeekType.SET_OF_STRINGS && each == ',');
            if (each < ' ' || each == 0x7f || meaning || value.equals(UNSET) || (i == 0 && each == '#')) {
                escaped.append(String.format(Locale.ROOT, "\\x%02x", (int) each));
            } else {
                escaped.append(each);
            }
        }
        return escaped.toString();
    }

    private void line(String part) throws IOException {
        stream.write(part.getBytes(UTF_8));
    }

    @Override
    public void flush() throws IOException {
        stream.flush();
    }

    /** Zeek has no such line. */
    @Override
    public void summary(RunSummary summary) {}

    @Override
    public void close() throws IOException {
        header();
        line("#close\t" + now() + "\n");
        stream.flush();
    }
}
