package org.ocellus.engine.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocellus.engine.dispatch.WalkSettings;
import org.ocellus.engine.fixture.NativePacket;
import org.ocellus.engine.fixture.TestDecoders;
import org.ocellus.engine.fixture.WalkFixture;
import org.ocellus.engine.fixture.Walked;
import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.EndpointType;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.ocellus.spi.decode.Selector;
import org.ocellus.testkit.Packet;
import org.ocellus.testkit.PacketBuilder;

final class PacketWalkerTest {
    private static final int PORT = 5555;
    private static final String OUTER = "udp 10.0.0.1:1000 > 10.0.0.2:5555";
    private static final String INNER = "tcp 192.168.0.1:1234 > 192.168.0.2:80";
    private static final PacketBuilder INNER_PACKET =
            Packet.ipv4("192.168.0.1", "192.168.0.2").tcp(1234, 80, "S");
    private static final PacketBuilder PACKET =
            Packet.ethernet().ipv4().udp(1000, PORT).payload("00000007").with(INNER_PACKET);

    /** The same, all but the last byte of which was captured. */
    private static final NativePacket CUT = NativePacket.cut(PACKET, PACKET.bytes().length - 1);

    private final WalkFixture walks = new WalkFixture();

    private static Outcome opened(Layer layer) {
        return layer.tunnel(layer.u32(0)).forward(4, Selector.ETHERTYPE, 0x0800);
    }

    /** Makes a decoder the first claimant of the port. */
    private void first(Decoder decoder) {
        walks.decoder("first", decoder, Map.of("ocellus.udpPort", PORT, "service.ranking", 1));
    }

    private void second() {
        walks.decoder("second", PacketWalkerTest::opened, Map.of("ocellus.udpPort", PORT));
    }

    @Test
    void aForwardedPayloadIsTheConversationAndTheHeaderAroundItALayer() {
        second();
        Walked walked = walks.walk(PACKET);

        assertThat(walked.conversation()).isEqualTo(INNER);
        assertThat(walked.path()).containsExactly("second 7 10.0.0.1 > 10.0.0.2");
        assertThat(walked.depth()).isEqualTo(1);
    }

    @Test
    void withoutClaimantThePacketStaysWithItsOuterConversation() {
        assertThat(walks.walk(PACKET).conversation()).isEqualTo(OUTER);
    }

