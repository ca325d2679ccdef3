package org.ocellus.output.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocellus.spi.output.FlowSink;
import org.ocellus.spi.record.RecordField;
import org.ocellus.testkit.OutputTargetFixture;
import org.ocellus.testkit.RecordCollector;
import org.ocellus.testkit.RecordFixture;

/** Lines, read back by their titles. */
class TextReaderTest {
    private static final ZoneId ZONE = ZoneId.systemDefault();
    private static final PortNames NAMES = new PortNames(List.of("https 443/tcp", "domain 53/udp"));

    /** What came of a file: its records up to where it is damaged, and what was said of the damage. */
    private record Read(List<RecordCollector> records, String problem) {}

    private static Read readUpToDamage(String text) {
        List<RecordCollector> records = new ArrayList<>();
        TextReader reader = new TextReader(
                new ByteArrayInputStream(text.getBytes(UTF_8)), "flows.txt", new ColumnCatalogue(ZONE, NAMES), NAMES);
        try {
            for (RecordCollector record = new RecordCollector(); reader.read(record); record = new RecordCollector()) {
                records.add(record);
            }
        } catch (IOException e) {
            return new Read(records, String.valueOf(e.getMessage()));
        }
        return new Read(records, "");
    }

    private static List<RecordCollector> read(String text) {
        Read read = readUpToDamage(text);
        assertThat(read.problem()).as(text).isEmpty();
        return read.records();
    }

    private static String written(Map<String, String> options, RecordFixture... records) throws IOException {
        OutputTargetFixture target = OutputTargetFixture.of("text", "-");
        options.forEach(target::with);
        try (FlowSink sink = new TextOutput().open(target)) {
            for (RecordFixture record : records) {
                sink.write(record.build());
            }
        }
        return target.text();
    }

    private static RecordFixture[] fixtures(List<RecordCollector> records) {
        return records.stream().map(RecordCollector::fixture).toArray(RecordFixture[]::new);
    }

