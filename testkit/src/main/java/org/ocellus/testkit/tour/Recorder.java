package org.ocellus.testkit.tour;

import java.time.Duration;
import java.time.Instant;
import org.ocellus.testkit.PacketBuilder;
import org.ocellus.testkit.capture.PcapWriter;

/** The capture on its way to the file, and its clock: packets come 1 ms apart, scenes 100 ms. */
final class Recorder {
    private static final Instant START = Instant.parse("2026-11-24T10:00:00Z");
    private static final long PACKET_GAP = Duration.ofMillis(1).toNanos();
    private static final long SCENE_GAP = Duration.ofMillis(100).toNanos();
    private static final int ETHERNET = 1;

    private final PcapWriter file = PcapWriter.microseconds(ETHERNET);
    private long now = START.getEpochSecond() * Duration.ofSeconds(1).toNanos();

    void packet(PacketBuilder frame) {
        file.packet(now, frame);
        now += PACKET_GAP;
    }

    void endOfScene() {
        now += SCENE_GAP;
    }

    byte[] toBytes() {
        return file.toBytes();
    }
}
