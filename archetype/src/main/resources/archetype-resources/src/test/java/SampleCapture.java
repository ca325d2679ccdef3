package ${package};

import java.io.IOException;
import java.nio.file.Path;
import org.ocellus.testkit.Packet;
import org.ocellus.testkit.PacketBuilder;
import org.ocellus.testkit.capture.PcapWriter;

/** A web request and its answer in two tenants that use the same addresses. */
final class SampleCapture {
    private static final long START = 1_800_000_000_000_000_000L; // nanoseconds since the epoch
    private static final long MILLISECOND = 1_000_000L;

    private SampleCapture() {}

    static void writeTo(Path file) throws IOException {
        PcapWriter capture = PcapWriter.microseconds(Packet.ethernet().linkType());
        long time = START;
        for (String tenant : new String[] {"0064", "0065"}) {
            capture.packet(time, request("01 07" + tenant + "0800 0000"));
            capture.packet(time + MILLISECOND, answer("01 08" + tenant + "0800 0000"));
            time += 10 * MILLISECOND;
        }
        capture.writeTo(file);
    }

    private static PacketBuilder request(String header) {
#if (${claim} == "udpPort")
        return Packet.ethernet()
                .ipv4("192.0.2.1", "192.0.2.2")
                .udp(50000, ${value})
#else
        return Packet.start()
                .ethernet("02:00:00:00:00:01", "02:00:00:00:00:02", ethernet -> ethernet.etherType(${value}))
#end
                .payload(header)
                .ipv4("10.0.0.1", "10.0.0.2")
                .tcp(40000, 80, "S");
    }

    private static PacketBuilder answer(String header) {
#if (${claim} == "udpPort")
        return Packet.ethernet()
                .ipv4("192.0.2.2", "192.0.2.1")
                .udp(50000, ${value})
#else
        return Packet.start()
                .ethernet("02:00:00:00:00:02", "02:00:00:00:00:01", ethernet -> ethernet.etherType(${value}))
#end
                .payload(header)
                .ipv4("10.0.0.2", "10.0.0.1")
                .tcp(80, 40000, "SA");
    }
}
