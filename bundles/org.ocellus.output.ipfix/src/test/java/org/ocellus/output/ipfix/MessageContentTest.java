package org.ocellus.output.ipfix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.ocellus.spi.output.FlowSink;
import org.ocellus.spi.record.RecordField;
import org.ocellus.testkit.OutputTargetFixture;
import org.ocellus.testkit.RecordFixture;

/** What is in the messages, as a file shows it. */
class MessageContentTest {
    private static final String OWN = "32473/";
    private static final String REVERSE = "29305/";
    private static final long NTP = 2_208_988_800L;

    private static Decoded written(OutputTargetFixture target, RecordFixture... records) throws IOException {
        try (FlowSink sink = new IpfixOutput().open(target)) {
            for (RecordFixture each : records) {
                sink.write(each.build());
            }
            sink.flush();
        }
        return Decoded.file(target.written());
    }

    private static OutputTargetFixture file() {
        return OutputTargetFixture.of("ipfix", "flows.ipfix");
    }

    private static Decoded.Data flow(RecordFixture record) throws IOException {
        Decoded decoded = written(file(), record);
        assertThat(decoded.flows()).hasSize(1);
        return decoded.flows().getFirst();
    }

    @Test
    void statesKeyAndCountsOfBothDirections() throws IOException {
        Decoded.Data flow = flow(Flows.tcp());
        assertThat(flow.domain()).isEqualTo(1);
        assertThat(flow.number("0/4")).isEqualTo(6);
        assertThat(flow.hex("0/8")).isEqualTo("0a000001");
        assertThat(flow.hex("0/12")).isEqualTo("0a000002");
        assertThat(flow.number("0/7")).isEqualTo(49_152);
        assertThat(flow.number("0/11")).isEqualTo(53);
        assertThat(flow.number("0/1")).isEqualTo(4774);
        assertThat(flow.number(REVERSE + 1)).isEqualTo(2110);
        assertThat(flow.number("0/2")).isEqualTo(7);
        assertThat(flow.number(REVERSE + 2)).isEqualTo(5);
        assertThat(flow.number("6871/502")).isEqualTo(4000);
        assertThat(flow.number("6871/" + (0x4000 | 502))).isEqualTo(1500);
        assertThat(flow.number("0/239")).isEqualTo(1);
        assertThat(flow.number("0/148")).isEqualTo(0x00C0_FFEE_0000_0001L);
        assertThat(flow.text(OWN + 11)).isEqualTo("FIN");
        assertThat(flow.text(OWN + 12)).isEqualTo("syn");
    }

    @Test
    void leavesOutTotalsWhichNfdumpWouldTakeForDeltas() throws IOException {
        Decoded.Data flow = flow(Flows.tcp().with(RecordField.TOTAL_SRC_BYTES, 9_000));
        assertThat(flow.fields()).doesNotContainKeys("0/85", "0/86", REVERSE + 85, REVERSE + 86);
    }

    @Test
    void statesHeaderFieldsOfBothDirectionsWithTheReverseOneFirst() throws IOException {
        Decoded.Data flow = flow(Flows.tcp());
        assertThat(flow.number("0/6")).isEqualTo(0b1_1011); // ACK, PSH, SYN, FIN
        assertThat(flow.number(REVERSE + 6)).isEqualTo(0b1_0010); // ACK, SYN
        assertThat(flow.number("0/192")).isEqualTo(64);
        assertThat(flow.number(REVERSE + 192)).isEqualTo(57);
        assertThat(flow.number("0/5")).isEqualTo(0xB8);
        assertThat(flow.number(REVERSE + 5)).isEqualTo(0x08);
        assertThat(flow.fields().keySet())
                .containsSubsequence(REVERSE + 6, "0/6")
                .containsSubsequence(REVERSE + 5, "0/5");
    }

    @Test
    void statesWhyTheRecordWasWritten() throws IOException {
        assertThat(reason("idle")).isEqualTo(1);
        assertThat(reason("start")).isEqualTo(2);
        assertThat(reason("status")).isEqualTo(2);
        assertThat(reason("closed")).isEqualTo(3);
        assertThat(reason("shutdown")).isEqualTo(4);
        assertThat(reason("evicted")).isEqualTo(5);
    }

    private static long reason(String cause) throws IOException {
        return flow(Flows.udp().with(RecordField.CAUSE, cause)).number("0/136");
    }