    private static void assertWrittenAgain(Map<String, String> options, RecordFixture... records) throws IOException {
        String written = written(options, records);

        assertThat(written(options, fixtures(read(written)))).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "+smac,+dmac,+ltime,+srcid",
                "path,saddr,daddr,proto,dport,state",
                "stime,path,proto,dir,spkts,dpkts,state",
                "+saddr:45,+cause:8,-dur",
                "type,tunnel,flow_id,parent,community_id,src_tcp_flags"
            })
    void writesAgainWhatItHasRead(String columns) throws IOException {
        for (String separator : List.of("", ",", ";", "\\t")) {
            for (String colour : List.of("always", "never")) {
                assertWrittenAgain(
                        Map.of("columns", columns, "separator", separator, "color", colour), TextSamples.kinds());
            }
        }
    }

    @Test
    void writesAgainARecordWithEveryFieldInEveryColumn() throws IOException {
        String columns = String.join(",", new ColumnCatalogue(ZONE, NAMES).names());

        for (String separator : List.of("", ",")) {
            assertWrittenAgain(Map.of("columns", columns, "separator", separator), TextSamples.everything());
        }
    }

    @Test
    void losesOfTheUsualColumnsNothingButNanoseconds() throws IOException {
        RecordCollector record =
                read(written(Map.of(), TextSamples.inTwoTunnels())).getFirst();

        assertThat(record.fields())
                .containsEntry(RecordField.START, "1795514400000001000")
                .containsEntry(RecordField.DURATION, "250000000")
                .containsEntry(RecordField.END, "1795514400250001000")
                .containsEntry(RecordField.PROTO, "tcp")
                .containsEntry(RecordField.PROTO_NUMBER, "6")
                .containsEntry(RecordField.SRC_ADDR, "10.0.0.1")
                .containsEntry(RecordField.SRC_PORT, "49152")
                .containsEntry(RecordField.DST_ADDR, "2001:db8::2")
                .containsEntry(RecordField.DST_PORT, "443")
                .containsEntry(RecordField.SRC_PACKETS, "7")
                .containsEntry(RecordField.DST_PACKETS, "8")
                .containsEntry(RecordField.SRC_BYTES, "700")
                .containsEntry(RecordField.DST_BYTES, "12000")
                .containsEntry(RecordField.STATE, "FIN")
                .containsEntry(RecordField.CAUSE, "closed")
                .containsEntry(RecordField.DIRECTION_BY, "syn")
                .containsEntry(RecordField.SRC_LABELS, "1/16100,1/24001")
                .containsEntry(RecordField.DST_LABELS, "1/16200")
                .hasSize(18);
        assertThat(record.path()).containsExactly("vlan:100", "mpls", "vxlan:5000");
    }

    @Test
    void knowsATunnelByItsState() throws IOException {
        RecordCollector record = read(written(Map.of(), TextSamples.tunnel())).getFirst();

        assertThat(record.fields())
                .containsEntry(RecordField.TYPE, "tunnel")
                .containsEntry(RecordField.TUNNEL, "vxlan")
                .containsEntry(RecordField.ID, "5000")
                .containsEntry(RecordField.OUTER_SRC_ADDR, "192.0.2.1")
                .containsEntry(RecordField.OUTER_DST_ADDR, "192.0.2.2")
                .doesNotContainKeys(RecordField.PROTO, RecordField.SRC_ADDR, RecordField.DST_PORT, RecordField.STATE);
    }

    @Test
    void statesNothingThatNoColumnTells() {
        assertThat(read("SrcAddr TotPkts Rate sUdata\n".replace("sUdata", "srcUdata") + "10.0.0.1 8 5.500000 GET.\n")
                        .getFirst()
                        .fields())
                .isEqualTo(Map.of(RecordField.SRC_ADDR, "10.0.0.1"));
        assertThat(read("SrcAddr Sport\n- -\n").getFirst().fields()).isEmpty();
    }

    @Test
    void readsVlanAndMplsWhereThereIsNoPath() {
        RecordCollector record =
                read("sVlan dVlan sMpls dMpls\n7 7 16100,24001 -\n").getFirst();

        assertThat(record.path()).containsExactly("vlan:7", "mpls");
        assertThat(record.fields()).isEqualTo(Map.of(RecordField.SRC_LABELS, "1/16100,1/24001"));
    }

    @Test
    void readsPortsByTheirNames() throws IOException {
        assertThat(read("Proto Sport Dport\ntcp 49152 https\nudp domain domain\n"))
                .extracting(record -> record.fields().get(RecordField.DST_PORT))
                .containsExactly("443", "53");
    }

    @Test
    void takesWhatWasCutForAbsent() {
        assertThat(read("SrcAddr  S* DstAd* Cause\n10.0.0.* 12 10.0.0.1 cl*\n")
                        .getFirst()
                        .fields())
                .isEqualTo(Map.of(RecordField.DST_ADDR, "10.0.0.1"));
    }

    @Test
    void passesOverRemarksTitlesOfJoinedFilesAndEmptyLines() {
        assertThat(read("# man\n\nSrcAddr Sport\n10.0.0.1 1\n# man\n  SrcAddr  Sport\r\n10.0.0.2 2\r\n"))
                .hasSize(2);
        assertThat(read("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "saddr|SrcAddr Dport|10.0.0.1|1 values, expected 2 by the titles",
                "more|SrcAddr Dport|10.0.0.1 80 90|3 values, expected 2 by the titles",
                "fewer|SrcAddr Path Dport|10.0.0.1 80|2 values, expected 3 by the titles",
                "commas|SrcAddr,Dport|10.0.0.1|1 values, expected 2 by the titles",
                "quote|SrcAddr,Path|10.0.0.1,\"vlan|a quotation mark that does not end",
                "address|SrcAddr Dport|example.com 80|SrcAddr 'example.com': expected an address",
                "short|SrcAddr Dport|17 80|SrcAddr '17': expected an address",
                "octet|SrcAddr Dport|10.0.0.256 80|SrcAddr '10.0.0.256': expected an address",
                "mac|SrcMac Dport|02:00 80|SrcMac '02:00': expected a MAC address",
                "count|SrcPkts Dport|-1 80|SrcPkts '-1': expected a number",
                "large|SrcPkts Dport|99999999999999999999 80|SrcPkts '99999999999999999999': expected a number of 64 bits",
                "time|StartTime Dport|yesterday 80|StartTime 'yesterday': expected a time such as",
                "duration|Dur Dport|1e9 80|Dur '1e9': expected a number with six decimals",
                "port|Proto Dport|tcp nothing|'nothing' is no number and no name of a port of tcp on this host",
                "layer|Dport Path|80 100|Path '100': '100' is no layer; expected one such as vlan:100",
                "label|Dport Path|80 mpls:1,,2/-|Path 'mpls:1,,2/-': expected a number"
            })
    void saysWhereAFileIsDamagedAndKeepsWhatIsInFront(String name, String titles, String damaged, String problem) {
        char separator = titles.contains(",") ? ',' : ' ';
        int columns = titles.split("[ ,]").length;
        String first =
                titles + "\n" + (separator == ' ' ? "- ".repeat(columns).strip() : ",".repeat(columns - 1)) + "\n";
        Read read = readUpToDamage(first + damaged + "\n" + first);

        assertThat(read.records()).as(name).hasSize(1);
        assertThat(read.problem())
                .startsWith("flows.txt: line 3, offset " + first.length() + ": ")
                .contains(problem)
                .hasLineCount(1);
    }

    @Test
    void saysThatItNeedsTitles() {
        assertThat(readUpToDamage("10.0.0.1 80\n").problem())
                .startsWith("flows.txt: line 1, offset 0: expected the titles of columns, such as StartTime");
        assertThat(readUpToDamage("SrcAddr Sport\n10.0.0.1 80").problem())
                .isEqualTo("flows.txt: line 2, offset 14: cut inside a line");
    }

    /** Whatever is cut or overwritten, the lines in front are read, and nothing but a message comes of it. */
    @ParameterizedTest
    @ValueSource(strings = {"", ","})
    void keepsWhatIsInFrontWhateverTheDamage(String separator) throws IOException {
        String whole = written(
                Map.of("separator", separator), TextSamples.inTwoTunnels(), TextSamples.tunnel(), TextSamples.tunnel());
        int front = whole.indexOf('\n', whole.indexOf('\n') + 1) + 1;
        String expected = read(whole.substring(0, front)).getFirst().toString();
        Random random = new Random(20261124);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder damaged = new StringBuilder(whole);
            int at = front + random.nextInt(whole.length() - front);
            if (i % 2 == 0) {
                damaged.setLength(at);
            } else {
                damaged.setCharAt(at, (char) (' ' + random.nextInt(0x5f)));
            }
            Read read = readUpToDamage(damaged.toString());

            assertThat(read.records()).as(damaged.toString()).isNotEmpty();
            assertThat(read.records().getFirst()).hasToString(expected);
            if (!read.problem().isEmpty()) {
                assertThat(read.problem())
                        .startsWith("flows.txt: line ")
                        .contains("offset")
                        .hasLineCount(1);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "StartTime Dur Proto|true",
                "# man|false",
                "src_addr|true",
                "StartTime;Dur;Proto|true",
                "StartTime,Flgs,Proto|false",
                "{\"type\":\"flow\"}|false",
                "#separator \\x09|false",
                "proto and port|false"
            })
    void recognizesTitlesAndNothingElse(String line, boolean expected) {
        TextReaderProvider provider = new TextReaderProvider();

        assertThat(provider.recognizes((line + "\n").getBytes(UTF_8))).isEqualTo(expected);
        assertThat(provider.recognizes(("# man\n\n" + line + "\n1 2 3\n").getBytes(UTF_8)))
                .isEqualTo(expected);
        assertThat(provider.recognizes(new byte[] {(byte) 0xd4, (byte) 0xc3, (byte) 0xb2, (byte) 0xa1, '\n'}))
                .isFalse();
    }
}
