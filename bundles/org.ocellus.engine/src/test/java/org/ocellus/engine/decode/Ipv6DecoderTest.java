package org.ocellus.engine.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ocellus.engine.fixture.NativePacket;
import org.ocellus.engine.fixture.WalkFixture;
import org.ocellus.engine.fixture.Walked;
import org.ocellus.engine.walk.Found;
import org.ocellus.testkit.Packet;
import org.ocellus.testkit.PacketBuilder;
import org.ocellus.testkit.header.RoutingHeader;

final class Ipv6DecoderTest {
    private static final String UDP = "udp 2001:db8::1:1000 > 2001:db8::2:2000";
    private static final PacketBuilder HEAD = Packet.ethernet().ipv6();

    private final WalkFixture walks = new WalkFixture();

    private Walked datagram(PacketBuilder behind) {
        return walks.walk(behind.udp(1000, 2000).payload(9));
    }

    @Test
    void tellsHopLimitAndTrafficClass() {
        assertThat(datagram(Packet.ethernet()
                                .ipv6(ip -> ip.hopLimit(3).trafficClass(0xA1).flowLabel(0xFFFFF)))
                        .hops())
                .isEqualTo("3/161");
    }

    static List<UnaryOperator<PacketBuilder>> extensionHeaders() {
        return List.of(
                head -> head,
                head -> head.hopByHop(),
                head -> head.hopByHop(options -> options.options("05020000 3E0C" + "00".repeat(12))),
                head -> head.destinationOptions(),
                head -> head.sourceRoute("2001:db8::9").destinationOptions(),
                head -> head.fragment(0, false, 7),
                head -> head.ah(1),
                head -> head.with(RoutingHeader.home("2001:db8::2")),
                head -> head.hopByHop()
                        .destinationOptions()
                        .ah(7)
                        .fragment(0, false, 1)
                        .destinationOptions());
    }

    @ParameterizedTest
    @MethodSource("extensionHeaders")
    void extensionHeadersLeadToTheTransport(UnaryOperator<PacketBuilder> extensions) {
        Walked walked = datagram(extensions.apply(HEAD));

        assertThat(walked.conversation()).isEqualTo(UDP);
        assertThat(walked.payload()).isEqualTo(9);
        assertThat(walked.path()).isEmpty();
        assertThat(walked.fragment()).isEqualTo(Found.WHOLE);
    }

    @Test
    void theDestinationOfSegmentRoutingIsItsLastSegment() {
        PacketBuilder packet = Packet.ethernet()
                .ipv6("2001:db8::1", "2001:db8::a")
                .segmentRouting("2001:db8::a", "2001:db8::b", "2001:db8::2");

        assertThat(datagram(packet).conversation()).isEqualTo(UDP);
    }

    @Test
    void atTheLastSegmentTheHeaderHasTheDestination() {
        PacketBuilder packet = Packet.ethernet()
                .ipv6("2001:db8::1", "2001:db8::2")
                .with(RoutingHeader.segments("2001:db8::a", "2001:db8::b").segmentsLeft(0));

        assertThat(datagram(packet).conversation()).isEqualTo(UDP);
    }

    @Test
    void theDestinationOfType2RoutingIsTheHomeAddress() {
        PacketBuilder packet =
                Packet.ethernet().ipv6("2001:db8::1", "2001:db8::ca4e").with(RoutingHeader.home("2001:db8::2"));

        assertThat(datagram(packet).conversation()).isEqualTo(UDP);
    }

    @Test
    void nobodyGoesOnToTheAddressesOfType0Routing() {
        assertThat(datagram(HEAD.sourceRoute("2001:db8::9")).conversation()).isEqualTo(UDP);
    }

