package org.ocellus.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ocellus.engine.fixture.FlowFixture;
import org.ocellus.engine.fixture.NativePacket;
import org.ocellus.engine.fixture.Recorded;
import org.ocellus.spi.record.RecordField;
import org.ocellus.testkit.Packet;
import org.ocellus.testkit.PacketBuilder;

/** The first payload bytes of each side, once they are asked for. */
final class UserDataTest {
    private final FlowFixture flows = new FlowFixture(keeping(8));

    private static FlowSettings keeping(int bytes) {
        return FlowSettings.DEFAULT.with(MetricGroup.DEFAULT, bytes);
    }

    @AfterEach
    void close() {
        flows.close();
    }

    private static PacketBuilder there(String digits) {
        return Packet.ethernet().ipv4("10.0.0.1", "10.0.0.2").udp(1, 2).payload(digits);
    }

    private static PacketBuilder back(String digits) {
        return Packet.ethernet().ipv4("10.0.0.2", "10.0.0.1").udp(2, 1).payload(digits);
    }

    private static PacketBuilder segment(String flags, long sequence, String digits) {
        return Packet.ethernet()
                .ipv4("10.0.0.1", "10.0.0.2")
                .tcp(1, 2, flags, tcp -> tcp.sequence(sequence))
                .payload(digits);
    }

    private String data() {
        Recorded record = flows.flush().flows().getLast();
        return record.text(RecordField.SRC_USER_DATA) + "|" + record.text(RecordField.DST_USER_DATA);
    }

    @Test
    void asManyBytesAreKeptAsAreAskedFor() {
        flows.see(0, there("00112233445566778899"), back("a0a1"));

        assertThat(data()).isEqualTo("0011223344556677|a0a1");
    }

    @Test
    void theyMayComeInSeveralPackets() {
        flows.see(0, there("00112233"), there("4455"), there("66778899"));

        assertThat(data()).isEqualTo("0011223344556677|");
    }

    @Test
    void sidesAreThoseOfInitiatorAndResponder() {
        flows.see(0, back("b0"), there("a0"));

        assertThat(data()).isEqualTo("b0|a0");
    }

    @Test
    void ofASegmentThatComesAgainNothingIsAdded() {
        flows.see(0, segment("S", 99, ""), segment("PA", 100, "0011"), segment("PA", 100, "0011"));
        flows.see(0, segment("PA", 102, "2233"));

        assertThat(data()).isEqualTo("00112233|");
    }

    @Test
    void whatWasNotCapturedIsNotThere() {
        PacketBuilder packet = there("00112233445566778899");
        flows.see(FlowFixture.time(0), NativePacket.cut(packet, packet.bytes().length - 7));

        assertThat(data()).isEqualTo("001122|");
    }

    @Test
    void thePaddingOfAFrameIsNoPayload() {
        flows.see(
                0,
                Packet.ethernet()
                        .trailer("ffffffffffff")
                        .ipv4("10.0.0.1", "10.0.0.2")
                        .udp(1, 2)
                        .payload("0011"));

        assertThat(data()).isEqualTo("0011|");
    }

    @Test
    void theInnermostConversationIsMeant() {
        flows.see(
                0,
                Packet.ethernet()
                        .ipv4("172.16.0.1", "172.16.0.2")
                        .udp(9, 4789)
                        .vxlan(5)
                        .with(there("0011")));

        assertThat(data()).isEqualTo("0011|");
    }

    @Test
    void theyAreOnEveryRecordOfTheFlow() {
        flows.see(0, there("0011")).see(30, there("")).see(61, there("2233")).flush();

        assertThat(flows.flows())
                .extracting(each -> each.text(RecordField.SRC_USER_DATA))
                .containsExactly("0011", "00112233");
    }

    @Test
    void aFlowThatBeganBeforeHasNone() {
        flows.table().settings(keeping(0));
        flows.see(0, there("0011"));
        flows.table().settings(keeping(8));
        flows.see(1, there("2233"));

        assertThat(data()).isEqualTo("|");
    }

    @Test
    void theMostIsAHundredAndTwentyEight() {
        flows.table().settings(keeping(1000));
        flows.see(0, there("ab".repeat(200)), back("cd".repeat(128)));

        assertThat(data()).isEqualTo("ab".repeat(128) + "|" + "cd".repeat(128));
    }
}
