package org.ocellus.spi.admin;

import java.util.Map;

/**
 * An output as it stands now.
 *
 * @param id its number
 * @param target where it writes, as stated
 * @param state writing, waiting (its bundle is not there), retrying (it failed, and is opened again from time to time) or
 *     failed
 * @param records records written
 * @param queued records that wait to be written
 * @param lost records dropped because the output could not keep up with live capture, or failed
 * @param failure why it failed last, empty if it never did; it may be writing again
 * @param options its options by name, those that were stated and those that are configured for its kind
 */
public record OutputStatus(
        long id,
        String target,
        String state,
        long records,
        long queued,
        long lost,
        String failure,
        Map<String, String> options) {
    /** Copies the options. */
    public OutputStatus {
        options = Map.copyOf(options);
    }

    /** {@return whether it writes nothing now because of an error, be it that it is tried again} */
    public boolean fails() {
        return state.equals("failed") || state.equals("retrying");
    }

    /** An output without options; see the components. */
    public OutputStatus(long id, String target, String state, long records, long queued, long lost, String failure) {
        this(id, target, state, records, queued, lost, failure, Map.of());
    }
}
