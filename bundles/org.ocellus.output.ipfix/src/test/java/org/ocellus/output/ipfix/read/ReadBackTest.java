package org.ocellus.output.ipfix.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ocellus.output.ipfix.Flows;
import org.ocellus.output.ipfix.IpfixOutput;
import org.ocellus.spi.output.FlowSink;
import org.ocellus.spi.reader.RecordReader;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;
import org.ocellus.testkit.OutputTargetFixture;
import org.ocellus.testkit.RecordCollector;
import org.ocellus.testkit.RecordFixture;

class ReadBackTest {
    private final IpfixReaderProvider provider = new IpfixReaderProvider();

    private static byte[] written(OutputTargetFixture target, FlowRecord... records) throws IOException {
        try (FlowSink sink = new IpfixOutput().open(target)) {
            for (FlowRecord each : records) {
                sink.write(each);
            }
            sink.flush();
        }
        return target.written();
    }

    private static OutputTargetFixture exact() {
        return OutputTargetFixture.of("ipfix", "flows.ipfix").with("time", "nano");
    }

    private List<RecordCollector> read(byte[] file) throws IOException {
        RecordReader reader = provider.open(new ByteArrayInputStream(file), "flows.ipfix");
        List<RecordCollector> records = new ArrayList<>();
        RecordCollector next = new RecordCollector();
        while (reader.read(next)) {
            records.add(next);
            next = new RecordCollector();
        }
        return records;
    }

    private RecordCollector readBack(FlowRecord record) throws IOException {
        return read(written(exact(), record)).getFirst();
    }

    @Test
    void readsEverythingBackThatIsSent() throws IOException {
        RecordCollector given = RecordCollector.of(Flows.everything().build());
        // what addresses and ports say again, what a template has no room for beside others, and estimates
        for (RecordField derived : List.of(
                RecordField.SENSOR,
                RecordField.COMMUNITY_ID,
                RecordField.SRC_HOPS,
                RecordField.DST_HOPS,
                RecordField.RECORDS,
                RecordField.SRC_PORT, // ICMP takes their place
                RecordField.DST_PORT)) {
            given.fields().remove(derived);
        }
        RecordCollector back = readBack(Flows.everything().build());
        assertThat(back.fields()).isEqualTo(given.fields());
        assertThat(back.path()).isEqualTo(given.path());
        assertThat(back.endpoints()).isEqualTo(given.endpoints());
    }

    @Test
    void knowsWhatTheFirstRecordOfAFlowDoesNotRepeat() throws IOException {
        FlowRecord first = RecordFixture.flow()
                .with(RecordField.RECORD_NUMBER, 1)
                .with(RecordField.CAUSE, "start")
                .with(RecordField.START, "2026-11-24T10:00:00.5Z")
                .with(RecordField.END, "2026-11-24T10:00:01Z")
                .with(RecordField.SRC_PACKETS, 3)
                .with(RecordField.DST_BYTES, 70)
                .build();
        RecordCollector back = readBack(first);
        assertThat(back.fields())
                .containsEntry(RecordField.CAUSE, "start")
                .containsEntry(RecordField.TOTAL_SRC_PACKETS, "3")
                .containsEntry(RecordField.TOTAL_DST_BYTES, "70")
                .containsEntry(RecordField.FLOW_START, "" + first.number(RecordField.START));
    }

    @Test
    void readsTunnelsBack() throws IOException {
        FlowRecord tunnel = RecordFixture.tunnel()
                .with(RecordField.CAUSE, "idle")
                .with(RecordField.START, "2026-11-24T10:00:00Z")
                .with(RecordField.END, "2026-11-24T10:00:10Z")
                .with(RecordField.DURATION, "10")
                .with(RecordField.SRC_PACKETS, 70)
                .with(RecordField.DST_PACKETS, 50)
                .with(RecordField.SRC_BYTES, 47_740)
                .with(RecordField.DST_BYTES, 21_100)
                .with(RecordField.TUNNEL, "geneve")
                .with(RecordField.ID, 0)
                .with(RecordField.OUTER_SRC_ADDR, "2001:db8::1")
                .with(RecordField.OUTER_DST_ADDR, "2001:db8::2")
                .with(RecordField.FLOW_ID, "00c0ffee0000000f")
                .layer("vlan", 7)
                .build();
        RecordCollector back = readBack(tunnel);
        assertThat(back.fields()).isEqualTo(RecordCollector.of(tunnel).fields());
        assertThat(back.path()).containsExactly("vlan:7");
    }

