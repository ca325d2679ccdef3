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
        if (stated(values)) {
            long start = start(values);
            long end = end(values);
            long last = end >= start ? end : start + duration(values);
            record.number(RecordField.START, start);
            record.number(RecordField.END, last);
            record.number(RecordField.DURATION, last - start);
        }
    }

    /** States that the flow began when the record did. */
    static void stateBegin(RecordValues values, RecordBuilder record) {
        if (stated(values)) {
            record.number(RecordField.FLOW_START, start(values));
        }
    }

    private static boolean stated(RecordValues values) {
        return values.has(InformationElement.FLOW_START_NANOSECONDS)
                || values.has(InformationElement.FLOW_START_MICROSECONDS)
                || values.has(InformationElement.FLOW_START_MILLISECONDS)
                || values.has(InformationElement.FLOW_START_SECONDS);
    }

    private static long start(RecordValues values) {
        return of(
                values,
                InformationElement.FLOW_START_NANOSECONDS,
                InformationElement.FLOW_START_MICROSECONDS,
                InformationElement.FLOW_START_MILLISECONDS,
                InformationElement.FLOW_START_SECONDS);
    }

    private static long end(RecordValues values) {
        return of(
                values,
                InformationElement.FLOW_END_NANOSECONDS,
                InformationElement.FLOW_END_MICROSECONDS,
                InformationElement.FLOW_END_MILLISECONDS,
                InformationElement.FLOW_END_SECONDS);
    }

    /** {@return the time in the finest element that there is, 0 if there is none} */
    private static long of(
            RecordValues values,
            InformationElement nanos,
            InformationElement micros,
            InformationElement millis,
            InformationElement seconds) {
        if (values.has(nanos)) {
            return ntp(values.number(nanos));
        }
        if (values.has(micros)) {
            return micros(ntp(values.number(micros)));
        }
        return values.has(millis)
                ? values.number(millis) * NANOS_A_MILLISECOND
                : values.number(seconds) * NANOS_A_SECOND;
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
