package org.ocellus.engine.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocellus.engine.fixture.NativePacket;
import org.ocellus.engine.fixture.WalkFixture;
import org.ocellus.engine.fixture.Walked;
import org.ocellus.engine.walk.Found;
import org.ocellus.testkit.Packet;
import org.ocellus.testkit.PacketBuilder;

final class Ipv4DecoderTest {
    private static final String UDP = "udp 10.0.0.1:1000 > 10.0.0.2:2000";

    private final WalkFixture walks = new WalkFixture();

    @Test
    void tellsHopsAndTypeOfService() {
        assertThat(walks.walk(Packet.ethernet()
                                .ipv4(ip -> ip.ttl(17).typeOfService(0xB8))
                                .udp(1000, 2000))
                        .hops())
                .isEqualTo("17/184");
    }

    @Test
    void skipsOptions() {
        Walked walked = walks.walk(Packet.ethernet()
                .ipv4(ip -> ip.options("01 01 07 07 04 00000000 00"))
                .udp(1000, 2000)
                .payload(5));

        assertThat(walked.conversation()).isEqualTo(UDP);
        assertThat(walked.payload()).isEqualTo(5);
    }

    @Test
    void paddingIsNotPayload() {
        Walked walked = walks.walk(Packet.start()
                .ethernet("02:00:00:00:00:01", "02:00:00:00:00:02", each -> each.padded())
                .ipv4()
                .udp(1000, 2000)
                .payload(3));

        assertThat(walked.payload()).isEqualTo(3);
    }

    @Test
    void paddingIsNotPayloadOfAProtocolThatNobodyOpens() {
        Walked walked = walks.walk(Packet.start()
                .ethernet("02:00:00:00:00:01", "02:00:00:00:00:02", each -> each.padded())
                .ipv4(ip -> ip.protocol(89))
                .payload(3));

        assertThat(walked.conversation()).isEqualTo("ip-89 10.0.0.1 > 10.0.0.2");
        assertThat(walked.payload()).isEqualTo(3);
    }

    @Test
    void aTotalLengthOfZeroIsAsMuchAsTheFrameHolds() {
        Walked walked = walks.walk(Packet.ethernet()
                .ipv4(ip -> ip.totalLength(0))
                .tcp(1000, 2000, "A")
                .payload(3000));

        assertThat(walked.conversation()).isEqualTo("tcp 10.0.0.1:1000 > 10.0.0.2:2000");
        assertThat(walked.payload()).isEqualTo(3000);
    }

    @Test
    void aTotalLengthBeyondTheFrameIsCutToIt() {
        assertThat(walks.walk(Packet.ethernet()
                                .ipv4(ip -> ip.totalLength(9000))
                                .tcp(1000, 2000, "A")
                                .payload(30))
                        .payload())
                .isEqualTo(30);
    }

    @Test
    void aTotalLengthBelowTheHeaderIsMalformedAndStillAConversation() {
        assertThat(walks.walk(Packet.ethernet().ipv4(ip -> ip.totalLength(19)).udp(1000, 2000))
                        .conversation())
                .isEqualTo("udp 10.0.0.1 > 10.0.0.2");
        assertThat(walks.counters().malformed()).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"40", "44", "55", "F5"})
    void anImpossibleFirstByteIsMalformedAndLeavesTheFrame(String first) {
        assertThat(walks.walk(Packet.ethernet().ipv4().patch(0, first).udp(1000, 2000))
                        .conversation())
                .startsWith("eth ");
        assertThat(walks.counters().malformed()).isOne();
    }

    @Test
    void optionsThatWereNotCapturedLeaveAConversationWithoutPorts() {
        PacketBuilder packet =
                Packet.ethernet().ipv4(ip -> ip.options("01010101")).udp(1000, 2000);

        assertThat(walks.walk(NativePacket.cut(packet, 36)).conversation()).isEqualTo("udp 10.0.0.1 > 10.0.0.2");
        assertThat(walks.counters().truncated()).isOne();
    }

    @Test
    void fragmentsOfOneDatagramHaveOneKeyAndPortsInTheFirst() {
        List<Walked> fragments =
                Packet.ethernet()
                        .ipv4(ip -> ip.identification(77))
                        .udp(1000, 2000)
                        .payload(3000)
                        .fragments(1480)
                        .stream()
                        .map(walks::walk)
                        .toList();

        assertThat(fragments)
                .extracting(Walked::conversation)
                .containsExactly(UDP, "udp 10.0.0.1 > 10.0.0.2", "udp 10.0.0.1 > 10.0.0.2");
        assertThat(fragments)
                .extracting(Walked::fragment)
                .containsExactly(Found.FIRST_FRAGMENT, Found.LATER_FRAGMENT, Found.LATER_FRAGMENT);
        assertThat(fragments)
                .extracting(Walked::fragmentKey)
                .containsOnly(fragments.getFirst().fragmentKey());
    }

    @Test
    void datagramsOfAnotherIdentificationOrDirectionHaveAnotherKey() {
        long key = walks.walk(fragment("10.0.0.1", "10.0.0.2", 1)).fragmentKey();

        assertThat(walks.walk(fragment("10.0.0.1", "10.0.0.2", 2)).fragmentKey())
                .isNotEqualTo(key);
        assertThat(walks.walk(fragment("10.0.0.2", "10.0.0.1", 1)).fragmentKey())
                .isNotEqualTo(key);
    }

    private static PacketBuilder fragment(String from, String to, int identification) {
        return Packet.ethernet()
                .ipv4(
                        from,
                        to,
                        ip -> ip.protocol(17).identification(identification).fragment(8, false))
                .payload(8);
    }

    @Test
    void anUnfragmentedDatagramIsWhole() {
        assertThat(walks.walk(Packet.ethernet().ipv4(ip -> ip.dontFragment()).udp(1000, 2000))
                        .fragment())
                .isEqualTo(Found.WHOLE);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 50, 89, 103, 112})
    void aProtocolWithoutDecoderIsAConversationBetweenAddresses(int protocol) {
        assertThat(walks.walk(Packet.ethernet()
                                .ipv4(ip -> ip.protocol(protocol))
                                .payload(8))
                        .conversation())
                .isEqualTo("ip-" + protocol + " 10.0.0.1 > 10.0.0.2");
    }
}
