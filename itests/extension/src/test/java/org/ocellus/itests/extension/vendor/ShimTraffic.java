package org.ocellus.itests.extension.vendor;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.ocellus.testkit.Packet;
import org.ocellus.testkit.PacketBuilder;
import org.ocellus.testkit.capture.PcapWriter;

/** Conversations behind Acme's shim and plain ones, a packet a millisecond; and frames too short to be any. */
public final class ShimTraffic {
    /** How the frames that only Acme's decoders open begin: EtherType 0x88B5; customer 42, payload type 7; lane 3. */
    private static final String SHIM = "525400000002 525400000001 88b5 002a 0007 0003";

    private static final int ETHERNET = 1;
    private static final int ROUNDS = 100;
    private static final long GAP_NANOS = 1_000_000;

    private ShimTraffic() {}

    /** {@return the capture, which was made} */
    public static Path writeTo(Path file) throws IOException {
        PcapWriter capture = PcapWriter.microseconds(ETHERNET);
        long time = Instant.parse("2026-11-24T10:00:00Z").getEpochSecond() * 1_000_000_000L;
        for (int i = 0; i < ROUNDS; i++) {
            PacketBuilder query =
                    Packet.ipv4("10.0.0.1", "10.0.0.2").udp(1024, 53).payload(20);
            capture.packet(time += GAP_NANOS, Packet.start().payload(SHIM).quote(query));
            capture.packet(
                    time += GAP_NANOS,
                    Packet.ethernet()
                            .ipv4("10.3.0.1", "10.3.0.2")
                            .udp(40000 + i, 123)
                            .payload(48));
            capture.packet(time += GAP_NANOS, Packet.start().payload("525400000001 5254"));
        }
        capture.writeTo(file);
        return file;
    }
}
