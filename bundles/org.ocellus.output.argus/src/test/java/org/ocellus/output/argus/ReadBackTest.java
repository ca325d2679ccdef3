package org.ocellus.output.argus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ocellus.output.argus.Streams.readBack;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;
import org.ocellus.testkit.RecordCollector;
import org.ocellus.testkit.RecordFixture;

/** What is read of a record is what was written, as far as the format carries it. */
class ReadBackTest {

    /** Asserts that all fields are read as they were written but those that the format does not carry. */
    private static RecordCollector assertCarried(RecordFixture record, RecordField... lost) throws Exception {
        FlowRecord written = record.with(RecordField.SENSOR, "eye").build();
        RecordCollector read = readBack(record);
        Map<RecordField, String> expected = RecordCollector.of(written).fields();
        Set<RecordField> carried = EnumSet.copyOf(expected.keySet());
        Set.of(lost).forEach(carried::remove);
        for (RecordField field : carried) {
            assertThat(read.fields()).as("%s", field).containsEntry(field, expected.get(field));
        }
        assertThat(read.fields()).doesNotContainKeys(lost);
        return read;
    }

    @Test
    void connections() throws Exception {
        assertCarried(Flows.tcp()
                .with(RecordField.SRC_TCP_SEQ, 4_000_000_000L)
                .with(RecordField.DST_TCP_SEQ, 17)
                .with(RecordField.SYN_SYNACK_TIME, "0.000123")
                .with(RecordField.SYNACK_ACK_TIME, "0.000456")
                .with(RecordField.TCP_RTT, "0.000579")
                .with(RecordField.SRC_RETRANSMISSIONS, 3)
                .with(RecordField.DST_RETRANSMISSIONS, 0)
                .with(RecordField.DST_GAP_BYTES, 1460)
                .with(RecordField.SRC_WINDOW_MAX, 65_535L << 7)
                .with(RecordField.DST_WINDOW_MAX, 64_240));
    }

    @Test
    void datagrams() throws Exception {
        assertCarried(Flows.udp());
    }

    @Test
    void nanosecondsOfTimes() throws Exception {
        RecordCollector read = readBack(Flows.udp().with(RecordField.END, Flows.START));

        assertThat(read.fields())
                .containsEntry(RecordField.START, "1795514400000001234")
                .containsEntry(RecordField.END, "1795514400000001234");
    }

