package org.ocellus.output.text;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;

/** A time as ISO 8601 local date and time with microseconds, cut and not rounded. */
final class TimeCell implements Cell {
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.", Locale.ROOT);
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final long NANOS_PER_MICRO = 1_000L;

    private final RecordField field;
    private final ZoneId zone;

    /** Records that follow one another mostly share their second: its text is kept. */
    private String text = "";

    private long second = Long.MIN_VALUE;

    TimeCell(RecordField field, ZoneId zone) {
        this.field = field;
        this.zone = zone;
    }

    @Override
    public void render(FlowRecord flow, Row row) {
        if (!flow.has(field)) {
            return;
        }
        long nanoseconds = flow.number(field);
        row.append(second(Math.floorDiv(nanoseconds, NANOS_PER_SECOND)))
                .append(Math.floorMod(nanoseconds, NANOS_PER_SECOND) / NANOS_PER_MICRO, 6);
    }

    private String second(long sinceEpoch) {
        if (sinceEpoch != second) {
            second = sinceEpoch;
            text = SECOND.format(Instant.ofEpochSecond(sinceEpoch).atZone(zone));
        }
        return text;
    }

    @Override
    public void parse(String text, TextRecord record) {
        record.number(field, TextValues.time(text, zone));
    }
}
