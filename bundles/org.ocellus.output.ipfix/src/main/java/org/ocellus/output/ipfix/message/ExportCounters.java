package org.ocellus.output.ipfix.message;

/**
 * What the exporting process has done since it began.
 *
 * @param messages messages sent
 * @param octets bytes of these
 * @param flows records of flows and tunnels in these
 * @param notSentFlows records of flows and tunnels that could not be sent
 * @param notSentPackets packets that these count
 * @param notSentOctets bytes that these count
 */
public record ExportCounters(
        long messages, long octets, long flows, long notSentFlows, long notSentPackets, long notSentOctets) {}
