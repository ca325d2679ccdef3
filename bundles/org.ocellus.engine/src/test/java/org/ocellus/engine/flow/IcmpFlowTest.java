package org.ocellus.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ocellus.engine.fixture.FlowFixture;
import org.ocellus.engine.fixture.Recorded;
import org.ocellus.spi.record.RecordField;
import org.ocellus.testkit.Packet;
import org.ocellus.testkit.PacketBuilder;

/** Requests and their replies are one flow; an error is one of its own and an event of the flow that it quotes. */
final class IcmpFlowTest {
    /** Payload of a further fragment that would be ports 1000 and 53 in a first one. */
    private static final String LIKE_PORTS = "03E8003500000000";

    private final FlowFixture flows = new FlowFixture();

    @AfterEach
    void close() {
        flows.close();
    }

    private static PacketBuilder there() {
        return Packet.ethernet().ipv4("10.0.0.1", "10.0.0.2");
    }

    private static PacketBuilder back() {
        return Packet.ethernet().ipv4("10.0.0.2", "10.0.0.1");
    }

    private List<Recorded> recorded(PacketBuilder... packets) {
        return flows.see(0, packets).flush().flows();
    }

    private Recorded only(PacketBuilder... packets) {
        List<Recorded> records = recorded(packets);
        assertThat(records).hasSize(1);
        return records.getFirst();
    }

    private Recorded withErrors() {
        return flows.flush().flows().stream()
                .filter(each -> each.texts().containsKey(RecordField.ICMP_ERRORS))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anEchoRequestAndItsReplyAreOneFlow() {
        Recorded record = only(there().echoRequest(7, 1), back().echoReply(7, 1), there().echoRequest(7, 2));

        assertThat(record.packetsEachWay()).isEqualTo("2+1");
        assertThat(record.number(RecordField.ICMP_TYPE)).isEqualTo(8);
        assertThat(record.text(RecordField.STATE)).isEqualTo("ECO");
        assertThat(record.texts()).doesNotContainKeys(RecordField.SRC_PORT, RecordField.DST_PORT);
    }

    @Test
    void echoesOfAnotherIdentifierAreAnotherFlow() {
        assertThat(recorded(there().echoRequest(7, 1), there().echoRequest(8, 1)))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"8, 0", "10, 9", "13, 14", "15, 16", "17, 18"})
    void everyRequestMeetsItsReply(int request, int reply) {
        assertThat(only(there().icmp(request, 0, 0x0007_0001), back().icmp(reply, 0, 0x0007_0001))
                        .packetsEachWay())
                .isEqualTo("1+1");
    }

    @ParameterizedTest
    @CsvSource({"128, 129", "130, 131", "133, 134", "135, 136", "139, 140", "144, 145"})
    void everyRequestOfVersion6MeetsItsReply(int request, int reply) {
        assertThat(only(
                                Packet.ethernet()
                                        .ipv6("2001:db8::1", "2001:db8::2")
                                        .icmpv6(request, 0, 0x0007_0001),
                                Packet.ethernet()
                                        .ipv6("2001:db8::2", "2001:db8::1")
                                        .icmpv6(reply, 0, 0x0007_0001))
                        .packetsEachWay())
                .isEqualTo("1+1");
    }

