package org.ocellus.engine.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ocellus.engine.decode.CoreDecoders;
import org.ocellus.engine.dispatch.DecoderRegistry;
import org.ocellus.engine.fixture.NativePacket;
import org.ocellus.engine.fixture.TestDecoders;
import org.ocellus.spi.admin.HierarchyNode;
import org.ocellus.spi.admin.ProtocolHierarchy;
import org.ocellus.spi.capture.CaptureException;
import org.ocellus.spi.capture.CaptureProvider;
import org.ocellus.spi.capture.CaptureRequest;
import org.ocellus.testkit.Packet;
import org.ocellus.testkit.PacketBuilder;

class HierarchyReaderTest {
    private static final int UNKNOWN_LINK_TYPE = 147;
    private static final PacketBuilder PLAIN =
            Packet.ethernet().ipv4().tcp(1234, 80, "S").payload(6);
    private static final PacketBuilder TUNNELLED =
            Packet.ethernet().vlan(100).ipv4().udp(4096, 4789).vxlan(5000).with(PLAIN);

    private final DecoderRegistry registry = new DecoderRegistry(CoreDecoders.all());

    HierarchyReaderTest() {
        registry.put("vlan", TestDecoders.vlan(), 1, Map.of("ocellus.etherType", 0x8100), "test", "1.0.0", 1);
        registry.put("vxlan", TestDecoders.vxlan(), 2, Map.of("ocellus.udpPort", 4789), "test", "1.0.0", 1);
    }

    @Test
    void chainOfHeadersIsCountedWithPacketsAndBytesAtEachLevel() {
        ProtocolHierarchy read = read(packets(PLAIN, TUNNELLED, PLAIN));

        int plain = PLAIN.bytes().length;
        int tunnelled = TUNNELLED.bytes().length;
        assertThat(read.packets()).isEqualTo(3);
        assertThat(read.bytes()).isEqualTo(2 * plain + tunnelled);
        assertThat(read.failures()).isEmpty();
        assertThat(lines(read))
                .containsExactly(
                        "ethernet 3 " + (2 * plain + tunnelled),
                        "ethernet:ipv4 2 " + 2 * plain,
                        "ethernet:ipv4:tcp 2 " + 2 * plain,
                        "ethernet:vlan 1 " + tunnelled,
                        "ethernet:vlan:ipv4 1 " + tunnelled,
                        "ethernet:vlan:ipv4:udp 1 " + tunnelled,
                        "ethernet:vlan:ipv4:udp:vxlan 1 " + tunnelled,
                        "ethernet:vlan:ipv4:udp:vxlan:ethernet 1 " + tunnelled,
                        "ethernet:vlan:ipv4:udp:vxlan:ethernet:ipv4 1 " + tunnelled,
                        "ethernet:vlan:ipv4:udp:vxlan:ethernet:ipv4:tcp 1 " + tunnelled);
    }

    @Test
    void headerThatIsDeclinedOrCutIsNotCounted() {
        PacketBuilder declined = Packet.ethernet().ipv4().udp(4096, 4789).payload("0000000000000000");
        NativePacket cut = NativePacket.cut(TUNNELLED, 14 + 4 + 20 + 8 + 4);

        assertThat(lines(read(List.of(NativePacket.of(declined), cut))))
                .containsExactly(
                        "ethernet 2 " + (declined.bytes().length + cut.wire()),
                        "ethernet:ipv4 1 " + declined.bytes().length,
                        "ethernet:ipv4:udp 1 " + declined.bytes().length,
                        "ethernet:vlan 1 " + cut.wire(),
                        "ethernet:vlan:ipv4 1 " + cut.wire(),
                        "ethernet:vlan:ipv4:udp 1 " + cut.wire());
    }

    @Test
    void packetOfAnUnknownLinkTypeIsInTheTotalsAndItsTypeIsReported() {
        ProtocolHierarchy read =
                read(List.of(NativePacket.of(PLAIN), NativePacket.of(UNKNOWN_LINK_TYPE, new byte[60])));

        assertThat(read.packets()).isEqualTo(2);
        assertThat(read.outermost())
                .singleElement()
                .extracting(HierarchyNode::packets)
                .isEqualTo(1L);
        assertThat(read.failures()).containsExactly("some.pcap: link type 147 is not known to any decoder");
    }

    @Test
    void whatCameBeforeADamageIsCounted() {
        ProtocolHierarchy read = read(packets(PLAIN), new CaptureException("some.pcap", 100, "cut"));

        assertThat(read.packets()).isEqualTo(1);
        assertThat(read.failures()).containsExactly("some.pcap: offset 100: cut");
    }

    @Test
    void inputThatCannotBeOpenedIsAFailureAndNothingElse() {
        ProtocolHierarchy read = new HierarchyReader(registry)
                .read(
                        request -> {
                            throw new CaptureException(request.location(), "no such file");
                        },
                        CaptureRequest.of("some.pcap"));

        assertThat(read).isEqualTo(new ProtocolHierarchy(0, 0, List.of(), List.of("some.pcap: no such file")));
    }

    @Test
    void decoderCanLeaveOnceAReaderHasEnded() {
        read(packets(TUNNELLED));

        assertThat(registry.grace().await(1, TimeUnit.SECONDS)).isTrue();
    }

    private ProtocolHierarchy read(List<NativePacket> packets) {
        return read(packets, null);
    }

    private ProtocolHierarchy read(List<NativePacket> packets, @Nullable CaptureException end) {
        CaptureProvider provider = request -> new Packets(packets, end);
        return new HierarchyReader(registry).read(provider, CaptureRequest.of("some.pcap"));
    }

    private static List<NativePacket> packets(PacketBuilder... packets) {
        return List.of(packets).stream().map(NativePacket::of).toList();
    }

    private static List<String> lines(ProtocolHierarchy read) {
        List<String> lines = new ArrayList<>();
        read.outermost().forEach(each -> lines(each, "", lines));
        return lines;
    }

    private static void lines(HierarchyNode node, String outside, List<String> lines) {
        lines.add(outside + node.decoder() + " " + node.packets() + " " + node.bytes());
        node.inner().forEach(each -> lines(each, outside + node.decoder() + ":", lines));
    }
}
