package org.ocellus.output.ipfix.record;

import org.ocellus.spi.record.RecordField;

/** Values of flowEndReason (RFC 5102 section 5.11.3), and the causes that they stand for. */
public final class FlowEndReason {
    /** The flow went quiet. */
    public static final int IDLE_TIMEOUT = 1;

    /** The flow goes on; an interval is over. */
    public static final int ACTIVE_TIMEOUT = 2;

    /** The end of the conversation was seen. */
    public static final int END_OF_FLOW = 3;

    /** The sensor, or its input, came to its end. */
    public static final int FORCED_END = 4;

    /** The flow table was full. */
    public static final int LACK_OF_RESOURCES = 5;

    private FlowEndReason() {}

    /** Tells start, status, closed, idle, evicted and shutdown apart by their first letters. */
    static int of(RecordSource source) {
        return switch (source.initial(RecordField.CAUSE)) {
            case 'i' -> IDLE_TIMEOUT;
            case 'c' -> END_OF_FLOW;
            case 'e' -> LACK_OF_RESOURCES;
            case 's' -> source.second(RecordField.CAUSE) == 'h' ? FORCED_END : ACTIVE_TIMEOUT;
            default -> ACTIVE_TIMEOUT;
        };
    }

    /** {@return the cause that a value stands for; status where it stands for none} */
    public static String cause(long reason) {
        return switch ((int) reason) {
            case IDLE_TIMEOUT -> "idle";
            case END_OF_FLOW -> "closed";
            case FORCED_END -> "shutdown";
            case LACK_OF_RESOURCES -> "evicted";
            default -> "status";
        };
    }
}
