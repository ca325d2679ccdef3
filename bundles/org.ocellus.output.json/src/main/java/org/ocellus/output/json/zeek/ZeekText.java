package org.ocellus.output.json.zeek;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;

/** The text of one value. Reused. */
final class ZeekText {
    private static final long NANOS_PER_MICRO = 1_000L;
    private static final long MICROS_PER_SECOND = 1_000_000L;
    private static final int DECIMALS = 6;

    private final StringBuilder text = new StringBuilder();
    private final byte[] field = new byte[FlowRecord.MAX_TEXT];

    ZeekText clear() {
        text.setLength(0);
        return this;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    ZeekText append(String value) {
        text.append(value);
        return this;
    }

    ZeekText append(char value) {
        text.append(value);
        return this;
    }

    ZeekText unsigned(long value) {
        text.append(Long.toUnsignedString(value));
        return this;
    }

    /** Appends a field as the record writes it; nothing if it has none. */
    ZeekText append(FlowRecord flow, RecordField which) {
        text.append(new String(field, 0, flow.text(which, field, 0), UTF_8));
        return this;
    }

    /** Appends a field in capital letters. */
    ZeekText upperCase(FlowRecord flow, RecordField which) {
        text.append(new String(field, 0, flow.text(which, field, 0), UTF_8).toUpperCase(Locale.ROOT));
        return this;
    }

    /** Appends nanoseconds as seconds with six decimals, cut and not rounded. */
    ZeekText seconds(long nanoseconds) {
        long micros = Math.floorDiv(nanoseconds, NANOS_PER_MICRO);
        if (micros < 0) {
            text.append('-');
        }
        long magnitude = Math.abs(micros);
        text.append(magnitude / MICROS_PER_SECOND).append('.');
        String fraction = Long.toString(magnitude % MICROS_PER_SECOND);
        text.repeat('0', DECIMALS - fraction.length()).append(fraction);
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
