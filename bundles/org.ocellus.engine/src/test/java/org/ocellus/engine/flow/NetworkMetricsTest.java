package org.ocellus.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ocellus.engine.fixture.FlowFixture;
import org.ocellus.engine.fixture.Recorded;
import org.ocellus.spi.record.RecordField;
import org.ocellus.testkit.Packet;
import org.ocellus.testkit.PacketBuilder;

/** What IP headers tell about the way of a conversation. */
final class NetworkMetricsTest {
    private final FlowFixture flows = new FlowFixture();

    @AfterEach
    void close() {
        flows.close();
    }

    private static PacketBuilder there(int ttl, int tos) {
        return Packet.ethernet()
                .ipv4("10.0.0.1", "10.0.0.2", ip -> ip.ttl(ttl).typeOfService(tos))
                .udp(1, 53);
    }

    private static PacketBuilder back(int ttl, int tos) {
        return Packet.ethernet()
                .ipv4("10.0.0.2", "10.0.0.1", ip -> ip.ttl(ttl).typeOfService(tos))
                .udp(53, 1);
    }

    private Recorded only(PacketBuilder... packets) {
        flows.see(0, packets).flush();
        assertThat(flows.flows()).hasSize(1);
        return flows.flows().getFirst();
    }

    private static String texts(Recorded record, RecordField source, RecordField destination) {
        return record.text(source) + "|" + record.text(destination);
    }

    @Test
    void timesToLiveHaveARange() {
        Recorded record = only(there(60, 0), there(64, 0), there(59, 0), back(120, 0));

        assertThat(texts(record, RecordField.SRC_TTL_MIN, RecordField.SRC_TTL_MAX))
                .isEqualTo("59|64");
        assertThat(texts(record, RecordField.DST_TTL_MIN, RecordField.DST_TTL_MAX))
                .isEqualTo("120|120");
        assertThat(record.text(RecordField.SRC_TTL)).isEqualTo("60");
    }

    @Test
    void aSideThatShowsItselfLateHasARangeOfItsOwn() {
        Recorded record = only(there(60, 0), there(61, 0), back(120, 0), back(119, 0));

        assertThat(texts(record, RecordField.DST_TTL_MIN, RecordField.DST_TTL_MAX))
                .isEqualTo("119|120");
    }

    @ParameterizedTest
    @CsvSource({"64, 0", "60, 4", "32, 0", "33, 31", "128, 0", "118, 10", "255, 0", "129, 126", "1, 31"})
    void hopsAreCountedFromTheNearestUsualBeginning(int ttl, long hops) {
        assertThat(only(there(ttl, 0)).number(RecordField.SRC_HOPS)).isEqualTo(hops);
    }

    @Test
    void codePointsAndMarksOfCongestionAreToldApart() {
        Recorded record = only(there(64, 46 << 2), there(64, 46 << 2 | 3), there(64, 3), back(64, 8 << 2 | 2));

        assertThat(texts(record, RecordField.SRC_DSCP, RecordField.DST_DSCP)).isEqualTo("46|8");
        assertThat(texts(record, RecordField.SRC_ECN_CE, RecordField.DST_ECN_CE))
                .isEqualTo("2|");
    }

    @Test
    void flagsOfAllPacketsAreLetters() {
        Recorded record = only(
                Packet.ethernet()
                        .ipv4("10.0.0.1", "10.0.0.2", ip -> ip.dontFragment())
                        .udp(1, 53),
                there(64, 0));
        assertThat(texts(record, RecordField.SRC_IP_FLAGS, RecordField.DST_IP_FLAGS))
                .isEqualTo("D|");
    }

    @Test
    void fragmentsAreCounted() {
        PacketBuilder[] fragments = Packet.ethernet()
                .ipv4("10.0.0.2", "10.0.0.1")
                .udp(53, 1)
                .payload(4000)
                .fragments(1480)
                .toArray(PacketBuilder[]::new);
        flows.see(0, there(64, 0));
        Recorded record = only(fragments);

        assertThat(texts(record, RecordField.SRC_FRAGMENTS, RecordField.DST_FRAGMENTS))
                .isEqualTo("|3");
        assertThat(texts(record, RecordField.SRC_IP_FLAGS, RecordField.DST_IP_FLAGS))
                .isEqualTo("|MF");
    }

    @Test
    void aFragmentAloneIsCountedToo() {
        assertThat(only(Packet.ethernet()
                                .ipv4("10.0.0.2", "10.0.0.1")
                                .udp(53, 1)
                                .payload(4000)
                                .fragments(1480)
                                .get(1))
                        .number(RecordField.SRC_FRAGMENTS))
                .isOne();
    }

    @Test
    void optionsAreNamed() {
        PacketBuilder recordRoute = Packet.ethernet()
                .ipv4("10.0.0.1", "10.0.0.2", ip -> ip.options("01" + "070704" + "00000000" + "94040000"))
                .udp(1, 53);
        assertThat(only(there(64, 0), recordRoute).text(RecordField.SRC_IP_OPTIONS))
                .isEqualTo("rr,rtralt");
    }

    @Test
    void anOptionWithoutLengthEndsThem() {
        PacketBuilder broken = Packet.ethernet()
                .ipv4("10.0.0.1", "10.0.0.2", ip -> ip.options("8300" + "9404"))
                .udp(1, 53);
        assertThat(only(broken).text(RecordField.SRC_IP_OPTIONS)).isEqualTo("lsrr");
    }

    @Test
    void extensionHeadersAreOptionsOfVersion6() {
        Recorded record = only(
                Packet.ethernet().ipv6("2001:db8::1", "2001:db8::2").hopByHop().udp(1, 53));

        assertThat(record.text(RecordField.SRC_IP_OPTIONS)).isEqualTo("hopopt");
        assertThat(record.texts()).doesNotContainKey(RecordField.SRC_IP_FLAGS);
    }

    @Test
    void marksAreThoseSinceThePreviousRecordAndRangesAreNot() {
        flows.see(0, there(64, 3), there(60, 0))
                .see(30, there(64, 0))
                .see(61, there(64, 3), there(64, 3))
                .flush();

        assertThat(flows.flows())
                .extracting(each -> each.text(RecordField.SRC_ECN_CE))
                .containsExactly("1", "2");
        assertThat(flows.flows())
                .extracting(each -> each.text(RecordField.SRC_TTL_MIN))
                .containsExactly("60", "60");
    }

    @Test
    void noneIsKeptIfTheGroupIsOff() {
        flows.table().settings(FlowSettings.DEFAULT.with(Set.of(), 0));
        Recorded record = only(there(64, 3), there(60, 0));

        assertThat(record.text(RecordField.SRC_TTL)).isEqualTo("64");
        assertThat(record.texts())
                .doesNotContainKeys(
                        RecordField.SRC_TTL_MIN, RecordField.SRC_HOPS, RecordField.SRC_DSCP, RecordField.SRC_ECN_CE);
    }
}
