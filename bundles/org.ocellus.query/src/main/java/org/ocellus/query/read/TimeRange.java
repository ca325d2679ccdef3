package org.ocellus.query.read;

import org.ocellus.query.QueryException;
import org.ocellus.query.filter.TimeForm;
import org.ocellus.spi.query.RecordFilter;
import org.ocellus.spi.record.RecordField;

/**
 * Records with packets in a time, as {@code ra -t} has it.
 *
 * @param from first nanosecond since the epoch
 * @param to the nanosecond behind the last
 */
record TimeRange(long from, long to) {
    private static final String BETWEEN = "..";

    /** Reads {@code FROM..TO}. */
    static TimeRange parse(String text) throws QueryException {
        int dots = text.indexOf(BETWEEN);
        if (dots < 0) {
            throw wrong(text);
        }
        String from = text.substring(0, dots);
        String to = text.substring(dots + BETWEEN.length());
        TimeRange range = new TimeRange(time(text, from, Long.MIN_VALUE), time(text, to, Long.MAX_VALUE));
        if (range.from >= range.to) {
            throw wrong(text);
        }
        return range;
    }

    private static long time(String range, String text, long missing) throws QueryException {
        return text.isEmpty() ? missing : TimeForm.parse(text).orElseThrow(() -> wrong(range));
    }

    private static QueryException wrong(String text) {
        return new QueryException(
                "--time-range " + text + ": expected FROM..TO, such as 2026-11-24T10:00..2026-11-24T11:00"
                        + " or 2026-11-24T10:00:00Z.., and FROM before TO");
    }

    /** {@return the range as a filter; a record that says nothing of its end has none} */
    RecordFilter filter() {
        return record -> {
            long start = record.number(RecordField.START);
            long end = record.has(RecordField.END) ? record.number(RecordField.END) : start;
            return record.has(RecordField.START) && end >= from && start < to;
        };
    }
}
