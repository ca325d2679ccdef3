package org.ocellus.query.aggregate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ocellus.query.QueryException;
import org.ocellus.query.key.KeyFields;
import org.ocellus.query.record.StatedRecord;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;
import org.ocellus.testkit.RecordFixture;

/** Records that become one, by flow and by chosen fields. */
class AggregationTest {
    private static final int MANY = 100;

    private final List<StatedRecord> out = new ArrayList<>();

    private void keep(FlowRecord record) {
        StatedRecord copy = new StatedRecord();
        for (RecordField field : RecordField.values()) {
            copy.copy(record, field);
        }
        out.add(copy);
    }

    private static StatedRecord stated(RecordFixture fixture) {
        StatedRecord record = new StatedRecord();
        FlowRecord built = fixture.build();
        for (RecordField field : RecordField.values()) {
            record.copy(built, field);
        }
        return record;
    }

    private static String text(FlowRecord record, RecordField field) {
        byte[] target = new byte[FlowRecord.MAX_TEXT];
        return new String(target, 0, record.text(field, target, 0), UTF_8);
    }

    private static RecordFixture tcp(String id, String cause, int second) {
        return RecordFixture.flow()
                .with(RecordField.FLOW_ID, id)
                .with(RecordField.CAUSE, cause)
                .with(RecordField.START, "2026-11-24T10:00:0" + second + "Z")
                .with(RecordField.END, "2026-11-24T10:00:0" + (second + 1) + "Z")
                .with(RecordField.PROTO, "tcp")
                .with(RecordField.SRC_ADDR, "10.0.0.1")
                .with(RecordField.DST_ADDR, "192.0.2." + second)
                .with(RecordField.SRC_BYTES, 100)
                .with(RecordField.SRC_PACKETS, 2);
    }

    private void merge(RecordFixture... records) throws Exception {
        FlowMerging merging = new FlowMerging(MANY);
        for (RecordFixture each : records) {
            merging.add(stated(each), this::keep);
        }
        merging.drain(this::keep);
    }

    private void group(String by, RecordFixture... records) throws Exception {
        Grouping grouping = new Grouping(KeyFields.toGroup(by), MANY);
        for (RecordFixture each : records) {
            grouping.add(stated(each));
        }
        grouping.drain(this::keep);
    }

    /** Two hosts that have sent before the handshake of their connection is seen. */
    private static RecordFixture guessed(String directionBy) {
        return RecordFixture.flow()
                .with(RecordField.CAUSE, "status")
                .with(RecordField.START, "2026-11-24T10:00:00Z")
                .with(RecordField.END, "2026-11-24T10:00:01Z")
                .with(RecordField.PROTO, "tcp")
                .with(RecordField.SRC_ADDR, "192.0.2.7")
                .with(RecordField.SRC_PORT, 40000)
                .with(RecordField.DST_ADDR, "10.0.0.1")
                .with(RecordField.DST_PORT, 5000)
                .with(RecordField.SRC_BYTES, 1)
                .with(RecordField.DST_BYTES, 20)
                .with(RecordField.TOTAL_SRC_BYTES, 1)
                .with(RecordField.SRC_TCP_FLAGS, "A")
                .with(RecordField.DIRECTION_BY, directionBy)
                .with(RecordField.SRC_MAC, "02:00:00:00:00:07")
                .labels(RecordField.SRC_LABELS, 77)
                .layer("gre")
                .over("198.51.100.7", "198.51.100.1")
                .with(RecordField.OUTER_SRC_ADDR, "198.51.100.7")
                .with(RecordField.OUTER_DST_ADDR, "198.51.100.1");
    }