    @Test
    void declinedPassesOnAndForgetsWhatWasSaid() {
        first(layer -> {
            layer.tunnel(1).tunnel().label(2).endpoints(EndpointType.IPV6, 0, 4).conversation();
            return Outcome.DECLINED;
        });
        second();
        Walked walked = walks.walk(PACKET);

        assertThat(walked.conversation()).isEqualTo(INNER);
        assertThat(walked.path()).as("the carrier is free again").containsExactly("second 7 10.0.0.1 > 10.0.0.2");
        assertThat(walked.labels()).isEmpty();
        assertThat(walks.counters("first").declined()).isOne();
        assertThat(walks.counters("second").forwarded()).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRUNCATED", "MALFORMED"})
    void aHeaderThatFailsForgetsWhatWasSaidAndPassesNothingOn(Outcome outcome) {
        first(layer -> {
            layer.tunnel(1).label(2).endpoints(EndpointType.MAC, 0, 6).conversation();
            return outcome;
        });
        second();
        Walked walked = walks.walk(PACKET);

        assertThat(walked.conversation()).isEqualTo(OUTER);
        assertThat(walked.path()).isEmpty();
        assertThat(walked.labels()).isEmpty();
        assertThat(walks.counters().truncated() + walks.counters().malformed()).isOne();
    }

    @Test
    void aTerminalHeaderCountsWhatWasSaid() {
        first(layer -> {
            layer.tunnel(9).conversation();
            return Outcome.TERMINAL;
        });
        Walked walked = walks.walk(PACKET);

        assertThat(walked.conversation()).isEqualTo("first 10.0.0.1 > 10.0.0.2");
        assertThat(walked.path()).containsExactly("first 9 10.0.0.1 > 10.0.0.2");
    }

    @Test
    void aDecoderThatThrowsCostsThePacketItsInnerConversationOnly() {
        first(layer -> {
            layer.tunnel(1);
            throw new IllegalStateException("broken");
        });
        second();

        assertThat(walks.walk(PACKET).conversation()).isEqualTo(OUTER);
        assertThat(walks.walk(PACKET).path()).isEmpty();
        assertThat(walks.faults()).hasSize(2).containsOnly("java.lang.IllegalStateException: broken");
        assertThat(walks.counters("first").faults()).isEqualTo(2);
        assertThat(walks.counters().malformed()).isEqualTo(2);
    }

    @Test
    void errorsOfADecoderAreItsFaultsToo() {
        first(layer -> {
            throw new NoClassDefFoundError("acme/Gone");
        });

        assertThat(walks.walk(PACKET).conversation()).isEqualTo(OUTER);
        assertThat(walks.faults()).containsExactly("java.lang.NoClassDefFoundError: acme/Gone");
    }

    @Test
    void endlessRecursionIsAFault() {
        first(PacketWalkerTest::recursing);

        assertThat(walks.walk(PACKET).conversation()).isEqualTo(OUTER);
        assertThat(walks.faults()).hasSize(1);
    }

    @SuppressWarnings("InfiniteRecursion") // that is the fault
    private static Outcome recursing(Layer layer) {
        return recursing(layer);
    }

    @Test
    @SuppressWarnings("NullAway") // a vendor's bundle need not be checked
    void aDecoderThatAnswersNullIsAtFault() {
        first(layer -> null);

        assertThat(walks.walk(PACKET).conversation()).isEqualTo(OUTER);
        assertThat(walks.faults()).containsExactly("answered null");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1000, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void aReadOutsideOfTheLayerIsTruncatedAndNoFault(int offset) {
        first(layer -> {
            layer.tunnel(1).label(layer.u64(offset));
            return layer.forward(4, Selector.ETHERTYPE, 0x0800);
        });

        assertThat(walks.walk(CUT).conversation()).isEqualTo(OUTER);
        assertThat(walks.faults()).isEmpty();
        assertThat(walks.counters("first").truncated()).isOne();
    }

    @Test
    void everyWidthIsReadUpToTheLastByte() {
        PacketBuilder packet = Packet.ethernet().ipv4().udp(1, PORT).payload("0102030405060708");
        first(layer -> {
            layer.label(layer.u8(7))
                    .label(layer.u16(6))
                    .label(layer.u24(5))
                    .label(layer.u32(4))
                    .label(layer.u64(0));
            return Outcome.TERMINAL;
        });
        assertThat(walks.walk(packet).labels())
                .containsExactly(8L, 0x0708L, 0x060708L, 0x05060708L, 0x0102030405060708L);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 8})
    void noWidthIsReadPastTheLastByte(int width) {
        first(layer -> read(layer, layer.length() - width + 1, width));

        walks.walk(CUT);
        assertThat(walks.counters("first").truncated()).isOne();
    }

    private static Outcome read(Layer layer, int offset, int width) {
        long value = switch (width) {
            case 1 -> layer.u8(offset);
            case 2 -> layer.u16(offset);
            case 3 -> layer.u24(offset);
            case 4 -> layer.u32(offset);
            default -> layer.u64(offset);
        };
        return value == 0 ? Outcome.TERMINAL : Outcome.DECLINED;
    }

    @Test
    void endpointsOutsideOfTheLayerAreTruncated() {
        first(layer -> {
            layer.endpoints(EndpointType.GID, 0, layer.length() - 15).conversation();
            return Outcome.TERMINAL;
        });

        assertThat(walks.walk(CUT).conversation()).isEqualTo(OUTER);
        assertThat(walks.counters().truncated()).isOne();
    }

    @Test
    void endpointsReplaceThoseFurtherOut() {
        PacketBuilder packet = Packet.ethernet().ipv4().udp(1, PORT).payload("0A0B 0C0D");
        first(layer -> {
            layer.endpoints(EndpointType.LID, 2, 0);
            return Outcome.TERMINAL;
        });

        assertThat(walks.walk(packet).conversation()).isEqualTo("first lid 0c0d > lid 0a0b");
    }

    @Test
    void endpointsOfEveryWidthAreRightAligned() {
        PacketBuilder packet =
                Packet.ethernet().ipv4().udp(1, PORT).payload("20010db8000000000000000000000001 020000000009");
        first(layer -> {
            layer.endpoints(EndpointType.GID, 0, 0);
            return Outcome.TERMINAL;
        });
        assertThat(walks.walk(packet).conversation()).isEqualTo("first gid 2001:db8::1 > gid 2001:db8::1");

        walks.decoder(
                "mac",
                layer ->
                        layer.endpoints(EndpointType.MAC, 16, 16).conversation().forward(22, Selector.LLC_DSAP, 0),
                Map.of("ocellus.udpPort", PORT, "service.ranking", 2));
        assertThat(walks.walk(packet).conversation()).isEqualTo("mac 02:00:00:00:00:09 > 02:00:00:00:00:09");
    }

    @Test
    void aHeaderBeyondTheCapturedBytesIsTruncated() {
        first(layer -> layer.tunnel(1).forward(layer.length() + 1, Selector.ETHERTYPE, 0x0800));

        assertThat(walks.walk(CUT).path()).isEmpty();
        assertThat(walks.counters().truncated()).isOne();
    }

    @Test
    void aHeaderThatEndsTooEarlyInAPacketThatWasCapturedWholeIsMalformed() {
        first(layer -> layer.tunnel(layer.u32(layer.length() - 2)).forward(4, Selector.ETHERTYPE, 0x0800));

        assertThat(walks.walk(PACKET).conversation()).isEqualTo(OUTER);
        assertThat(walks.counters("first").malformed()).isOne();
        assertThat(walks.counters("first").truncated()).isZero();
        assertThat(walks.counters().malformed()).isOne();
        assertThat(walks.counters().truncated()).isZero();
    }

    @Test
    void aHeaderLongerThanTheLengthInFrontOfItIsMalformedWhateverIsBehindIt() {
        first(layer -> layer.tunnel(1).forward(4, 24, Selector.ETHERTYPE, 0x0800));

        assertThat(walks.walk(CUT).conversation()).isEqualTo("tcp 192.168.0.1:1234 > 192.168.0.2:80");
        assertThat(walks.counters().malformed()).isOne();
        assertThat(walks.counters().truncated()).isZero();
    }

    @Test
    void aFirstFragmentMayEndInsideAHeader() {
        TestDecoders.registerAll(walks);
        PacketBuilder ports = Packet.ethernet()
                .trailer("000000000000")
                .ipv4(ip -> ip.fragment(0, true).protocol(6))
                .payload("03E80050 00000001");
        PacketBuilder options = Packet.ethernet()
                .ipv4()
                .tcp(1000, 80, "S", tcp -> tcp.options("020405B401010402"))
                .fragments(24)
                .getFirst();

        assertThat(walks.walk(ports).conversation()).isEqualTo("tcp 10.0.0.1:1000 > 10.0.0.2:80");
        assertThat(walks.walk(options).conversation()).isEqualTo("tcp 10.0.0.1:1000 > 10.0.0.2:80");
        assertThat(walks.walk(firstFragmentAround(Packet.ethernet().ipv4().tcp(1, 2, "S")))
                        .conversation())
                .isEqualTo("tcp 10.0.0.1:1 > 10.0.0.2:2");
        assertThat(walks.counters().malformed()).isZero();
        assertThat(walks.counters().truncated()).isEqualTo(3);
    }

    /** {@return the first 56 bytes, UDP and VXLAN among them, of a datagram that carries a frame: 6 behind its IP header} */
    private static PacketBuilder firstFragmentAround(PacketBuilder frame) {
        return Packet.ethernet()
                .ipv4()
                .udp(1, 4789)
                .payload(Packet.start().vxlan(5).with(frame).bytes())
                .payload(40)
                .fragments(56)
                .getFirst();
    }

    @Test
    void aDatagramThatEndsInFrontOfTheEndOfAFirstFragmentIsJudgedAlone() {
        TestDecoders.registerAll(walks);

        walks.walk(
                firstFragmentAround(Packet.ethernet().ipv4(ip -> ip.protocol(6)).payload("03E80050")));

        assertThat(walks.counters().malformed()).isOne();
        assertThat(walks.counters().truncated()).isZero();
    }

    @Test
    void aNegativePayloadLengthIsMalformed() {
        first(layer -> layer.forward(4, -1, Selector.ETHERTYPE, 0x0800));

        assertThat(walks.walk(PACKET).conversation()).isEqualTo(OUTER);
        assertThat(walks.counters().malformed()).isOne();
    }

    @Test
    void whatStandsBehindThePayloadIsNoPartOfIt() {
        first(layer -> layer.tunnel(1).forward(4, 20, Selector.ETHERTYPE, 0x0800));
        Walked walked = walks.walk(PACKET);

        assertThat(walked.conversation()).isEqualTo("tcp 192.168.0.1 > 192.168.0.2");
        assertThat(walked.payload()).isZero();
    }

    @Test
    void forwardingNothingForeverIsStoppedAndCounted() {
        first(layer -> layer.forward(0, Selector.UDP_PORT, PORT));

        assertThat(walks.walk(PACKET).conversation()).isEqualTo(OUTER);
        assertThat(walks.counters().tooDeep()).isOne();
    }

    @Test
    void forwardedWithoutAPayloadEndsTheWalkAndForgetsWhatWasSaid() {
        first(layer -> {
            layer.tunnel(3);
            return Outcome.FORWARDED;
        });
        Walked walked = walks.walk(PACKET);

        assertThat(walked.conversation()).isEqualTo(OUTER);
        assertThat(walked.path()).isEmpty();
    }

    @Test
    void encapsulationsBeyondTheLimitAreNotOpenedAndCounted() {
        TestDecoders.registerAll(walks);
        walks.settings(new WalkSettings(2, false, 16));
        PacketBuilder two = Packet.ethernet().vlan(1).vlan(2);

        assertThat(walks.walk(two.with(INNER_PACKET)).conversation()).isEqualTo(INNER);
        assertThat(walks.counters().tooDeep()).isZero();

        Walked walked = walks.walk(two.vlan(3).with(INNER_PACKET));
        assertThat(walked.path()).containsExactly("vlan 1", "vlan 2");
        assertThat(walked.conversation()).startsWith("eth ");
        assertThat(walks.counters().tooDeep()).isOne();
    }

    @Test
    void theHighestLimitIsWithinWhatTheStackHolds() {
        TestDecoders.registerAll(walks);
        walks.settings(new WalkSettings(31, false, 16));
        PacketBuilder packet = Packet.ethernet();
        for (int i = 1; i <= 31; i++) {
            packet = packet.vlan(i);
        }

        assertThat(walks.walk(packet.with(INNER_PACKET)).path()).hasSize(31);
        assertThat(walks.walk(packet.vlan(32).with(INNER_PACKET)).path()).hasSize(31);
        assertThat(walks.counters().tooDeep()).isOne();
    }

    @Test
    void moreTunnelsAndLabelsThanTheStackHoldsAreLeftOut() {
        first(layer -> {
            for (int i = 0; i < 100; i++) {
                layer.tunnel(i).label(i);
            }
            return Outcome.TERMINAL;
        });
        Walked walked = walks.walk(PACKET);

        assertThat(walked.path()).hasSize(EncapsulationStack.CAPACITY);
        assertThat(walked.labels()).hasSize(EncapsulationStack.CAPACITY);
    }

    @Test
    void labelsOfOneHeaderAreOneLayerAndNoIdentifier() {
        TestDecoders.registerAll(walks);
        Walked walked = walks.walk(Packet.ethernet().mpls(16).mpls(17).with(INNER_PACKET));

        assertThat(walked.conversation()).isEqualTo(INNER);
        assertThat(walked.path()).containsExactly("mpls labelled");
        assertThat(walked.labels()).containsExactly(16L, 17L);
    }

    @Test
    void aLabelBehindATunnelOfTheSameHeaderAddsNoLayer() {
        first(layer -> layer.tunnel(5).label(6).forward(4, Selector.ETHERTYPE, 0x0800));
        Walked walked = walks.walk(PACKET);

        assertThat(walked.path()).containsExactly("first 5 10.0.0.1 > 10.0.0.2");
        assertThat(walked.labels()).containsExactly(6L);
    }

    @Test
    void onlyTheLayerNextToIpHasItsEndpoints() {
        TestDecoders.registerAll(walks);
        Walked walked = walks.walk(Packet.ethernet()
                .vlan(100)
                .ipv4("10.0.0.1", "10.0.0.2")
                .udp(1000, 4789)
                .vxlan(5000)
                .ethernet()
                .vlan(7)
                .ipv4("172.16.0.1", "172.16.0.2")
                .with(INNER_PACKET));

        assertThat(walked.path())
                .containsExactly(
                        "vlan 100", "vxlan 5000 10.0.0.1 > 10.0.0.2", "vlan 7", "ipip 172.16.0.1 > 172.16.0.2");
        assertThat(walked.depth()).isEqualTo(4);
    }

    @Test
    void theDepthOfAConversationIsThatOfTheLayersAroundIt() {
        TestDecoders.registerAll(walks);
        Walked walked = walks.walk(Packet.ethernet().ipv4().udp(1000, 4789).vxlan(5));

        assertThat(walked.conversation())
                .as("no byte of the inner frame is there")
                .isEqualTo("udp 10.0.0.1:1000 > 10.0.0.2:4789");
        assertThat(walked.depth()).isZero();
    }

    @Test
    void theSourcePortIsAskedIfNobodyOpensTheDestinationPort() {
        first(layer -> Outcome.DECLINED);
        walks.decoder("source", PacketWalkerTest::opened, Map.of("ocellus.udpPort", 4444));
        PacketBuilder packet =
                Packet.ethernet().ipv4().udp(4444, PORT).payload("00000007").with(INNER_PACKET);

        assertThat(walks.walk(packet).conversation()).isEqualTo(INNER);
        assertThat(walks.counters("first").declined()).isOne();
    }

    @Test
    void theDestinationPortIsAskedFirst() {
        second();
        walks.decoder("source", PacketWalkerTest::opened, Map.of("ocellus.udpPort", 4444));
        PacketBuilder packet =
                Packet.ethernet().ipv4().udp(4444, PORT).payload("00000007").with(INNER_PACKET);

        assertThat(walks.walk(packet).path()).containsExactly("second 7 10.0.0.1 > 10.0.0.2");
    }

    @Test
    void tcpPortsAreAskedForSegmentsWithPayload() {
        walks.decoder("stream", PacketWalkerTest::opened, Map.of("ocellus.tcpPort", 80));

        walks.walk(Packet.ethernet().ipv4().tcp(1000, 80, "S"));
        assertThat(walks.counters("stream").forwarded()).isZero();
        assertThat(walks.walk(Packet.ethernet()
                                .ipv4()
                                .tcp(80, 1000, "A")
                                .payload("00000007")
                                .with(INNER_PACKET))
                        .conversation())
                .isEqualTo(INNER);
    }

    @Test
    void heuristicsAreAskedOnlyWhenSwitchedOn() {
        walks.decoder("guess", PacketWalkerTest::opened, Map.of("ocellus.udpHeuristic", 0));
        assertThat(walks.walk(PACKET).conversation()).isEqualTo(OUTER);
        assertThat(walks.counters("guess").forwarded()).isZero();

        walks.settings(new WalkSettings(16, true, 16));
        assertThat(walks.walk(PACKET).conversation()).isEqualTo(INNER);
    }

    @Test
    void heuristicsAreAskedOnlyWhereNoClaimantOpens() {
        walks.settings(new WalkSettings(16, true, 16));
        walks.decoder("guess", PacketWalkerTest::opened, Map.of("ocellus.udpHeuristic", 0));
        second();
        assertThat(walks.walk(PACKET).path()).containsExactly("second 7 10.0.0.1 > 10.0.0.2");

        first(layer -> Outcome.DECLINED);
        walks.override("second", Map.of("enabled", false));
        assertThat(walks.walk(PACKET).path()).containsExactly("guess 7 10.0.0.1 > 10.0.0.2");
        assertThat(walks.counters("guess").forwarded()).isOne();
    }

    @Test
    void heuristicsAreNotAskedForTcp() {
        walks.settings(new WalkSettings(16, true, 16));
        walks.decoder("guess", PacketWalkerTest::opened, Map.of("ocellus.udpHeuristic", 0));

        walks.walk(
                Packet.ethernet().ipv4().tcp(1000, 80, "A").payload("00000007").with(INNER_PACKET));
        assertThat(walks.counters("guess").forwarded()).isZero();
    }

    @Test
    void aGreProtocolThatNobodyClaimsIsLookedUpAsAnEtherType() {
        TestDecoders.registerAll(walks);
        PacketBuilder packet = Packet.ethernet().ipv4().gre().with(INNER_PACKET);
        assertThat(walks.walk(packet).conversation()).isEqualTo(INNER);

        walks.decoder("mine", layer -> Outcome.TERMINAL, Map.of("ocellus.greProtocol", 0x0800));
        assertThat(walks.walk(packet).conversation()).isEqualTo("ip-47 10.0.0.1 > 10.0.0.2");
        assertThat(walks.counters("mine").terminal()).isOne();
    }

    @Test
    void aVendorsSelectorSpaceIsSharedByItsName() {
        first(layer -> layer.tunnel(layer.u32(0)).forward(4, Selector.of("acme.walk"), 0x17));
        assertThat(walks.walk(PACKET).path()).as("nobody claims it yet").containsExactly("first 7 10.0.0.1 > 10.0.0.2");

        walks.decoder(
                "shim",
                layer -> layer.tunnel().forward(0, Selector.ETHERTYPE, 0x0800),
                Map.of("ocellus.selector", "acme.walk=0x17"));
        Walked walked = walks.walk(PACKET);
        assertThat(walked.conversation()).isEqualTo(INNER);
        assertThat(walked.path()).containsExactly("first 7 10.0.0.1 > 10.0.0.2", "shim");
    }

    @Test
    void aLaterPacketKnowsNothingOfAnEarlierOne() {
        TestDecoders.registerAll(walks);
        Walked plain = walks.walk(Packet.ethernet().ipv4().udp(1, 2));

        walks.walk(Packet.ethernet()
                .vlan(3)
                .mpls(4)
                .ipv6()
                .icmpv6(1, 0, 0)
                .quote(Packet.ipv6().udp(1, 2)));
        walks.walk(Packet.ethernet()
                .vlan(3)
                .ipv4(ip -> ip.fragment(8, true).protocol(6))
                .payload(30));
        walks.walk(Packet.ethernet().vlan(3).ipv4().tcp(1, 2, "SAPFRUEC"));

        assertThat(walks.walk(Packet.ethernet().ipv4().udp(1, 2))).isEqualTo(plain);
    }

    @Test
    void aFragmentIsWhatTheInnermostDatagramSays() {
        TestDecoders.registerAll(walks);
        PacketBuilder fragment = Packet.ethernet().ipv4(ip -> ip.fragment(0, true));
        PacketBuilder whole = Packet.ethernet().ipv4();

        assertThat(walks.walk(whole.udp(1, 4789).vxlan(5).with(fragment.udp(1, 2)))
                        .fragment())
                .isEqualTo(Found.FIRST_FRAGMENT);
        assertThat(walks.walk(fragment.udp(1, 4789).vxlan(5).with(whole.udp(1, 2)))
                        .fragment())
                .isEqualTo(Found.WHOLE);
    }

    @Test
    void endpointsOfAPlugInMakeTheFragmentOfAnOuterDatagramVoid() {
        PacketBuilder packet =
                Packet.ethernet().ipv4(ip -> ip.fragment(0, true)).udp(1, PORT).payload("0A0B 0C0D");
        first(layer -> {
            layer.endpoints(EndpointType.LID, 2, 0);
            return Outcome.TERMINAL;
        });

        assertThat(walks.walk(packet).fragment()).isEqualTo(Found.WHOLE);
    }
}
