package org.ocellus.itests.framework.prepare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.ocellus.testkit.Packet;
import org.ocellus.testkit.PacketBuilder;
import org.ocellus.testkit.capture.PcapWriter;

/** A capture in the making: Ethernet, a packet a millisecond. */
public final class Traffic {
    private static final int ETHERNET = 1;
    private static final long GAP = 1_000_000;
    private static final int CLIENTS = 40;

    private final PcapWriter file = PcapWriter.microseconds(ETHERNET);
    private long now = Instant.parse("2026-11-24T10:00:00Z").getEpochSecond() * 1_000_000_000L;

    /** Appends a packet. */
    public Traffic packet(PacketBuilder packet) {
        file.packet(now, packet);
        now += GAP;
        return this;
    }

    /** Writes the capture. */
    public void writeTo(Path path) throws IOException {
        Files.createDirectories(path.getParent());
        file.writeTo(path);
    }

    /**
     * {@return 281 packets: tenants 5000 and 5001 of a VXLAN with the same addresses, other tunnels, plain conversations, and
     * one frame that is too short for its link-layer header}
     */
    public static Traffic mixed() {
        Traffic traffic = new Traffic();
        for (int i = 0; i < CLIENTS; i++) {
            for (int vni = 5000; vni <= 5001; vni++) {
                PacketBuilder tenant = outer().udp(49152 + i, 4789).vxlan(vni).ethernet();
                traffic.packet(
                        tenant.ipv4("10.1.0.1", "10.1.0.2").udp(20000 + i, 53).payload(40));
                traffic.packet(
                        tenant.ipv4("10.1.0.2", "10.1.0.1").udp(53, 20000 + i).payload(200));
            }
            traffic.packet(outer().udp(49152 + i, 6081)
                    .geneve(6000)
                    .ethernet()
                    .ipv6("2001:db8::1", "2001:db8::2")
                    .tcp(30000 + i, 443, "A")
                    .payload(100));
            traffic.packet(Packet.ethernet()
                    .vlan(100 + i)
                    .ipv4("10.2.0.1", "10.2.0.2")
                    .udp(30000, 123)
                    .payload(48));
            traffic.packet(Packet.ethernet()
                    .ipv4("10.3.0.1", "10.3.0.2")
                    .tcp(40000 + i, 80, "A")
                    .payload(10));
        }
        return traffic.packet(Packet.start().payload("525400000001 5254"));
    }

    /** {@return an IPv4 header between two tunnel ends} */
    public static PacketBuilder outer() {
        return Packet.ethernet().ipv4("192.0.2.1", "192.0.2.2");
    }
}
