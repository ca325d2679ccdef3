package org.ocellus.output.ipfix.record;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.ocellus.output.ipfix.element.InformationElement;

/** Which elements start and end of a flow are sent in. Collectors read milliseconds; few read the others. */
public enum TimeResolution {
    /** Milliseconds since 1970. */
    MILLI(InformationElement.FLOW_START_MILLISECONDS, InformationElement.FLOW_END_MILLISECONDS),
    /** NTP timestamps of which the last 11 bits are zero (RFC 7011 section 6.1.9). */
    MICRO(InformationElement.FLOW_START_MICROSECONDS, InformationElement.FLOW_END_MICROSECONDS),
    /** NTP timestamps (RFC 7011 section 6.1.10). */
    NANO(InformationElement.FLOW_START_NANOSECONDS, InformationElement.FLOW_END_NANOSECONDS);

    private static final long NANOS_A_SECOND = 1_000_000_000L;
    private static final long NANOS_A_MILLISECOND = 1_000_000L;
    private static final long SECONDS_FROM_1900_TO_1970 = 2_208_988_800L;
    private static final long MICROSECONDS_MASK = -1L << 11;

    private final InformationElement start;
    private final InformationElement end;

    TimeResolution(InformationElement start, InformationElement end) {
        this.start = start;
        this.end = end;
    }

    /** {@return the resolution that the user names so} */
    public static Optional<TimeResolution> of(String word) {
        return Arrays.stream(values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }

    InformationElement start() {
        return start;
    }

    InformationElement end() {
        return end;
    }

    /** Writes a time that is given in nanoseconds since 1970. */
    void write(long time, ByteBuffer target) {
        target.putLong(
                switch (this) {
                    case MILLI -> Math.floorDiv(time, NANOS_A_MILLISECOND);
                    case MICRO -> ntp(time) & MICROSECONDS_MASK;
                    case NANO -> ntp(time);
                });
    }

    /** {@return seconds since 1900 in the upper 32 bits, which overflow in 2036 and begin anew, and their fraction below} */
    static long ntp(long time) {
        long seconds = Math.floorDiv(time, NANOS_A_SECOND) + SECONDS_FROM_1900_TO_1970;
        long fraction = (Math.floorMod(time, NANOS_A_SECOND) << 32) / NANOS_A_SECOND;
        return seconds << 32 | fraction;
    }
}