    @Test
    void statesTimesInMillisecondsUnlessAskedOtherwise() throws IOException {
        long millis = Instant.parse("2026-11-24T10:00:00.123Z").toEpochMilli();
        long seconds = millis / 1000 + NTP;
        assertThat(flow(Flows.udp()).number("0/152")).isEqualTo(millis);
        assertThat(flow(Flows.udp()).number("0/153")).isEqualTo(millis + 1377);

        Decoded.Data micro =
                written(file().with("time", "micro"), Flows.udp()).flows().getFirst();
        assertThat(micro.number("0/154") >>> 32).isEqualTo(seconds);
        assertThat(micro.number("0/154") & 0x7FF).isZero();
        assertThat(fraction(micro.number("0/154"))).isBetween(123_456_000L, 123_456_789L);

        Decoded.Data nano =
                written(file().with("time", "nano"), Flows.udp()).flows().getFirst();
        assertThat(nano.number("0/156") >>> 32).isEqualTo(seconds);
        assertThat(fraction(nano.number("0/156"))).isBetween(123_456_788L, 123_456_789L);
        assertThat(nano.has("0/152")).isFalse();
    }

    private static long fraction(long ntp) {
        return ((ntp & 0xFFFF_FFFFL) * 1_000_000_000L) >>> 32;
    }

    @Test
    void statesTypeAndCodeOfIcmpTogether() throws IOException {
        Decoded.Data v4 = flow(Flows.ping().with(RecordField.DST_ICMP_TYPE, 0).with(RecordField.DST_ICMP_CODE, 0));
        assertThat(v4.number("0/32")).isEqualTo(0x0800);
        assertThat(v4.number(REVERSE + 32)).isZero();
        assertThat(v4.has("0/7")).isFalse();
        Decoded.Data v6 = flow(Flows.ping()
                .with(RecordField.SRC_ADDR, "2001:db8::1")
                .with(RecordField.DST_ADDR, "2001:db8::2")
                .with(RecordField.PROTO_NUMBER, 58)
                .with(RecordField.ICMP_TYPE, 135)
                .with(RecordField.ICMP_CODE, 1));
        assertThat(v6.number("0/139")).isEqualTo(135 << 8 | 1);
        assertThat(v6.hex("0/27")).isEqualTo("20010db8000000000000000000000001");
        assertThat(v6.has("0/32")).isFalse();
    }

    @Test
    void statesTheInnermostTagsAsPlainElementsAndTheWholePathInAList() throws IOException {
        Decoded decoded = written(
                file(),
                Flows.udp()
                        .layer("vlan", 5)
                        .layer("vxlan", 5000)
                        .over("192.0.2.1", "192.0.2.2")
                        .layer("vlan", 100)
                        .layer("vlan", 200)
                        .with(RecordField.SRC_MAC, "02:00:00:00:00:01")
                        .with(RecordField.DST_MAC, "02:00:00:00:00:02"));
        Decoded.Data flow = decoded.flows().getFirst();
        assertThat(flow.number("0/58")).isEqualTo(100);
        assertThat(flow.number("0/243")).isEqualTo(100);
        assertThat(flow.number("0/245")).isEqualTo(200);
        assertThat(flow.number("0/351")).isEqualTo(1L << 56 | 5000);
        assertThat(flow.hex("0/56")).isEqualTo("020000000001");
        assertThat(flow.hex("0/80")).isEqualTo("020000000002");
        assertThat(decoded.layers(flow))
                .extracting(each -> each.text(OWN + 1))
                .containsExactly("vlan", "vxlan", "vlan", "vlan");
        assertThat(decoded.layers(flow))
                .extracting(each -> each.number(OWN + 3))
                .containsExactly(5L, 5000L, 100L, 200L);
        assertThat(decoded.layers(flow).get(1).hex(OWN + 4)).isEqualTo("c0000201");
        assertThat(decoded.layers(flow).get(1).hex(OWN + 5)).isEqualTo("c0000202");
        assertThat(decoded.layers(flow).get(0).hex(OWN + 4)).isEmpty();
    }

    @Test
    void keepsElementsThatNfdumpKnowsOutOfTheListWhereTheyWouldReplaceTheFlowsOwn() throws IOException {
        Decoded decoded = written(file(), Flows.udp().layer("gre").over("192.0.2.1", "192.0.2.2"));
        Decoded.Data layer = decoded.layers(decoded.flows().getFirst()).getFirst();
        assertThat(layer.fields().keySet()).allMatch(each -> each.startsWith(OWN));
        assertThat(layer.number(OWN + 2)).as("has no identifier").isEqualTo(2);
    }

