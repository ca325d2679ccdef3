package org.ocellus.spi.record;

import java.util.List;

/**
 * What the sensor says of itself at an interval, as Argus does in its management records: who it is, where it looks, what
 * it has seen, and what it has lost. Counters are those since the sensor started.
 *
 * @param sensor name of the sensor; may be empty
 * @param sequence number of this record, from 0
 * @param started when the sensor started, in nanoseconds since the epoch
 * @param time when the record was made, in nanoseconds since the epoch
 * @param interval nanoseconds until the next record is due, 0 on the last one
 * @param last whether the sensor ends
 * @param ledger the sensor's ledger; its {@code activeFlows} and {@code capacity} are the occupancy of the table
 * @param captures where packets come from
 * @param outputs where records go
 */
public record ManagementRecord(
        String sensor,
        long sequence,
        long started,
        long time,
        long interval,
        boolean last,
        RunSummary ledger,
        List<CaptureCounters> captures,
        List<OutputCounters> outputs) {

    /** Copies the lists. */
    public ManagementRecord {
        captures = List.copyOf(captures);
        outputs = List.copyOf(outputs);
    }

    /**
     * One capture.
     *
     * @param name interface or file
     * @param packets packets read
     * @param bytes wire bytes of these
     * @param dropped packets lost before they could be read, -1 if not known
     */
    public record CaptureCounters(String name, long packets, long bytes, long dropped) {}

    /**
     * One output.
     *
     * @param target as the user stated it
     * @param written records written
     * @param queued records waiting
     * @param lost records lost, because the output could not take them in time or failed
     */
    public record OutputCounters(String target, long written, long queued, long lost) {}
}
