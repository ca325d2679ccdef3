package org.ocellus.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ocellus.engine.fixture.FlowFixture;
import org.ocellus.engine.fixture.Recorded;
import org.ocellus.spi.record.RecordField;
import org.ocellus.testkit.Packet;
import org.ocellus.testkit.PacketBuilder;

/** States in the words that {@code ra} has for the same records, which go by what each record counts. */
final class StateWordTest {
    private final FlowFixture flows = new FlowFixture();

    @AfterEach
    void close() {
        flows.close();
    }

    private static PacketBuilder there() {
        return Packet.ethernet().ipv4("10.0.0.1", "10.0.0.2").udp(1, 2);
    }

    private static PacketBuilder back() {
        return Packet.ethernet().ipv4("10.0.0.2", "10.0.0.1").udp(2, 1);
    }

    private static PacketBuilder segment(String flags, long sequence) {
        return Packet.ethernet()
                .ipv4("10.0.0.1", "10.0.0.2")
                .tcp(1, 2, flags, tcp -> tcp.sequence(sequence).acknowledgement(900));
    }

    private static PacketBuilder answer(String flags, long sequence) {
        return Packet.ethernet()
                .ipv4("10.0.0.2", "10.0.0.1")
                .tcp(2, 1, flags, tcp -> tcp.sequence(sequence).acknowledgement(102));
    }

    private String states() {
        return String.join(
                " ",
                flows.flush().flows().stream()
                        .map(each -> each.text(RecordField.STATE))
                        .toList());
    }

    @Test
    void aConversationOfBothIsConnected() {
        flows.see(0, there(), back());
        assertThat(states()).isEqualTo("CON");
    }

    @Test
    void oneSideAloneIsInitialOnTheFirstRecordAndARequestOrAResponseLater() {
        flows.see(0, there())
                .see(40, there())
                .see(70, there())
                .see(110, there())
                .see(121, back())
                .see(170, back())
                .see(190, back());
        assertThat(states()).isEqualTo("INT CON RSP");
    }

    @Test
    void anArpRequestAloneIsInitial() {
        flows.see(0, Packet.ethernet().arp("10.0.0.1", "10.0.0.2"));
        assertThat(states()).isEqualTo("INT");
    }

    @Test
    void aConnectionThatGoesQuietBehindItsFirstRecordTimedOut() {
        flows.see(0, segment("S", 100), answer("SA", 500), segment("A", 101))
                .see(50, segment("A", 101))
                .see(100, segment("A", 101))
                .advance(1000);
        assertThat(states()).isEqualTo("CON TIM");
    }

    @Test
    void oneThatGoesQuietBeforeKeepsItsWord() {
        flows.see(0, segment("S", 100)).advance(1000);
        assertThat(states()).isEqualTo("REQ");
    }

    @Test
    void aSynBehindAFinOfOneSideIsAnotherConnection() {
        flows.see(0, segment("S", 100), answer("SA", 500), segment("A", 101), segment("FA", 101))
                .see(1, segment("S", 7000));
        assertThat(states()).isEqualTo("FIN REQ");
        assertThat(flows.flows()).extracting(Recorded::cause).containsExactly("closed", "shutdown");
    }

    @Test
    void theFirstSynThatComesAgainIsNot() {
        flows.see(0, segment("S", 100), answer("SA", 500), segment("A", 101), segment("FA", 101))
                .see(1, segment("S", 100));
        assertThat(states()).isEqualTo("FIN");
    }

    @Test
    void recordsOfAFlowAreNumberedAndKnowItsBeginning() {
        flows.see(0, there().payload(10))
                .see(40, there())
                .see(61, there().payload(5))
                .see(100, back().payload(7))
                .see(122, there())
                .flush();

        assertThat(flows.flows())
                .extracting(each -> each.text(RecordField.RECORD_NUMBER))
                .containsExactly("1", "2", "3");
        assertThat(flows.flows())
                .extracting(each -> each.number(RecordField.FLOW_START))
                .containsOnly(FlowFixture.BEGIN);
        assertThat(flows.flows())
                .extracting(each -> each.text(RecordField.TOTAL_SRC_PAYLOAD_BYTES) + "+"
                        + each.text(RecordField.TOTAL_DST_PAYLOAD_BYTES))
                .containsExactly("10+0", "15+7", "15+7");
    }

    @Test
    void errorsAreThoseSinceThePreviousRecord() {
        PacketBuilder error = Packet.ethernet()
                .ipv4("10.0.0.2", "10.0.0.1")
                .icmp(3, 3, 0)
                .quote(Packet.ipv4("10.0.0.1", "10.0.0.2").udp(1, 2));
        flows.see(0, there(), error).see(40, there()).see(61, there()).flush();

        assertThat(flows.flows())
                .filteredOn(each -> each.text(RecordField.PROTO).equals("udp"))
                .extracting(each -> each.text(RecordField.ICMP_ERRORS))
                .containsExactly("1", "");
    }

    @Test
    void aQuotedPacketIsFoundBehindItsExtensionHeaders() {
        PacketBuilder packet =
                Packet.ipv6("2001:db8::1", "2001:db8::2").hopByHop().udp(1, 53);
        flows.see(
                        0,
                        Packet.ethernet().with(packet),
                        Packet.ethernet()
                                .ipv6("2001:db8::9", "2001:db8::1")
                                .icmpv6(1, 4, 0)
                                .quote(packet))
                .flush();

        assertThat(flows.flows().getFirst().number(RecordField.ICMP_ERRORS)).isOne();
    }
}
