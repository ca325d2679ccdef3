package org.ocellus.output.ipfix.read;

import org.ocellus.output.ipfix.element.InformationElement;
import org.ocellus.spi.reader.RecordBuilder;
import org.ocellus.spi.record.RecordField;

/** Start and end of a flow, in whichever elements they were sent; the finest count. */
final class Times {
    private static final long NANOS_A_SECOND = 1_000_000_000L;
    private static final long NANOS_A_MILLISECOND = 1_000_000L;
    private static final long NANOS_A_MICROSECOND = 1_000L;
    private static final long SECONDS_FROM_1900_TO_1970 = 2_208_988_800L;
    private static final long HALF = 1L << 31;

    private Times() {}

    static void state(RecordValues values, RecordBuilder record) {
        boolean started = true;
        long start;
        long end;
        if (values.has(InformationElement.FLOW_START_NANOSECONDS)) {
            start = ntp(values.number(InformationElement.FLOW_START_NANOSECONDS));
            end = ntp(values.number(InformationElement.FLOW_END_NANOSECONDS));
        } else if (values.has(InformationElement.FLOW_START_MICROSECONDS)) {
            start = micros(ntp(values.number(InformationElement.FLOW_START_MICROSECONDS)));
            end = micros(ntp(values.number(InformationElement.FLOW_END_MICROSECONDS)));
        } else if (values.has(InformationElement.FLOW_START_MILLISECONDS)) {
            start = values.number(InformationElement.FLOW_START_MILLISECONDS) * NANOS_A_MILLISECOND;
            end = values.number(InformationElement.FLOW_END_MILLISECONDS) * NANOS_A_MILLISECOND;
        } else {
            started = values.has(InformationElement.FLOW_START_SECONDS);
            start = values.number(InformationElement.FLOW_START_SECONDS) * NANOS_A_SECOND;
            end = values.number(InformationElement.FLOW_END_SECONDS) * NANOS_A_SECOND;
        }
        if (started) {
            long last = end >= start ? end : start + duration(values);
            record.number(RecordField.START, start);
            record.number(RecordField.END, last);
            record.number(RecordField.DURATION, last - start);
        }
    }

    /** {@return how long the flow took, where that is stated instead of its end} */
    private static long duration(RecordValues values) {
        return values.has(InformationElement.FLOW_DURATION_MICROSECONDS)
                ? values.number(InformationElement.FLOW_DURATION_MICROSECONDS) * NANOS_A_MICROSECOND
                : values.number(InformationElement.FLOW_DURATION_MILLISECONDS) * NANOS_A_MILLISECOND;
    }

    /** The last bits of a microsecond are cut off when it is sent: the nearest microsecond is the one that was meant. */
    private static long micros(long nanos) {
        return (nanos + NANOS_A_MICROSECOND / 2) / NANOS_A_MICROSECOND * NANOS_A_MICROSECOND;
    }

    /** {@return nanoseconds since 1970 of an NTP timestamp; those before 1970 are of the era that begins in 2036} */
    static long ntp(long timestamp) {
        long seconds = timestamp >>> 32;
        long era = seconds < SECONDS_FROM_1900_TO_1970 ? 1L << 32 : 0;
        long fraction = ((timestamp & 0xFFFF_FFFFL) * NANOS_A_SECOND + HALF) >>> 32;
        return (seconds + era - SECONDS_FROM_1900_TO_1970) * NANOS_A_SECOND + fraction;
    }
}