    @Test
    void otherTypesBetweenTheSameHostsAreOtherFlows() {
        assertThat(recorded(there().echoRequest(0, 1), there().icmp(13, 0, 0), there().icmp(3, 1, 0)))
                .hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, ECR",
        "3, 0, URN",
        "3, 1, URH",
        "3, 2, URO",
        "3, 3, URP",
        "3, 4, URF",
        "3, 5, URS",
        "3, 6, URNU",
        "3, 13, URFIL",
        "3, 15, URCUT",
        "3, 16, UR",
        "4, 0, SRC",
        "5, 0, RED",
        "8, 0, ECO",
        "9, 0, RTA",
        "10, 0, RTS",
        "11, 0, TXD",
        "12, 0, PAR",
        "13, 0, TST",
        "14, 0, TSR",
        "15, 0, IRQ",
        "18, 0, MSR",
        "17, 0, MAS",
        "200, 0, UNK"
    })
    void theStateIsArgusWordForTheType(int type, int code, String state) {
        assertThat(only(there().icmp(type, code, 0)).text(RecordField.STATE)).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0, URNR",
        "1, 1, URAD",
        "1, 3, URAR",
        "1, 4, URP",
        "1, 9, UNK",
        "2, 0, PTB",
        "3, 0, TXT",
        "3, 1, TXR",
        "4, 0, PPH",
        "4, 2, PPO",
        "128, 0, ECO",
        "129, 0, ECR",
        "130, 0, MRQ",
        "143, 0, MHR",
        "133, 0, NRS",
        "134, 0, NRA",
        "135, 0, NNS",
        "136, 0, NNA",
        "137, 0, RED",
        "200, 0, UNK"
    })
    void theStateOfVersion6IsArgusWordForTheType(int type, int code, String state) {
        assertThat(only(Packet.ethernet().ipv6().icmpv6(type, code, 0)).text(RecordField.STATE))
                .isEqualTo(state);
    }

    @Test
    void anErrorIsAFlowOfItsOwnAndAnEventOfTheFlowThatItQuotes() {
        List<Recorded> records = recorded(
                there().udp(1000, 53).payload(20),
                back().icmp(3, 3, 0)
                        .quote(Packet.ipv4("10.0.0.1", "10.0.0.2").udp(1000, 53).payload(20)));

        assertThat(records)
                .extracting(Recorded::conversation)
                .containsExactlyInAnyOrder("udp 10.0.0.1:1000 > 10.0.0.2:53", "icmp 10.0.0.2 > 10.0.0.1");
        Recorded udp = withErrors();
        assertThat(udp.text(RecordField.PROTO)).isEqualTo("udp");
        assertThat(udp.packetsEachWay()).as("an event is no packet").isEqualTo("1+0");
        assertThat(udp.number(RecordField.ICMP_ERRORS)).isOne();
        assertThat(udp.number(RecordField.ICMP_ERROR_TYPE)).isEqualTo(3);
        assertThat(udp.number(RecordField.ICMP_ERROR_CODE)).isEqualTo(3);
    }

    @Test
    void aRouterOnTheWayReportsToo() {
        recorded(
                there().tcp(1000, 80, "S"),
                Packet.ethernet()
                        .ipv4("192.0.2.1", "10.0.0.1")
                        .icmp(11, 0, 0)
                        .quote(Packet.ipv4("10.0.0.1", "10.0.0.2").tcp(1000, 80, "S")));

        assertThat(withErrors().conversation()).isEqualTo("tcp 10.0.0.1:1000 > 10.0.0.2:80");
    }

    @Test
    void eightQuotedBytesBehindTheIpHeaderAreEnough() {
        byte[] quoted = Packet.start()
                .ipv4("10.0.0.1", "10.0.0.2", ip -> ip.options("01010101"))
                .tcp(1000, 80, "S")
                .bytes(20 + 4 + 8);
        recorded(there().tcp(1000, 80, "S"), back().icmp(3, 13, 0).payload(quoted));

        assertThat(withErrors().conversation()).isEqualTo("tcp 10.0.0.1:1000 > 10.0.0.2:80");
    }

    @Test
    void anErrorAboutAnEchoRequestIsCreditedToIt() {
        recorded(
                there().echoRequest(7, 1),
                back().icmp(3, 1, 0).quote(Packet.ipv4("10.0.0.1", "10.0.0.2").echoRequest(7, 1)));

        assertThat(withErrors().number(RecordField.ICMP_TYPE)).isEqualTo(8);
    }

    @Test
    void anErrorOfVersion6IsCreditedAlike() {
        recorded(
                Packet.ethernet().ipv6().udp(1000, 53),
                Packet.ethernet()
                        .ipv6("2001:db8::2", "2001:db8::1")
                        .icmpv6(1, 4, 0)
                        .quote(Packet.ipv6().udp(1000, 53)));

        assertThat(withErrors().conversation()).isEqualTo("udp 2001:db8::1:1000 > 2001:db8::2:53");
    }

    @Test
    void anErrorAboutAProtocolWithoutPortsIsCreditedToItsAddresses() {
        recorded(
                there().esp(1).payload(20),
                back().icmp(3, 2, 0)
                        .quote(Packet.ipv4("10.0.0.1", "10.0.0.2").esp(1).payload(20)));

        assertThat(withErrors().conversation()).isEqualTo("esp 10.0.0.1 > 10.0.0.2");
    }

    @Test
    void anErrorIsCreditedWithinItsTunnel() {
        PacketBuilder tenant1 =
                Packet.ethernet().ipv4("172.16.0.1", "172.16.0.2").udp(1, 4789).vxlan(1);
        PacketBuilder tenant2 =
                Packet.ethernet().ipv4("172.16.0.1", "172.16.0.2").udp(1, 4789).vxlan(2);
        recorded(
                tenant1.with(there().udp(1000, 53)),
                tenant2.with(there().udp(1000, 53)),
                tenant2.with(back().icmp(3, 3, 0)
                        .quote(Packet.ipv4("10.0.0.1", "10.0.0.2").udp(1000, 53))));

        assertThat(flows.flows().stream().filter(each -> each.number(RecordField.ICMP_ERRORS) > 0))
                .extracting(each -> each.path().getFirst())
                .containsExactly("vxlan 2 172.16.0.1 > 172.16.0.2");
    }

    private static List<PacketBuilder> fragments(PacketBuilder ip) {
        return ip.udp(1000, 53).payload(3000).fragments(1480);
    }

    @Test
    void anErrorAboutALaterFragmentIsCreditedToTheFlowOfTheFirst() {
        flows.see(0, fragments(there()).getFirst());
        recorded(back().icmp(11, 1, 0)
                .quote(fragments(Packet.ipv4("10.0.0.1", "10.0.0.2")).get(1)));

        assertThat(withErrors().conversation()).isEqualTo("udp 10.0.0.1:1000 > 10.0.0.2:53");
    }

    @Test
    void anErrorAboutALaterFragmentOfVersion6IsCreditedAlike() {
        flows.see(0, fragments(Packet.ethernet().ipv6()).getFirst());
        recorded(Packet.ethernet()
                .ipv6("2001:db8::2", "2001:db8::1")
                .icmpv6(3, 1, 0)
                .quote(fragments(Packet.ipv6()).get(1)));

        assertThat(withErrors().conversation()).isEqualTo("udp 2001:db8::1:1000 > 2001:db8::2:53");
    }

    @Test
    void anErrorAboutALaterFragmentAloneIsCreditedToTheFlowBetweenAddressesThatHasIt() {
        flows.see(0, fragments(there()).get(1));
        recorded(back().icmp(11, 1, 0)
                .quote(fragments(Packet.ipv4("10.0.0.1", "10.0.0.2")).get(2)));

        assertThat(withErrors().conversation()).isEqualTo("udp 10.0.0.1 > 10.0.0.2");
    }

    @Test
    void payloadOfALaterFragmentIsNotTakenForPorts() {
        recorded(
                there().udp(1000, 53),
                back().icmp(11, 1, 0).payload("4500001C000100B9401100000A0000010A000002" + LIKE_PORTS));

        assertThat(flows.flows()).hasSize(2).noneMatch(each -> each.texts().containsKey(RecordField.ICMP_ERRORS));
    }

    @Test
    void payloadOfALaterFragmentOfVersion6IsNotTakenForPorts() {
        String addresses = "20010DB8000000000000000000000001" + "20010DB8000000000000000000000002";
        recorded(
                Packet.ethernet().ipv6().udp(1000, 53),
                Packet.ethernet()
                        .ipv6("2001:db8::2", "2001:db8::1")
                        .icmpv6(3, 1, 0)
                        .payload("6000000000102C40" + addresses + "110005C800000001" + LIKE_PORTS));

        assertThat(flows.flows()).hasSize(2).noneMatch(each -> each.texts().containsKey(RecordField.ICMP_ERRORS));
    }

    @Test
    void aQuotedHeaderShorterThanTheShortestIsNoEvent() {
        // The header length of 4 words would have the destination's address for ports.
        recorded(
                there().udp(0x0A00, 2),
                back().icmp(3, 3, 0).payload("4400001C00010000401100000A0000010A000002" + "0000000000000000"));

        assertThat(flows.flows()).hasSize(2).noneMatch(each -> each.texts().containsKey(RecordField.ICMP_ERRORS));
    }

    @Test
    void anErrorAboutAFlowThatWasNeverSeenIsAFlowAlone() {
        assertThat(only(back().icmp(3, 3, 0)
                                .quote(Packet.ipv4("10.0.0.1", "10.0.0.2").udp(9, 9)))
                        .texts())
                .doesNotContainKey(RecordField.ICMP_ERRORS);
    }

    @ParameterizedTest
    @CsvSource({
        "00",
        "45",
        "4F000000000000000000000000000000000000000000",
        "60",
        "FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF"
    })
    void aQuoteOfNonsenseIsNoEvent(String quote) {
        assertThat(only(back().icmp(3, 3, 0).payload(quote)).packets()).isOne();
    }
}