    @Test
    void addressesOfIpv6() throws Exception {
        RecordFixture flow = Flows.udp()
                .with(RecordField.SRC_ADDR, "2001:db8:0:0:1:0:0:1")
                .with(RecordField.DST_ADDR, "fe80:0:0:0:0:0:0:2");

        assertCarried(flow);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 255, 256, 65_535, 65_536, 4_294_967_295L, 4_294_967_296L, 1L << 62})
    void countersOfAnyWidth(long count) throws Exception {
        assertCarried(Flows.udp().with(RecordField.SRC_BYTES, count));
        assertCarried(Flows.udp().with(RecordField.DST_BYTES, count));
        assertCarried(
                Flows.unanswered(Flows.udp().with(RecordField.SRC_BYTES, count).with(RecordField.STATE, "INT")));
    }

    @Test
    void countersOfTheResponderAlone() throws Exception {
        assertCarried(Flows.udp()
                .with(RecordField.SRC_PACKETS, 0)
                .with(RecordField.SRC_BYTES, 0)
                .with(RecordField.SRC_PAYLOAD_BYTES, 0)
                .with(RecordField.STATE, "RSP"));
    }

    @Test
    void recordsThatCountNothing() throws Exception {
        RecordFixture flow = Flows.unanswered(Flows.udp())
                .with(RecordField.SRC_PACKETS, 0)
                .with(RecordField.SRC_BYTES, 0)
                .with(RecordField.SRC_PAYLOAD_BYTES, 0)
                .with(RecordField.STATE, "RSP");

        assertCarried(flow);
    }

    @Test
    void messagesOfIcmp() throws Exception {
        assertCarried(Flows.basic("icmp", 1)
                .with(RecordField.ICMP_TYPE, 3)
                .with(RecordField.ICMP_CODE, 1)
                .with(RecordField.STATE, "URH")
                .with(RecordField.CAUSE, "idle"));
        assertCarried(Flows.basic("ipv6-icmp", 58)
                .with(RecordField.SRC_ADDR, "fe80:0:0:0:0:0:0:1")
                .with(RecordField.DST_ADDR, "fe80:0:0:0:0:0:0:2")
                .with(RecordField.ICMP_TYPE, 135)
                .with(RecordField.ICMP_CODE, 0)
                .with(RecordField.STATE, "NNS")
                .with(RecordField.CAUSE, "shutdown"));
    }

    @ParameterizedTest
    @CsvSource({"sctp,132", "dccp,33", "udplite,136"})
    void portsOfOtherTransports(String keyword, int number) throws Exception {
        assertCarried(
                Flows.basic(keyword, number).with(RecordField.SRC_PORT, 36412).with(RecordField.DST_PORT, 38412));
    }

    @ParameterizedTest
    @CsvSource({"igmp,2", "gre,47", "esp,50", "ah,51", "ospfigp,89", "pim,103", "253,253"})
    void protocolsWithoutPorts(String keyword, int number) throws Exception {
        RecordCollector read = assertCarried(Flows.basic(keyword, number));

        assertThat(read.fields()).doesNotContainKeys(RecordField.SRC_PORT, RecordField.DST_PORT);
    }

    @Test
    void addressResolution() throws Exception {
        RecordFixture flow = RecordFixture.flow()
                .with(RecordField.PROTO, "arp")
                .with(RecordField.START, Flows.START)
                .with(RecordField.END, Flows.END)
                .with(RecordField.SRC_ADDR, "10.0.0.1")
                .with(RecordField.DST_ADDR, "10.0.0.2")
                .with(RecordField.SRC_PACKETS, 1)
                .with(RecordField.DST_PACKETS, 1)
                .with(RecordField.SRC_BYTES, 42)
                .with(RecordField.DST_BYTES, 60)
                .with(RecordField.SRC_MAC, "02:00:00:00:00:01")
                .with(RecordField.DST_MAC, "02:00:00:00:00:02")
                .with(RecordField.STATE, "CON")
                .with(RecordField.CAUSE, "idle");

        assertCarried(flow);
    }

    @Test
    void framesWithoutIp() throws Exception {
        RecordFixture flow = RecordFixture.flow()
                .with(RecordField.PROTO, "eth")
                .with(RecordField.ETHER_TYPE, 0x88CC)
                .with(RecordField.START, Flows.START)
                .with(RecordField.END, Flows.END)
                .with(RecordField.SRC_ADDR, "02:00:00:00:00:01")
                .with(RecordField.DST_ADDR, "01:80:c2:00:00:0e")
                .with(RecordField.SRC_PACKETS, 3)
                .with(RecordField.DST_PACKETS, 0)
                .with(RecordField.SRC_BYTES, 180)
                .with(RecordField.DST_BYTES, 0)
                .with(RecordField.STATE, "INT")
                .with(RecordField.CAUSE, "idle");

        assertCarried(flow);
    }

    @Test
    void whatStoodInTheHeadersOfIp() throws Exception {
        assertCarried(Flows.udp()
                .with(RecordField.SRC_TTL, 64)
                .with(RecordField.DST_TTL, 57)
                .with(RecordField.SRC_TOS, 0xB8)
                .with(RecordField.DST_TOS, 0)
                .with(RecordField.SRC_IP_OPTIONS, "rr,lsrr"));
    }

    @Test
    void sizesAndTimesOfPackets() throws Exception {
        assertCarried(Flows.udp()
                .with(RecordField.SRC_PACKET_SIZE_MIN, 60)
                .with(RecordField.SRC_PACKET_SIZE_MAX, 1514)
                .with(RecordField.DST_PACKET_SIZE_MIN, 64)
                .with(RecordField.DST_PACKET_SIZE_MAX, 9018)
                .with(RecordField.SRC_INTERPACKET_MIN, "0.000001")
                .with(RecordField.SRC_INTERPACKET_MEAN, "0.0015")
                .with(RecordField.SRC_INTERPACKET_MAX, "2.000000")
                .with(RecordField.SRC_JITTER, "0.00025")
                .with(RecordField.DST_INTERPACKET_MIN, "0.000002")
                .with(RecordField.DST_INTERPACKET_MEAN, "0.0025")
                .with(RecordField.DST_INTERPACKET_MAX, "3.000000")
                .with(RecordField.DST_JITTER, "0.00035"));
    }

    @Test
    void firstPayloadBytes() throws Exception {
        assertCarried(Flows.udp()
                .with(RecordField.SRC_USER_DATA, "474554202f")
                .with(RecordField.DST_USER_DATA, "485454502f312e3120323030"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"start", "status", "closed", "idle", "evicted", "shutdown"})
    void causes(String cause) throws Exception {
        assertCarried(
                Flows.unanswered(Flows.udp()).with(RecordField.CAUSE, cause).with(RecordField.STATE, "INT"));
    }

    @ParameterizedTest
    @CsvSource({
        "REQ,status",
        "REQ,evicted",
        "ACC,start",
        "CON,status",
        "CON,shutdown",
        "CON,evicted",
        "FIN,closed",
        "RST,closed",
        "CLO,closed",
        "TIM,idle",
        "CON,idle"
    })
    void statesOfConnections(String state, String cause) throws Exception {
        assertCarried(Flows.tcp().with(RecordField.STATE, state).with(RecordField.CAUSE, cause));
    }

    @Test
    void theHandshakeThatToldTheDirection() throws Exception {
        assertCarried(Flows.tcp().with(RecordField.DIRECTION_BY, "syn").with(RecordField.DST_TCP_FLAGS, "APF"));
        assertCarried(Flows.tcp().with(RecordField.DIRECTION_BY, "synack").with(RecordField.SRC_TCP_FLAGS, "APF"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"first", "port"})
    void aGuessOfTheDirectionIsNotTakenForAHandshake(String guess) throws Exception {
        assertCarried(
                Flows.tcp()
                        .with(RecordField.DIRECTION_BY, guess)
                        .with(RecordField.SRC_TCP_FLAGS, "APF")
                        .with(RecordField.DST_TCP_FLAGS, "APF"),
                RecordField.DIRECTION_BY);
    }

    @Test
    void anErrorThatQuotedAPacket() throws Exception {
        assertCarried(
                Flows.udp()
                        .with(RecordField.ICMP_ERRORS, 2)
                        .with(RecordField.ICMP_ERROR_TYPE, 3)
                        .with(RecordField.ICMP_ERROR_CODE, 3),
                RecordField.ICMP_ERRORS);
        assertCarried(
                Flows.udp()
                        .with(RecordField.SRC_ADDR, "2001:db8:0:0:0:0:0:1")
                        .with(RecordField.DST_ADDR, "2001:db8:0:0:0:0:0:2")
                        .with(RecordField.ICMP_ERRORS, 1)
                        .with(RecordField.ICMP_ERROR_TYPE, 1)
                        .with(RecordField.ICMP_ERROR_CODE, 4),
                RecordField.ICMP_ERRORS);
    }

    @Test
    void theOutermostVlanAndTheOutermostLabel() throws Exception {
        RecordCollector read = readBack(Flows.udp()
                .layer("vlan", 100)
                .layer("vlan", 7)
                .layer("mpls")
                .layer("gre")
                .labelsOfLayer(RecordField.SRC_LABELS, 2, 16, 17)
                .labelsOfLayer(RecordField.DST_LABELS, 2, 1_048_575));

        assertThat(read.path()).containsExactly("vlan:100", "mpls", "gre");
        assertThat(read.fields())
                .containsEntry(RecordField.SRC_LABELS, "1/16")
                .containsEntry(RecordField.DST_LABELS, "1/1048575");
    }

    @Test
    void aLabelOfOneSide() throws Exception {
        RecordCollector source = readBack(Flows.udp().layer("mpls").labelsOfLayer(RecordField.SRC_LABELS, 0, 16));
        RecordCollector destination = readBack(Flows.udp().layer("mpls").labelsOfLayer(RecordField.DST_LABELS, 0, 16));

        assertThat(source.fields())
                .containsEntry(RecordField.SRC_LABELS, "0/16")
                .doesNotContainKey(RecordField.DST_LABELS);
        assertThat(destination.fields())
                .containsEntry(RecordField.DST_LABELS, "0/16")
                .doesNotContainKey(RecordField.SRC_LABELS);
    }

    @Test
    void labelsOfOtherLayersAreNotTakenForThoseOfMpls() throws Exception {
        RecordCollector read =
                readBack(Flows.udp().layer("mpls").layer("gtp").labelsOfLayer(RecordField.SRC_LABELS, 1, 0x1234_5678));

        assertThat(read.fields()).doesNotContainKey(RecordField.SRC_LABELS);
    }

    @Test
    void manyPacketsAtOneTimeTakeAMicrosecond() throws Exception {
        // the clients would count nothing of them
        RecordCollector read =
                readBack(Flows.udp().with(RecordField.END, Flows.START).with(RecordField.SRC_PACKETS, 1_001));

        assertThat(read.fields()).containsEntry(RecordField.DURATION, "1000");
    }
}