    @Test
    void statesTheInnermostLabelStackOfEachDirection() throws IOException {
        Decoded decoded = written(
                file(),
                Flows.udp()
                        .layer("mpls")
                        .labelsOfLayer(RecordField.SRC_LABELS, 0, 16_000, 17_000)
                        .labelsOfLayer(RecordField.DST_LABELS, 0, 18_000));
        Decoded.Data flow = decoded.flows().getFirst();
        assertThat(flow.number("0/70")).isEqualTo(16_000 << 4);
        assertThat(flow.number("0/71")).as("bottom of the stack").isEqualTo(17_000 << 4 | 1);
        assertThat(flow.has("0/72")).isFalse();
        assertThat(flow.number(REVERSE + 70)).isEqualTo(18_000 << 4 | 1);
        assertThat(flow.has(REVERSE + 71)).isFalse();
        Decoded.Data layer = decoded.layers(flow).getFirst();
        assertThat(layer.hex("0/291"))
                .isEqualTo("04" + "80060008" + "00007ed9" + "0000000000003e80" + "0000000000004268");
        assertThat(layer.hex("0/291#2")).isEqualTo("04" + "c0060008" + "00007ed9" + "0000000000004650");
    }

    @Test
    void keepsToTheNumberOfFieldsThatWiresharkTakes() throws IOException {
        RecordFixture deep = Flows.everything()
                .layer("vlan", 1)
                .layer("vlan", 2)
                .layer("mpls")
                .labelsOfLayer(RecordField.SRC_LABELS, 4, 100, 101, 102, 103, 104, 105, 106)
                .labelsOfLayer(RecordField.DST_LABELS, 4, 200, 201, 202, 203, 204, 205, 206);
        Decoded decoded = written(file(), deep);
        Decoded.Data flow = decoded.flows().getFirst();
        assertThat(flow.fields().size()).isBetween(40, 60);
        assertThat(flow.number("0/70") >>> 4).isEqualTo(100);
        assertThat(flow.has("0/71")).as("it is in the list of layers").isFalse();
        assertThat(decoded.layers(flow)).hasSize(5);
        assertThat(flow.has("0/293")).isTrue();
    }

    @Test
    void sendsTunnelsAsOptionsOfDomainZeroSoThatNobodyAddsThemToTheFlows() throws IOException {
        Decoded decoded = written(file(), Flows.udp(), Flows.tunnel());
        assertThat(decoded.flows()).hasSize(1);
        Decoded.Data tunnel = decoded.options(OWN + 8).getFirst();
        assertThat(tunnel.domain()).isZero();
        assertThat(tunnel.scopes()).isEqualTo(2);
        assertThat(tunnel.number("0/149")).isEqualTo(1);
        assertThat(tunnel.number("0/148")).isEqualTo(0x00C0_FFEE_0000_000FL);
        assertThat(tunnel.text(OWN + 8)).isEqualTo("vxlan");
        assertThat(tunnel.number(OWN + 9)).isEqualTo(5000);
        assertThat(tunnel.hex("0/8")).isEqualTo("c0000201");
        assertThat(tunnel.number("0/1")).isEqualTo(47_740);
        assertThat(tunnel.number(REVERSE + 1)).isEqualTo(21_100);
        assertThat(written(file().with("tunnels", "false"), Flows.tunnel()).options(OWN + 8))
                .isEmpty();
    }

    @Test
    void namesTheSensorAndItsOwnElementsAheadOfTheFirstFlow() throws IOException {
        Decoded decoded = written(file().ofSensor("eye").with("domain", "7").with("pen", "4711"), Flows.udp());
        assertThat(decoded.options("0/300").getFirst().text("0/300")).isEqualTo("eye");
        assertThat(decoded.options("0/300").getFirst().number("0/149")).isEqualTo(7);
        assertThat(decoded.flows().getFirst().text("4711/11")).isEqualTo("FIN");
        assertThat(decoded.options("0/341")).anySatisfy(type -> {
            assertThat(type.number("0/346")).isEqualTo(4711);
            assertThat(type.number("0/303")).isEqualTo(11);
            assertThat(type.number("0/339")).as("string").isEqualTo(13);
            assertThat(type.text("0/341")).isEqualTo("ocellusState");
        });
        assertThat(decoded.messages.stream()
                        .filter(each -> !each.records().isEmpty())
                        .findFirst()
                        .orElseThrow()
                        .domain())
                .isZero();
    }

