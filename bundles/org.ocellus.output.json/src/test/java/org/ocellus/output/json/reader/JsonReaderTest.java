package org.ocellus.output.json.reader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocellus.output.json.Samples;
import org.ocellus.output.json.Written;
import org.ocellus.spi.reader.RecordReader;
import org.ocellus.spi.record.RecordField;
import org.ocellus.testkit.RecordCollector;
import org.ocellus.testkit.RecordFixture;

class JsonReaderTest {
    private final JsonReaderProvider provider = new JsonReaderProvider();

    @Test
    void readsEveryFieldBackAsItWas() throws IOException {
        String written = Written.in("ocellus").of(Samples.all().toArray(RecordFixture[]::new));

        assertThat(Written.in("ocellus").of(read(written).toArray(RecordFixture[]::new)))
                .isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.1", "2001:db8::1", "::ffff:c000:201", "::", "02:00:00:00:ff:0a", "0xfffe"})
    void readsAddressesOfAllKinds(String address) throws IOException {
        String written = Written.in("ocellus").of(RecordFixture.flow().with(RecordField.SRC_ADDR, address));

        assertThat(written).contains("\"" + address + "\"");
        assertThat(Written.in("ocellus").of(read(written).getFirst())).isEqualTo(written);
    }

    @Test
    void readsNumbersThatAreUnsignedInAll64Bits() throws IOException {
        String written = Written.in("ocellus")
                .of(RecordFixture.tunnel()
                        .with(RecordField.ID, "18446744073709551615")
                        .with(RecordField.SRC_BYTES, Long.MAX_VALUE)
                        .labels(RecordField.SRC_LABELS, -1));

        assertThat(Written.in("ocellus").of(read(written).getFirst())).isEqualTo(written);
    }

    @Test
    void passesOverWhatIsNoRecord() throws IOException {
        String flow = Written.in("ocellus").of(Samples.tcp());
        String others = Written.in("ocellus")
                .of(Samples.management(), Samples.management().ledger());

        assertThat(read(others + flow + others + "\n\n" + flow)).hasSize(2);
    }

    @Test
    void ignoresMembersThatItDoesNotKnowAndTheOrderOfThoseItDoes() throws IOException {
        List<RecordFixture> records = read("""
                {"future":{"a":[1,{"type":"x"}]},"src_labels":[7],"src_label_layers":[0],"path":[{"id":5,"layer":"vlan","x":[]}],
                 "state":null,"src_port":9,
                 "type":"flow"}{"bytes":3,"records":4,"type":"summary"}
                """);

        assertThat(records).hasSize(1);
        assertThat(Written.in("ocellus").of(records.getFirst()))
                .isEqualTo("{\"type\":\"flow\",\"src_port\":9,\"path\":[{\"layer\":\"vlan\",\"id\":5}],"
                        + "\"src_labels\":[7],\"src_label_layers\":[0]}\n");
    }

    @Test
    void readsTimesWithAnyOffset() throws IOException {
        assertThat(Written.in("ocellus")
                        .of(read("{\"type\":\"flow\",\"start\":\"2026-11-24T11:00:00.5+01:00\"}")
                                .getFirst()))
                .contains("\"2026-11-24T10:00:00.500000000Z\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"type\":\"flow\",\"src_port\":\"80\"}|src_port: expected a whole number",
                "{\"type\":\"flow\",\"src_port\":-1}|src_port: expected a number from 0",
                "{\"type\":\"flow\",\"src_bytes\":18446744073709551616}|src_bytes: expected a number of 64 bits",
                "{\"type\":\"flow\",\"start\":\"yesterday\"}|start: no time of RFC 3339",
                "{\"type\":\"flow\",\"src_addr\":\"example.com\"}|src_addr: ",
                "{\"type\":\"flow\",\"path\":[{\"id\":1}]}|path: a layer without a name",
                "{\"type\":\"flow\",\"duration\":1e300}|duration: ",
                "[1]|expected an object",
                "{\"type\":\"flow\",\"src_port\":80|Unexpected end-of-input",
                "{\"type\":\"flow\" oops}|Unexpected character"
            })
    void saysWhereAFileIsDamagedAndKeepsWhatIsInFront(String damaged, String problem) throws IOException {
        String first = "{\"type\":\"flow\",\"src_port\":1}\n";
        RecordReader reader = open(first + damaged);

        assertThat(reader.read(new RecordCollector())).isTrue();
        assertThatThrownBy(() -> reader.read(new RecordCollector()))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("flows.json: line 2, object at offset " + first.length() + ": ")
                .hasMessageContaining(problem)
                .message()
                .hasLineCount(1);
    }

    @Test
    void readsAnEmptyFile() throws IOException {
        assertThat(read("")).isEmpty();
    }

    @Test
    void recognizesItsOwnRecordsAndNoOthers() {
        assertThat(recognizes(Written.in("ocellus").of(Samples.everything()))).isTrue();
        assertThat(recognizes(Written.in("ocellus")
                        .of(Samples.management(), Samples.management().ledger())))
                .isTrue();
        assertThat(recognizes("{\"src_port\":1, \"type\" : \"tunnel\"")).isTrue();
        for (String other : List.of("zeek", "ecs", "ocsf")) {
            assertThat(recognizes(Written.in(other).of(Samples.tcp())))
                    .as(other)
                    .isFalse();
        }
        assertThat(recognizes("")).isFalse();
        assertThat(recognizes("\u00d4\u00c3\u00b2\u00a1")).isFalse();
    }

    private boolean recognizes(String head) {
        byte[] bytes = head.getBytes(UTF_8);
        return provider.recognizes(Arrays.copyOf(bytes, Math.min(bytes.length, 4096)));
    }

    private RecordReader open(String text) {
        return provider.open(new ByteArrayInputStream(text.getBytes(UTF_8)), "flows.json");
    }

    private List<RecordFixture> read(String text) throws IOException {
        List<RecordFixture> records = new ArrayList<>();
        RecordReader reader = open(text);
        for (RecordCollector record = new RecordCollector(); reader.read(record); record = new RecordCollector()) {
            records.add(record.fixture());
        }
        return records;
    }
}