    /** The same flow the other way round. */
    private static RecordFixture corrected(String directionBy) {
        return RecordFixture.flow()
                .with(RecordField.CAUSE, "closed")
                .with(RecordField.START, "2026-11-24T10:00:02Z")
                .with(RecordField.END, "2026-11-24T10:00:03Z")
                .with(RecordField.PROTO, "tcp")
                .with(RecordField.SRC_ADDR, "10.0.0.1")
                .with(RecordField.SRC_PORT, 5000)
                .with(RecordField.DST_ADDR, "192.0.2.7")
                .with(RecordField.DST_PORT, 40000)
                .with(RecordField.SRC_BYTES, 300)
                .with(RecordField.DST_BYTES, 4000)
                .with(RecordField.TOTAL_SRC_BYTES, 320)
                .with(RecordField.TOTAL_DST_BYTES, 4001)
                .with(RecordField.SRC_TCP_FLAGS, "S")
                .with(RecordField.DST_TCP_FLAGS, "SA")
                .with(RecordField.DIRECTION_BY, directionBy)
                .layer("gre")
                .over("198.51.100.1", "198.51.100.7");
    }

    private void assertInitiator(String address, String directionBy) {
        assertThat(out).hasSize(1);
        StatedRecord flow = out.getFirst();
        assertThat(text(flow, RecordField.SRC_ADDR)).isEqualTo(address);
        assertThat(text(flow, RecordField.DIRECTION_BY)).isEqualTo(directionBy);
        boolean first = address.equals("10.0.0.1");
        assertThat(flow.number(first ? RecordField.SRC_BYTES : RecordField.DST_BYTES))
                .isEqualTo(320);
        assertThat(flow.number(first ? RecordField.DST_BYTES : RecordField.SRC_BYTES))
                .isEqualTo(4001);
        assertThat(flow.number(first ? RecordField.TOTAL_SRC_BYTES : RecordField.TOTAL_DST_BYTES))
                .isEqualTo(320);
        assertThat(text(flow, first ? RecordField.DST_TCP_FLAGS : RecordField.SRC_TCP_FLAGS))
                .isEqualTo("SA");
        assertThat(text(flow, first ? RecordField.DST_MAC : RecordField.SRC_MAC))
                .isEqualTo("02:00:00:00:00:07");
        assertThat(text(flow, first ? RecordField.OUTER_SRC_ADDR : RecordField.OUTER_DST_ADDR))
                .isEqualTo("198.51.100.1");
        assertThat(flow.label(first ? RecordField.DST_LABELS : RecordField.SRC_LABELS, 0))
                .isEqualTo(77);
        assertThat(flow.labels(first ? RecordField.SRC_LABELS : RecordField.DST_LABELS))
                .isZero();
        byte[] outer = new byte[FlowRecord.MAX_TEXT];
        int length = first ? flow.path().source(0, outer, 0) : flow.path().destination(0, outer, 0);
        assertThat(new String(outer, 0, length, UTF_8)).isEqualTo("198.51.100.1");
    }

    @Test
    void flowIsTurnedRoundWhereItsInitiatorWasCorrected() throws Exception {
        merge(
                guessed("port").with(RecordField.FLOW_ID, "a"),
                corrected("synack").with(RecordField.FLOW_ID, "a"));

        assertInitiator("10.0.0.1", "synack");
    }

    @Test
    void flowWithoutIdentifierIsFoundEitherWayRound() throws Exception {
        merge(guessed("port"), corrected("synack"));

        assertInitiator("10.0.0.1", "synack");
    }

    @Test
    void handshakeIsBelievedMoreThanALaterGuess() throws Exception {
        merge(guessed("syn").with(RecordField.FLOW_ID, "a"), corrected("port").with(RecordField.FLOW_ID, "a"));

        assertInitiator("192.0.2.7", "syn");
    }

    @Test
    void correctionIsBelievedInWhateverOrderTheRecordsCome() throws Exception {
        merge(corrected("syn"), guessed("port"));

        assertInitiator("10.0.0.1", "syn");
    }

    @Test
    void initiatorThatWasConfirmedLaterIsSaidToBe() throws Exception {
        merge(
                guessed("port").with(RecordField.FLOW_ID, "a"),
                guessed("syn").with(RecordField.FLOW_ID, "a").with(RecordField.CAUSE, "closed"));

        assertThat(text(out.getFirst(), RecordField.DIRECTION_BY)).isEqualTo("syn");
        assertThat(text(out.getFirst(), RecordField.SRC_ADDR)).isEqualTo("192.0.2.7");
    }

