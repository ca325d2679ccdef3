package org.ocellus.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.ocellus.engine.fixture.FlowFixture;
import org.ocellus.engine.fixture.NativePacket;
import org.ocellus.engine.fixture.Recorded;
import org.ocellus.testkit.Packet;
import org.ocellus.testkit.PacketBuilder;

/** Every packet is in exactly one record, or counted as undecodable. */
final class ConservationTest {
    private static final int PACKETS = 3000;

    private final FlowFixture flows = new FlowFixture(FlowSettings.ofSeconds(60, 5, 30, 6, 1, 6, 3, 6));

    private static PacketBuilder link(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> Packet.start().sll();
            case 1 -> Packet.ethernet().vlan(random.nextInt(3));
            case 2 -> Packet.ethernet().mpls(16 + random.nextInt(3));
            default -> Packet.ethernet();
        };
    }

    private static PacketBuilder encapsulated(Random random, PacketBuilder head) {
        return switch (random.nextInt(5)) {
            case 0 ->
                address(random, head)
                        .udp(random.nextInt(65536), 4789)
                        .vxlan(random.nextInt(3))
                        .ethernet();
            case 1 -> address(random, head).gre();
            case 2 -> address(random, head);
            default -> head;
        };
    }

    private static PacketBuilder address(Random random, PacketBuilder head) {
        return head.ipv4("10.0.0." + random.nextInt(3), "10.0.0." + random.nextInt(3));
    }

    private static PacketBuilder transport(Random random, PacketBuilder head) {
        int port = random.nextInt(4);
        return switch (random.nextInt(6)) {
            case 0 -> head.udp(port, 53);
            case 1 ->
                head.tcp(port, 80, List.of("S", "A", "FA", "R", "PA", "SA").get(random.nextInt(6)));
            case 2 -> head.echoRequest(port, 1);
            case 3 ->
                head.icmp(3, 1, 0).quote(Packet.ipv4("10.0.0.1", "10.0.0.2").udp(port, 53));
            case 4 -> head.sctp(port, 7);
            default -> head;
        };
    }

    private static NativePacket packet(Random random) {
        PacketBuilder packet = transport(random, address(random, encapsulated(random, link(random))))
                .payload(random.nextInt(40));
        byte[] bytes = packet.bytes();
        return switch (random.nextInt(8)) {
            case 0 -> NativePacket.cut(packet, random.nextInt(bytes.length + 1));
            case 1 -> NativePacket.of(packet.linkType(), garbled(random, bytes));
            case 2 -> NativePacket.of(random.nextInt(300), garbage(random));
            default -> NativePacket.of(packet);
        };
    }

    private static byte[] garbled(Random random, byte[] bytes) {
        for (int i = 0; i < 3; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        return bytes;
    }

    private static byte[] garbage(Random random) {
        byte[] bytes = new byte[random.nextInt(120)];
        random.nextBytes(bytes);
        return bytes;
    }

    @RepeatedTest(8)
    void packetsAreThoseInRecordsAndThoseUndecodable(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        double seconds = 0;
        long bytes = 0;
        try (flows) {
            for (int i = 0; i < PACKETS; i++) {
                NativePacket packet = packet(random);
                bytes += packet.wire();
                seconds += random.nextInt(500) == 0 ? random.nextDouble(100) : random.nextDouble(0.05);
                flows.see(FlowFixture.time(seconds - random.nextDouble(0.2)), packet);
            }
            long active = flows.counters().active();
            assertThat(active).isBetween(1L, 60L);
            flows.flush();
        }
        FlowCounters counters = flows.counters();
        assertThat(counters.packets()).isEqualTo(PACKETS);
        assertThat(counters.bytes()).isEqualTo(bytes);
        assertThat(counters.evicted()).as("the table was full at times").isPositive();
        assertThat(counters.undecodable()).isPositive();
        assertThat(packetsInFlows() + counters.undecodable()).isEqualTo(PACKETS);
        assertThat(counters.records()).isEqualTo(flows.flows().size());
        assertThat(counters.tunnelRecords()).isEqualTo(flows.tunnels().size());
        assertThat(counters.active()).isZero();
    }

    private long packetsInFlows() {
        return flows.flows().stream().mapToLong(Recorded::packets).sum();
    }
}
