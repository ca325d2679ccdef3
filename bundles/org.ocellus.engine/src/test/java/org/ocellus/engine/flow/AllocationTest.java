package org.ocellus.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.ocellus.engine.decode.CoreDecoders;
import org.ocellus.engine.dispatch.DecoderRegistry;
import org.ocellus.engine.dispatch.DispatchTable;
import org.ocellus.engine.fixture.FlowFixture;
import org.ocellus.engine.fixture.NativePacket;
import org.ocellus.engine.fixture.TestDecoders;
import org.ocellus.engine.record.RecordBatch;
import org.ocellus.engine.walk.PacketWalker;
import org.ocellus.engine.walk.WalkCounters;
import org.ocellus.testkit.Packet;
import org.ocellus.testkit.PacketBuilder;

/** Nothing is allocated per packet: not by the walk, not by the flow table, not by its records. */
final class AllocationTest {
    private static final int PACKETS = 1_000_000;
    private static final long A_FEW_OBJECTS = 16_384;

    private static List<NativePacket> packets() {
        PacketBuilder there = Packet.ethernet().ipv4("10.0.0.1", "10.0.0.2");
        PacketBuilder back = Packet.ethernet().ipv4("10.0.0.2", "10.0.0.1");
        PacketBuilder tunnel =
                Packet.ethernet().ipv4("172.16.0.1", "172.16.0.2").udp(9, 4789).vxlan(5);
        PacketBuilder six = Packet.ethernet().ipv6().hopByHop();
        return List.of(
                        there.tcp(1000, 80, "S"),
                        back.tcp(80, 1000, "SA"),
                        there.tcp(1000, 80, "FA"),
                        there.udp(1, 53).payload(40),
                        back.udp(53, 1).payload(40),
                        there.echoRequest(7, 1),
                        back.icmp(3, 3, 0)
                                .quote(Packet.ipv4("10.0.0.1", "10.0.0.2").udp(1, 53)),
                        six.udp(1, 53),
                        tunnel.with(there.udp(5, 6)),
                        tunnel.with(Packet.ethernet().vlan(3).mpls(17).ipv4().tcp(1, 2, "A")),
                        there.udp(1, 53).payload(3000).fragments(1480).get(0),
                        there.udp(1, 53).payload(3000).fragments(1480).get(1),
                        Packet.ethernet().arp("10.0.0.1", "10.0.0.2"),
                        Packet.ethernet().llc(0x42).payload(35))
                .stream()
                .map(NativePacket::of)
                .toList();
    }

    private final DecoderRegistry registry = new DecoderRegistry(CoreDecoders.all());
    private final WalkCounters walkCounters = new WalkCounters();
    private final PacketWalker walker = new PacketWalker(walkCounters, registry);
    private final RecordBatch batch = new RecordBatch();
    private final FlowTable table = new FlowTable(FlowSettings.DEFAULT, this::emptied, new FlowCounters());
    private long now = FlowFixture.BEGIN;

    private RecordBatch emptied() {
        if (!batch.hasRoom()) {
            batch.clear();
        }
        return batch;
    }

    /** Time goes on by a second every thousand packets, and every now and then leaps, so that flows end and begin. */
    private void run(NativePacket[] packets, DispatchTable decoders) {
        for (int i = 0; i < PACKETS; i++) {
            NativePacket packet = packets[i % packets.length];
            now += i % 100_000 == 0 ? TimeUnit.MINUTES.toNanos(10) : TimeUnit.MILLISECONDS.toNanos(1);
            walker.walk(decoders, packet.linkType(), packet.address(), packet.captured(), packet.wire());
            table.account(walker.found(), walker.stack(), now, packet.wire());
        }
    }

    @Test
    void aMillionPacketsAllocateNothing() {
        registry.put("vxlan", TestDecoders.vxlan(), 1, Map.of("ocellus.udpPort", 4789), "test", "1", 1);
        registry.put("vlan", TestDecoders.vlan(), 2, Map.of("ocellus.etherType", 0x8100), "test", "1", 1);
        registry.put("mpls", TestDecoders.mpls(), 3, Map.of("ocellus.etherType", 0x8847), "test", "1", 1);
        NativePacket[] packets = packets().toArray(NativePacket[]::new);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        DispatchTable decoders = registry.table();
        run(packets, decoders);

        long before = threads.getCurrentThreadAllocatedBytes();
        run(packets, decoders);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;

        table.close();
        assertThat(allocated).isLessThan(A_FEW_OBJECTS);
    }
}