    @Test
    void readsTheSensorsName() throws IOException {
        FlowRecord flow = RecordFixture.flow().with(RecordField.SRC_PACKETS, 1).build();
        FlowRecord tunnel =
                RecordFixture.tunnel().with(RecordField.TUNNEL, "gre").build();
        assertThat(read(written(exact().ofSensor("eye").with("domain", "5"), flow, tunnel)))
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.fields()).containsEntry(RecordField.SENSOR, "eye"));
    }

    @Test
    void readsConversationsThatAreNotIp() throws IOException {
        FlowRecord eth = RecordFixture.flow()
                .with(RecordField.PROTO, "eth")
                .with(RecordField.ETHER_TYPE, 0x88CC)
                .with(RecordField.SRC_ADDR, "02:00:00:00:00:01")
                .with(RecordField.DST_ADDR, "01:80:c2:00:00:0e")
                .build();
        assertThat(readBack(eth).fields())
                .containsEntry(RecordField.PROTO, "eth")
                .containsEntry(RecordField.ETHER_TYPE, "35020")
                .containsEntry(RecordField.SRC_ADDR, "02:00:00:00:00:01")
                .containsEntry(RecordField.DST_ADDR, "01:80:c2:00:00:0e")
                .doesNotContainKeys(RecordField.SRC_MAC, RecordField.PROTO_NUMBER, RecordField.SRC_PORT);
    }

    @Test
    void readsMillisecondsAndMicrosecondsAsWell() throws IOException {
        FlowRecord flow = RecordFixture.flow()
                .with(RecordField.START, "2026-11-24T10:00:00.123456Z")
                .with(RecordField.END, "2026-11-24T10:00:00.999999Z")
                .with(RecordField.SRC_PACKETS, 1)
                .build();
        Map<RecordField, String> exact = RecordCollector.of(flow).fields();
        RecordCollector micro =
                read(written(exact().with("time", "micro"), flow)).getFirst();
        assertThat(micro.fields()).containsEntry(RecordField.START, exact.get(RecordField.START));
        RecordCollector milli =
                read(written(exact().with("time", "milli"), flow)).getFirst();
        assertThat(milli.fields())
                .containsEntry(RecordField.START, flow.number(RecordField.START) / 1_000_000 + "000000");
    }

    @Test
    void readsItsOwnElementsUnderWhateverEnterpriseTheyWereSent() throws IOException {
        FlowRecord flow = RecordFixture.flow()
                .with(RecordField.SRC_PACKETS, 1)
                .with(RecordField.STATE, "CON")
                .with(RecordField.DIRECTION_BY, "port")
                .build();
        assertThat(read(written(exact().with("pen", "99999"), flow)).getFirst().fields())
                .containsEntry(RecordField.STATE, "CON");
        assertThat(read(written(exact().with("pen", "none"), flow)).getFirst().fields())
                .containsEntry(RecordField.SRC_PACKETS, "1")
                .doesNotContainKey(RecordField.STATE);
    }

    /** As softflowd, YAF and routers send it: one direction, totals, Cisco's VLAN, elements that nobody here knows. */
    @Test
    void readsWhatOtherExportersWriteAsFarAsElementsAreKnown() throws IOException {
        byte[] file = HexFormat.ofDelimiter(" ")
                .parseHex(String.join(
                        " ",
                        "00 0a 00 9e 6a 27 46 80 00 00 00 00 00 00 00 09", // header
                        "00 02 00 4c 01 00 00 10", // template 256, 16 fields
                        "00 96 00 04 00 97 00 04 00 08 00 04 00 0c 00 04 00 07 00 02 00 0b 00 02 00 04 00 01",
                        "00 06 00 01 00 55 00 04 00 56 00 04 00 3a 00 02 00 46 00 03 00 47 00 03 00 d2 ff ff",
                        "81 00 00 02 00 00 2b c0 00 88 00 01",
                        "01 00 00 42", // data of template 256
                        "6a 27 46 00 6a 27 46 0a c0 00 02 01 c0 00 02 02 04 d2 01 bb 06",
                        "1b 00 00 03 e8 00 00 00 05 00 64 03 e8 00 04 26 81 03 01 02 03 ab cd 02",
                        "00 00 00", // padding
                        "00 00 00 00 00 00 00 00 00 00 00 00 00 00"));
        file[2] = (byte) (file.length >>> 8);
        file[3] = (byte) file.length;
        List<RecordCollector> records = read(fitted(file));
        assertThat(records).hasSize(1);
        assertThat(records.getFirst().fields())
                .containsEntry(RecordField.SRC_ADDR, "192.0.2.1")
                .containsEntry(RecordField.DST_ADDR, "192.0.2.2")
                .containsEntry(RecordField.SRC_PORT, "1234")
                .containsEntry(RecordField.DST_PORT, "443")
                .containsEntry(RecordField.PROTO, "tcp")
                .containsEntry(RecordField.SRC_TCP_FLAGS, "SAPF")
                .containsEntry(RecordField.SRC_BYTES, "1000")
                .containsEntry(RecordField.SRC_PACKETS, "5")
                .containsEntry(RecordField.DST_PACKETS, "0")
                .containsEntry(RecordField.DURATION, "10000000000")
                .containsEntry(RecordField.CAUSE, "status")
                .containsEntry(RecordField.SRC_LABELS, "1/16000,1/17000");
        assertThat(records.getFirst().path()).containsExactly("vlan:100", "mpls");
    }

    /** Sets the lengths of a message with one set of templates and one of data. */
    private static byte[] fitted(byte[] file) {
        int template = 16;
        int templateLength = (file[template + 2] & 0xFF) << 8 | file[template + 3] & 0xFF;
        int data = template + templateLength;
        int dataLength = (file[data + 2] & 0xFF) << 8 | file[data + 3] & 0xFF;
        byte[] fitted = Arrays.copyOf(file, data + dataLength);
        fitted[2] = (byte) (fitted.length >>> 8);
        fitted[3] = (byte) fitted.length;
        return fitted;
    }

    @Test
    void handsOutWhatIsWholeBeforeItSaysWhereTheFileIsCut() throws IOException {
        OutputTargetFixture target = exact();
        int whole;
        try (FlowSink sink = new IpfixOutput().open(target)) {
            sink.write(RecordFixture.flow().with(RecordField.SRC_PACKETS, 1).build());
            sink.flush();
            whole = target.written().length;
            sink.write(RecordFixture.flow().with(RecordField.SRC_PACKETS, 2).build());
            sink.flush();
        }
        byte[] cut = Arrays.copyOf(target.written(), target.written().length - 5);
        RecordReader reader = provider.open(new ByteArrayInputStream(cut), "flows.ipfix");
        assertThat(reader.read(new RecordCollector())).isTrue();
        assertThatThrownBy(() -> reader.read(new RecordCollector()))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("flows.ipfix: offset " + whole + ": the file ends inside a message of");
    }

    @Test
    void saysWhereAFileIsDamaged() throws IOException {
        byte[] file = written(
                exact(), RecordFixture.flow().with(RecordField.SRC_PACKETS, 1).build());
        byte[] set = file.clone();
        set[18] = 0x7F;
        assertThatThrownBy(() -> read(set)).hasMessageStartingWith("flows.ipfix: offset 16: a set of");
        byte[] version = file.clone();
        version[1] = 9;
        assertThatThrownBy(() -> read(version)).hasMessageContaining("expected the header of an IPFIX message");
    }

    @Test
    void neverFailsWithAnythingButAMessageWhateverAFileHolds() throws IOException {
        byte[] file = written(exact(), Flows.everything().build());
        Random random = new Random(4);
        for (int i = 0; i < 3000; i++) {
            byte[] damaged = file.clone();
            for (int k = 0; k < 3; k++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            try {
                read(damaged);
            } catch (IOException e) {
                assertThat(e).hasMessageStartingWith("flows.ipfix: offset ");
            }
        }
    }

    @Test
    void recognizesItsFilesAndNoOthers() throws IOException {
        byte[] file = written(
                exact(), RecordFixture.flow().with(RecordField.SRC_PACKETS, 1).build());
        assertThat(provider.recognizes(Arrays.copyOf(file, 4096))).isTrue();
        assertThat(provider.recognizes(new byte[0])).isFalse();
        assertThat(provider.recognizes("{\"type\":\"flow\"}\n........".getBytes(UTF_8)))
                .isFalse();
        assertThat(provider.recognizes(new byte[] {0, 10, 0, 100, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9, 0, 8}))
                .as("no set 9")
                .isFalse();
    }
}
