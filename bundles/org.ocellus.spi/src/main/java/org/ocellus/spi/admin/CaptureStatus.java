package org.ocellus.spi.admin;

import java.util.List;

/**
 * A capture as it stands now.
 *
 * @param id its number
 * @param kind the kind of source
 * @param inputs what it reads, in order
 * @param state running, waiting (its interface is gone or down), paused or ended
 * @param packets packets read
 * @param bytes wire bytes of those
 * @param dropped packets lost before they could be read, -1 where the source cannot tell
 * @param activeFlows flows open now
 * @param lastPacket when the last packet was seen, in nanoseconds since the epoch; 0 before the first
 * @param failures messages of inputs that failed
 */
public record CaptureStatus(
        long id,
        String kind,
        List<String> inputs,
        String state,
        long packets,
        long bytes,
        long dropped,
        long activeFlows,
        long lastPacket,
        List<String> failures) {}
