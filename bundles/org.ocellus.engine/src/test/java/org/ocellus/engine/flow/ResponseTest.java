package org.ocellus.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ocellus.engine.fixture.FlowFixture;
import org.ocellus.engine.fixture.Recorded;
import org.ocellus.spi.record.RecordField;
import org.ocellus.testkit.Packet;
import org.ocellus.testkit.PacketBuilder;
import org.ocellus.testkit.header.ArpPacket;

/** What is answered, and how soon. */
final class ResponseTest {
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

    private Recorded last() {
        return flows.flush().flows().getLast();
    }

    @Test
    void ofADatagramItIsTheTimeToTheFirstOneBack() {
        flows.see(0, back().udp(1, 53))
                .see(0.5, back().udp(1, 53))
                .see(0.75, there().udp(53, 1))
                .see(2, there().udp(53, 1));

        assertThat(last().text(RecordField.RESPONSE_TIME)).isEqualTo("0.750000000");
    }

    @Test
    void anEchoHasTheKindOfItsReply() {
        flows.see(0, there().echoRequest(7, 1)).see(0.02, back().echoReply(7, 1));

        Recorded record = last();
        assertThat(record.text(RecordField.RESPONSE_TIME)).isEqualTo("0.020000000");
        assertThat(record.text(RecordField.ICMP_TYPE)).isEqualTo("8");
        assertThat(record.text(RecordField.DST_ICMP_TYPE)).isEqualTo("0");
        assertThat(record.text(RecordField.DST_ICMP_CODE)).isEqualTo("0");
    }

    @Test
    void anArpRequestIsAnsweredToo() {
        flows.see(0, Packet.ethernet("02:00:00:00:00:01", "ff:ff:ff:ff:ff:ff").arp("10.0.0.1", "10.0.0.2"))
                .see(
                        0.25,
                        Packet.ethernet("02:00:00:00:00:02", "02:00:00:00:00:01")
                                .with(ArpPacket.reply(
                                        "02:00:00:00:00:02", "10.0.0.2", "02:00:00:00:00:01", "10.0.0.1")));

        assertThat(last().text(RecordField.RESPONSE_TIME)).isEqualTo("0.250000000");
    }

    @Test
    void anAnswerAtOnceIsAnAnswer() {
        flows.see(0, there().udp(1, 53), back().udp(53, 1));

        assertThat(last().text(RecordField.RESPONSE_TIME)).isEqualTo("0.000000000");
    }

    @Test
    void itIsCountedFromTheFlowsBeginningAlsoBehindARecord() {
        flows.see(0, there().udp(1, 53)).see(30, there().udp(1, 53)).see(70, back().udp(53, 1));

        assertThat(last().text(RecordField.RESPONSE_TIME)).isEqualTo("70.000000000");
        assertThat(last().text(RecordField.RECORD_NUMBER)).isEqualTo("2");
    }

    @Test
    void whatIsNotAnsweredHasNone() {
        flows.see(0, there().echoRequest(7, 1), there().echoRequest(7, 2));

        assertThat(last().texts()).doesNotContainKeys(RecordField.RESPONSE_TIME, RecordField.DST_ICMP_TYPE);
    }

    @Test
    void connectionsAndConversationsThatAreNotAskedForHaveNone() {
        flows.see(0, there().tcp(1, 2, "S"), back().tcp(2, 1, "SA"));
        assertThat(last().texts()).doesNotContainKey(RecordField.RESPONSE_TIME);

        flows.table().settings(FlowSettings.DEFAULT.with(Set.of(MetricGroup.TCP), 0));
        flows.see(0, there().udp(1, 53), back().udp(53, 1));
        assertThat(last().texts()).doesNotContainKey(RecordField.RESPONSE_TIME);
    }
}