    @Test
    void hostsThatPingEachOtherHaveTwoConversations() throws Exception {
        RecordFixture there = RecordFixture.flow()
                .with(RecordField.PROTO, "icmp")
                .with(RecordField.ICMP_TYPE, 8)
                .with(RecordField.SRC_ADDR, "10.0.0.1")
                .with(RecordField.DST_ADDR, "10.0.0.2");
        RecordFixture back = RecordFixture.flow()
                .with(RecordField.PROTO, "icmp")
                .with(RecordField.ICMP_TYPE, 8)
                .with(RecordField.SRC_ADDR, "10.0.0.2")
                .with(RecordField.DST_ADDR, "10.0.0.1");
        merge(there, back, there);

        assertThat(out).hasSize(2);
    }

    @Test
    void tunnelsWithoutIdentifierAreToldByTheirOuterAddresses() throws Exception {
        RecordFixture[] tunnels = Stream.of("192.0.2.1", "192.0.2.2", "192.0.2.1")
                .map(end -> RecordFixture.tunnel()
                        .with(RecordField.TUNNEL, "vxlan")
                        .with(RecordField.ID, 5000)
                        .with(RecordField.OUTER_SRC_ADDR, end)
                        .with(RecordField.OUTER_DST_ADDR, "192.0.2.9"))
                .toArray(RecordFixture[]::new);
        merge(tunnels);

        assertThat(out)
                .extracting(each -> text(each, RecordField.OUTER_SRC_ADDR))
                .containsExactly("192.0.2.1", "192.0.2.2");
    }

    @Test
    void recordsOfOneFlowAreSummedUp() throws Exception {
        merge(
                tcp("a", "start", 0)
                        .with(RecordField.STATE, "REQ")
                        .with(RecordField.SRC_TCP_FLAGS, "S")
                        .with(RecordField.TOTAL_SRC_BYTES, 100)
                        .with(RecordField.SRC_TTL_MIN, 60)
                        .with(RecordField.SRC_PACKET_SIZE_MEAN, 70)
                        .with(RecordField.SRC_JITTER, "0.1"),
                tcp("b", "closed", 1),
                tcp("a", "status", 4)
                        .with(RecordField.STATE, "CON")
                        .with(RecordField.SRC_TCP_FLAGS, "A")
                        .with(RecordField.TOTAL_SRC_BYTES, 200)
                        .with(RecordField.SRC_TTL_MIN, 57)
                        .with(RecordField.DST_BYTES, 7),
                tcp("a", "closed", 7).with(RecordField.STATE, "FIN").with(RecordField.SRC_TCP_FLAGS, "AF"));

        assertThat(out).hasSize(2);
        assertThat(text(out.getFirst(), RecordField.FLOW_ID)).as("ended first").isEqualTo("b");
        StatedRecord flow = out.getLast();
        assertThat(flow.number(RecordField.SRC_BYTES)).isEqualTo(300);
        assertThat(flow.number(RecordField.DST_BYTES)).isEqualTo(7);
        assertThat(flow.number(RecordField.TOTAL_SRC_BYTES))
                .as("sums since the flow began")
                .isEqualTo(200);
        assertThat(flow.number(RecordField.RECORDS)).isEqualTo(3);
        assertThat(flow.number(RecordField.SRC_TTL_MIN)).isEqualTo(57);
        assertThat(flow.number(RecordField.SRC_PACKET_SIZE_MEAN)).isEqualTo(50);
        assertThat(flow.has(RecordField.SRC_JITTER)).as("cannot be told").isFalse();
        assertThat(text(flow, RecordField.DURATION)).isEqualTo("8.000000000");
        assertThat(text(flow, RecordField.SRC_TCP_FLAGS)).isEqualTo("SAF");
        assertThat(text(flow, RecordField.STATE)).isEqualTo("FIN");
        assertThat(text(flow, RecordField.CAUSE)).isEqualTo("closed");
        assertThat(text(flow, RecordField.DST_ADDR)).as("that of the first").isEqualTo("192.0.2.0");
    }