    @Test
    void aRoutingHeaderThatWasNotCapturedLeavesTheDestinationOfTheHeader() {
        PacketBuilder packet =
                Packet.ethernet().ipv6("2001:db8::1", "2001:db8::2").segmentRouting("2001:db8::a", "2001:db8::b");

        assertThat(walks.walk(NativePacket.cut(packet.udp(1000, 2000), 14 + 40 + 20))
                        .conversation())
                .isEqualTo("udp 2001:db8::1 > 2001:db8::2");
        assertThat(walks.counters().truncated()).isOne();
    }

    @Test
    void aPayloadLengthOfZeroIsAsMuchAsTheFrameHolds() {
        Walked jumbo =
                datagram(Packet.ethernet().ipv6(ip -> ip.payloadLength(0)).hopByHop(options -> options.jumbo()));
        Walked bigTcp = datagram(Packet.ethernet().ipv6(ip -> ip.payloadLength(0)));

        assertThat(jumbo.conversation()).isEqualTo(UDP);
        assertThat(jumbo.payload()).isEqualTo(9);
        assertThat(bigTcp.payload()).isEqualTo(9);
    }

    @Test
    void paddingIsNotPayload() {
        Walked walked = walks.walk(Packet.ethernet()
                .trailer("00000000")
                .ipv6(ip -> ip.nextHeader(89))
                .payload(5));

        assertThat(walked.conversation()).isEqualTo("ip-89 2001:db8::1 > 2001:db8::2");
        assertThat(walked.payload()).isEqualTo(5);
    }

    @Test
    void fragmentsOfOneDatagramHaveOneKeyAndPortsInTheFirst() {
        List<Walked> fragments = HEAD.udp(1000, 2000).payload(3000).fragments(1448).stream()
                .map(walks::walk)
                .toList();

        assertThat(fragments)
                .extracting(Walked::conversation)
                .containsExactly(UDP, "udp 2001:db8::1 > 2001:db8::2", "udp 2001:db8::1 > 2001:db8::2");
        assertThat(fragments)
                .extracting(Walked::fragment)
                .containsExactly(Found.FIRST_FRAGMENT, Found.LATER_FRAGMENT, Found.LATER_FRAGMENT);
        assertThat(fragments)
                .extracting(Walked::fragmentKey)
                .containsOnly(fragments.getFirst().fragmentKey());
    }

    @Test
    void moreExtensionHeadersThanAnybodySendsAreMalformed() {
        PacketBuilder twelve = HEAD;
        for (int i = 0; i < 12; i++) {
            twelve = twelve.destinationOptions();
        }

        assertThat(datagram(twelve).conversation()).isEqualTo(UDP);
        assertThat(datagram(twelve.destinationOptions()).conversation()).isEqualTo("ip-60 2001:db8::1 > 2001:db8::2");
        assertThat(walks.counters().malformed()).isOne();
    }

    @Test
    void anExtensionHeaderThatWasNotCapturedIsTruncated() {
        walks.walk(NativePacket.cut(HEAD.hopByHop().destinationOptions().udp(1, 2), 14 + 40 + 12));

        assertThat(walks.counters().truncated()).isOne();
        assertThat(walks.counters().malformed()).isZero();
    }

    @Test
    void anExtensionHeaderBeyondTheDatagramIsMalformed() {
        assertThat(walks.walk(HEAD.hopByHop().patch(1, "05").udp(1000, 2000)).conversation())
                .isEqualTo("udp 2001:db8::1 > 2001:db8::2");
        assertThat(walks.counters().malformed()).isOne();
    }

    @Test
    void noNextHeaderIsAConversationOfItsOwnKind() {
        assertThat(walks.walk(HEAD.destinationOptions()).conversation()).isEqualTo("ip-59 2001:db8::1 > 2001:db8::2");
    }

    @Test
    void anotherVersionIsMalformed() {
        assertThat(walks.walk(Packet.ethernet().ipv6().patch(0, "45").udp(1, 2)).conversation())
                .startsWith("eth ");
        assertThat(walks.counters().malformed()).isOne();
    }
}