    @Test
    void leavesOutWhatIsNotRegisteredIfToldSo() throws IOException {
        Decoded decoded = written(file().with("pen", "none"), Flows.tcp().layer("vlan", 3), Flows.tunnel());
        assertThat(decoded.flows().getFirst().fields().keySet())
                .contains("0/8", "0/58")
                .noneMatch(each -> each.startsWith(OWN))
                .doesNotContain("0/292");
        assertThat(decoded.options("0/341")).isEmpty();
    }

    @Test
    void reportsWhatExporterAndMeteringHaveDone() throws IOException {
        OutputTargetFixture target = file();
        try (FlowSink sink = new IpfixOutput().open(target)) {
            sink.write(Flows.udp().build());
            sink.write(Flows.tunnel().build());
            sink.summary(Flows.summary());
            sink.flush();
        }
        Decoded decoded = Decoded.file(target.written());
        Decoded.Data exporting = decoded.options("0/41").getFirst();
        assertThat(exporting.number("0/42")).as("flows and tunnels").isEqualTo(2);
        assertThat(exporting.number("0/41")).isEqualTo(decoded.messages.size() - 1L);
        assertThat(exporting.number("0/166")).isZero();
        Decoded.Data metering = decoded.options("0/164").getFirst();
        assertThat(metering.number("0/86")).isEqualTo(10);
        assertThat(metering.number("0/85")).isEqualTo(6884);
        assertThat(metering.number("0/163")).isEqualTo(2);
        assertThat(metering.number("0/164")).as("not decodable").isEqualTo(1);
        assertThat(metering.number("0/135")).as("dropped").isEqualTo(6);
        assertThat(metering.number(OWN + 72)).as("evicted").isEqualTo(4);
    }

    @Test
    void countsDataRecordsOfEachDomainInSequenceNumbers() throws IOException {
        OutputTargetFixture target = file();
        try (FlowSink sink = new IpfixOutput().open(target)) {
            for (int i = 0; i < 3; i++) {
                sink.write(Flows.udp().build());
                sink.write(Flows.tcp().build());
                sink.flush();
            }
        }
        Decoded decoded = Decoded.file(target.written());
        for (long domain : new long[] {0, 1}) {
            long expected = 0;
            for (Decoded.Message each : decoded.messages) {
                if (each.domain() == domain) {
                    assertThat(each.sequence()).isEqualTo(expected);
                    expected += each.records().size();
                }
            }
            assertThat(expected).isPositive();
        }
    }

    @Test
    void givesALayoutTheSameNumberInEveryRun() throws IOException {
        int udp = flow(Flows.udp()).template();
        Decoded both = written(file(), Flows.tcp(), Flows.udp(), Flows.ping());
        assertThat(both.flows().get(1).template()).isEqualTo(udp);
        assertThat(both.flows()).extracting(Decoded.Data::template).doesNotHaveDuplicates();
    }

    @Test
    void sendsATemplateOnceIntoAFile() throws IOException {
        OutputTargetFixture target = file();
        try (FlowSink sink = new IpfixOutput().open(target)) {
            for (int i = 0; i < 100; i++) {
                sink.write(Flows.udp().build());
                sink.flush();
            }
        }
        Decoded decoded = Decoded.file(target.written());
        assertThat(decoded.messages.stream()
                        .filter(each -> each.domain() == 1)
                        .flatMap(each -> each.templates().stream()))
                .doesNotHaveDuplicates();
        assertThat(decoded.flows()).hasSize(100);
    }

    @Test
    void statesConversationsThatAreNotIp() throws IOException {
        Decoded.Data arp = flow(RecordFixture.flow()
                .with(RecordField.PROTO, "arp")
                .with(RecordField.SRC_ADDR, "10.0.0.1")
                .with(RecordField.DST_ADDR, "10.0.0.2"));
        assertThat(arp.text(OWN + 10)).isEqualTo("arp");
        assertThat(arp.has("0/4")).isFalse();
        Decoded.Data eth = flow(RecordFixture.flow()
                .with(RecordField.PROTO, "eth")
                .with(RecordField.ETHER_TYPE, 0x88CC)
                .with(RecordField.SRC_ADDR, "02:00:00:00:00:01")
                .with(RecordField.DST_ADDR, "01:80:c2:00:00:0e"));
        assertThat(eth.number("0/256")).isEqualTo(0x88CC);
        assertThat(eth.hex("0/56")).isEqualTo("020000000001");
        assertThat(eth.hex("0/80")).isEqualTo("0180c200000e");
    }
}
