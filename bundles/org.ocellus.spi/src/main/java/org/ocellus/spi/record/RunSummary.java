package org.ocellus.spi.record;

import java.util.Map;

/**
 * The sensor's ledger. Every packet seen is in exactly one flow record or counted as undecodable: {@code packets =
 * packetsInFlows + packetsUndecodable}, where flows that are still open count with what they hold.
 *
 * @param packets packets seen
 * @param packetsInFlows packets accounted on flows
 * @param packetsUndecodable packets of which not even a link-layer conversation could be told
 * @param bytes wire bytes of the packets seen
 * @param flows flows begun
 * @param records flow records written
 * @param tunnels tunnels begun
 * @param tunnelRecords tunnel records written
 * @param truncated packets whose captured bytes ended inside a header
 * @param malformed packets with a header that violates its specification
 * @param tooDeep packets with more encapsulations than the configured limit
 * @param evicted flows written early because the table was full
 * @param dropped packets lost before the sensor could read them
 * @param activeFlows flows open now
 * @param capacity the most flows that may be open at once
 * @param recordsLost records that did not get where they were to go, because an output was too slow for live capture or failed:
 *     in the summary that a sink is given those of its output, else those of all outputs together
 * @param decoders counters by decoder name
 */
public record RunSummary(
        long packets,
        long packetsInFlows,
        long packetsUndecodable,
        long bytes,
        long flows,
        long records,
        long tunnels,
        long tunnelRecords,
        long truncated,
        long malformed,
        long tooDeep,
        long evicted,
        long dropped,
        long activeFlows,
        long capacity,
        long recordsLost,
        Map<String, DecoderCounters> decoders) {

    /** A ledger of which no record was lost; see the components. */
    public RunSummary(
            long packets,
            long packetsInFlows,
            long packetsUndecodable,
            long bytes,
            long flows,
            long records,
            long tunnels,
            long tunnelRecords,
            long truncated,
            long malformed,
            long tooDeep,
            long evicted,
            long dropped,
            long activeFlows,
            long capacity,
            Map<String, DecoderCounters> decoders) {
        this(
                packets,
                packetsInFlows,
                packetsUndecodable,
                bytes,
                flows,
                records,
                tunnels,
                tunnelRecords,
                truncated,
                malformed,
                tooDeep,
                evicted,
                dropped,
                activeFlows,
                capacity,
                0,
                decoders);
    }

    /** {@return the same ledger with another number of lost records} */
    public RunSummary withRecordsLost(long lost) {
        return new RunSummary(
                packets,
                packetsInFlows,
                packetsUndecodable,
                bytes,
                flows,
                records,
                tunnels,
                tunnelRecords,
                truncated,
                malformed,
                tooDeep,
                evicted,
                dropped,
                activeFlows,
                capacity,
                lost,
                decoders);
    }
}
