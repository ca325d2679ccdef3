package org.ocellus.output.argus.format;

import static org.ocellus.output.argus.format.RecordCause.SHUTDOWN;
import static org.ocellus.output.argus.format.RecordCause.START;
import static org.ocellus.output.argus.format.RecordCause.STATUS;
import static org.ocellus.output.argus.format.RecordCause.STOP;
import static org.ocellus.output.argus.format.RecordCause.TIMEOUT;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why a record was written, in the words of the sensor, and the causes of Argus that stand for it, the nearest first.
 *
 * <p>The clients make their state word of the cause, too: a connection is {@code TIM} if the cause is {@link RecordCause#TIMEOUT}
 * or {@link RecordCause#SHUTDOWN}, a conversation of which one side is seen {@code REQ} unless it is {@link RecordCause#START}
 * or {@link RecordCause#STOP}. So that they show the state which the sensor found, a cause gives way. Which one it was stands
 * in the header's option, which has no meaning for the clients here: 1 for the first of these, and so on; 0 with Argus itself.
 */
enum FlowCause {
    /** First record of a flow that goes on. */
    START_OF_FLOW("start", START, STATUS, TIMEOUT),
    /** Further record of a flow that goes on. */
    STATUS_OF_FLOW("status", STATUS, START, TIMEOUT),
    /** The conversation ended. */
    CLOSED("closed", STOP, STATUS, TIMEOUT),
    /** The conversation went quiet. */
    IDLE("idle", TIMEOUT, STOP, STATUS),
    /** The table was full. */
    EVICTED("evicted", STATUS, STOP, TIMEOUT),
    /** The sensor, or its input, came to an end. */
    SHUTDOWN_OF_SENSOR("shutdown", SHUTDOWN, STOP, STATUS);

    private static final FlowCause[] ALL = values();
    /** How many causes of Argus stand for each. */
    static final int CAUSES = 3;

    private static final int OPTION_MASK = 0x07;
    private static final int CAUSE_MASK = 0xF0;

    private final String text;
    private final long word;
    private final RecordCause nearest;
    private final RecordCause second;
    private final RecordCause third;

    FlowCause(String text, RecordCause nearest, RecordCause second, RecordCause third) {
        this.text = text;
        this.word = Word.of(text);
        this.nearest = nearest;
        this.second = second;
        this.third = third;
    }

    /** {@return that of a word, {@link #STATUS_OF_FLOW} for one that does not exist} */
    static FlowCause of(long word) {
        for (FlowCause each : ALL) {
            if (each.word == word) {
                return each;
            }
        }
        return STATUS_OF_FLOW;
    }

    /** {@return a cause of Argus, the nearest for 0} */
    RecordCause cause(int index) {
        return switch (index) {
            case 0 -> nearest;
            case 1 -> second;
            default -> third;
        };
    }

    /** {@return the option by which a reader tells it} */
    @SuppressWarnings("EnumOrdinal") // the order is that of the format
    int option() {
        return ordinal() + 1;
    }

    /** {@return the word for the second byte of a header, null if there is none} */
    static @Nullable String text(int cause) {
        int option = cause & OPTION_MASK;
        if (option > 0 && option <= ALL.length) {
            return ALL[option - 1].text;
        }
        for (RecordCause each : RecordCause.values()) {
            if (each.code == (cause & CAUSE_MASK)) {
                return ofArgus(each);
            }
        }
        return null;
    }

    private static String ofArgus(RecordCause cause) {
        return switch (cause) {
            case STOP -> CLOSED.text;
            case TIMEOUT -> IDLE.text;
            default -> cause.name().toLowerCase(Locale.ROOT);
        };
    }
}