    @Test
    void aFlowThatHasEndedTakesNoMemory() throws Exception {
        FlowMerging merging = new FlowMerging(1);
        for (int i = 0; i < MANY; i++) {
            merging.add(stated(tcp("flow " + i, "status", 0)), this::keep);
            merging.add(stated(tcp("flow " + i, "idle", 0)), this::keep);
        }

        assertThat(out).hasSize(MANY);
    }

    @Test
    void formatsWithoutFlowsAreMergedByTheirEnds() throws Exception {
        RecordFixture first = RecordFixture.flow()
                .with(RecordField.SRC_ADDR, "10.0.0.1")
                .with(RecordField.SRC_PORT, 1)
                .with(RecordField.SRC_BYTES, 1)
                .layer("vlan", 1);
        RecordFixture elsewhere = RecordFixture.flow()
                .with(RecordField.SRC_ADDR, "10.0.0.1")
                .with(RecordField.SRC_PORT, 1)
                .with(RecordField.SRC_BYTES, 1)
                .layer("vlan", 2);
        merge(first, elsewhere, first);

        assertThat(out).extracting(each -> each.number(RecordField.SRC_BYTES)).containsExactly(2L, 1L);
    }

    @Test
    void groupsHaveTheirKeyAndSumsAndNothingOfSingleFlows() throws Exception {
        group(
                "src_addr,proto",
                tcp("a", "closed", 3).with(RecordField.STATE, "FIN").with(RecordField.SRC_TCP_FLAGS, "SAF"),
                tcp("b", "idle", 1).with(RecordField.SRC_TCP_FLAGS, "R").with(RecordField.RECORDS, 5));

        assertThat(out).hasSize(1);
        assertThat(RecordField.values())
                .filteredOn(out.getFirst()::has)
                .containsExactlyInAnyOrder(
                        RecordField.TYPE,
                        RecordField.START,
                        RecordField.END,
                        RecordField.DURATION,
                        RecordField.PROTO,
                        RecordField.SRC_ADDR,
                        RecordField.SRC_PACKETS,
                        RecordField.SRC_BYTES,
                        RecordField.SRC_TCP_FLAGS,
                        RecordField.RECORDS);
        assertThat(out.getFirst().number(RecordField.SRC_BYTES)).isEqualTo(200);
        assertThat(out.getFirst().number(RecordField.RECORDS)).isEqualTo(6);
        assertThat(text(out.getFirst(), RecordField.START)).isEqualTo("2026-11-24T10:00:01.000000000Z");
        assertThat(text(out.getFirst(), RecordField.SRC_TCP_FLAGS)).isEqualTo("SAFR");
    }

    @Test
    void whatTheKeyDoesNotTellApartIsOneGroup() throws Exception {
        group("dst_addr/31", tcp("a", "closed", 0), tcp("b", "closed", 1), tcp("c", "closed", 2));

        assertThat(out).extracting(each -> text(each, RecordField.DST_ADDR)).containsExactly("192.0.2.0", "192.0.2.2");
    }

    @Test
    void oneGroupTooManyIsSaid() throws Exception {
        Grouping grouping = new Grouping(KeyFields.toGroup("dst_addr"), 2);
        grouping.add(stated(tcp("a", "closed", 0)));
        grouping.add(stated(tcp("a", "closed", 1)));
        grouping.add(stated(tcp("a", "closed", 1)));

        assertThatExceptionOfType(QueryException.class)
                .isThrownBy(() -> grouping.add(stated(tcp("a", "closed", 2))))
                .withMessageContaining("more than 2 groups; OCELLUS_JAVA_OPTS=-Xmx1g makes room for more");
    }
}
