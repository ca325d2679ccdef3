package org.ocellus.output.json.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocellus.output.json.Samples;
import org.ocellus.output.json.Written;
import org.ocellus.output.json.ecs.EcsReaderProvider;
import org.ocellus.output.json.ocsf.OcsfReaderProvider;
import org.ocellus.output.json.zeek.ZeekReaderProvider;
import org.ocellus.spi.reader.RecordReaderProvider;
import org.ocellus.spi.record.RecordField;
import org.ocellus.testkit.RecordCollector;
import org.ocellus.testkit.RecordFixture;

/** ECS and OCSF, read back. */
class OtherVocabulariesTest {
    private static final Map<String, RecordReaderProvider> PROVIDERS =
            Map.of("ecs", new EcsReaderProvider(), "ocsf", new OcsfReaderProvider());

    private static RecordReaderProvider provider(String profile) {
        return Objects.requireNonNull(PROVIDERS.get(profile), profile);
    }

    private static List<RecordCollector> read(String profile, String text) {
        ReadFile file = ReadFile.by(provider(profile), text);
        assertThat(file.problem()).isEmpty();
        return file.records();
    }

    private static RecordFixture[] fixtures(List<RecordCollector> records) {
        return records.stream().map(RecordCollector::fixture).toArray(RecordFixture[]::new);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ecs", "ocsf"})
    void writesAgainWhatItHasRead(String profile) {
        String written = Written.in(profile).of(Samples.all().toArray(RecordFixture[]::new));

        assertThat(Written.in(profile).of(fixtures(read(profile, written)))).isEqualTo(written);
    }

    static Stream<RecordFixture> whole() {
        return Stream.of(Samples.tcp(), Samples.status(), Samples.udpOverIpv6(), Samples.icmp(), Samples.tunnel());
    }

    @ParameterizedTest
    @MethodSource("whole")
    void losesNothingOfRecordsOfTheSensor(RecordFixture fixture) {
        for (String profile : PROVIDERS.keySet()) {
            RecordCollector record =
                    read(profile, Written.in(profile).of(fixture)).getFirst();
            RecordCollector original = RecordCollector.of(fixture.build());

            assertThat(record.fields()).as(profile).isEqualTo(original.fields());
            assertThat(record.path()).as(profile).isEqualTo(original.path());
            assertThat(record.endpoints()).as(profile).isEqualTo(original.endpoints());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ecs", "ocsf"})
    void losesNothingOfARecordWithEveryFieldButWhatATunnelHasInside(String profile) {
        RecordCollector original = RecordCollector.of(Samples.everything().build());
        RecordCollector record =
                read(profile, Written.in(profile).of(Samples.everything())).getFirst();

        original.fields().remove(RecordField.SRC_ADDR);
        original.fields().remove(RecordField.DST_ADDR);
        assertThat(record.fields()).isEqualTo(original.fields());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ecs", "ocsf"})
    void readsTheOuterAddressesOfATunnelWhereOnlyTheSchemaHasThem(String profile) {
        String written =
                Written.in(profile).of(Samples.tunnel()).replaceAll(",\"outer_(src|dst)_addr\":\"[^\"]*\"", "");

        assertThat(read(profile, written).getFirst().fields())
                .containsEntry(RecordField.OUTER_SRC_ADDR, "192.0.2.1")
                .containsEntry(RecordField.OUTER_DST_ADDR, "192.0.2.2")
                .doesNotContainKeys(RecordField.SRC_ADDR, RecordField.DST_ADDR);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'event':{'action':'network_flow'},'network':null,'source':{'port':1,'as':{'number':7}}}|flow",
                "{'event':{'action':'network_tunnel'},'source':{'port':1}}|tunnel",
            })
    void readsEventsOfOthersAsFarAsTheyAreTheSame(String event, String type) {
        assertThat(read("ecs", event.replace('\'', '"')).getFirst().fields())
                .isEqualTo(Map.of(RecordField.TYPE, type, RecordField.SRC_PORT, "1"));
    }

    @Test
    void passesOverWhatIsNoRecord() {
        String management =
                Written.in("ecs").of(Samples.management(), Samples.management().ledger());
        String flow = Written.in("ecs").of(Samples.tcp());
        assertThat(read("ecs", management + "\n\n" + flow + management + flow)).hasSize(2);
        assertThat(read("ecs", "{\"event\":{\"action\":\"logged-in\"}}")).isEmpty();
        assertThat(read("ocsf", "{\"class_name\":\"DNS Activity\",\"class_uid\":4003}"))
                .isEmpty();
    }

    @Test
    void knowsItsOwnAndNoOthers() {
        for (String profile : List.of("ocellus", "zeek", "ecs", "ocsf")) {
            String written = Written.in(profile).of(Samples.everything());
            PROVIDERS.forEach((kind, provider) -> assertThat(ReadFile.recognized(provider, written))
                    .as("%s by the reader of %s", profile, kind)
                    .isEqualTo(kind.equals(profile)));
            assertThat(ReadFile.recognized(new JsonReaderProvider(), written)).isEqualTo(profile.equals("ocellus"));
            assertThat(ReadFile.recognized(new ZeekReaderProvider(), written)).isEqualTo(profile.equals("zeek"));
        }
        assertThat(ReadFile.recognized(
                        provider("ecs"),
                        Written.in("ecs")
                                .of(Samples.management(), Samples.management().ledger())))
                .as("a file that begins with a management record")
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ecs|{'source':{'port':'80'}}|source: port: expected a whole number",
                "ecs|{'source':7}|source: expected an object",
                "ecs|{'source':{'address':'example.com'}}|source: address: ",
                "ecs|{'destination':{'mac':'02-00'}}|destination: mac: not a MAC address",
                "ecs|{'network':{'iana_number':'x'}}|network: iana_number: ",
                "ecs|{'event':{'start':'yesterday'}}|event: start: no time of RFC 3339",
                "ecs|{'ocellus':{'path':[{'id':1}]}}|ocellus: path: a layer without a name",
                "ecs|{'event':{'action':'network_flow'}|Unexpected end-of-input",
                "ocsf|{'src_endpoint':{'uid':'somewhere'}}|src_endpoint: uid: ",
                "ocsf|{'traffic':{'packets_out':-1}}|traffic: packets_out: expected a number from 0",
                "ocsf|{'metadata':{'reporter':[]}}|metadata: reporter: expected an object",
                "ocsf|[]|expected an object"
            })
    void saysWhereAFileIsDamagedAndKeepsWhatIsInFront(String profile, String damaged, String problem) {
        String first = Written.in(profile).of(Samples.tcp());
        ReadFile file = ReadFile.by(provider(profile), first + damaged.replace('\'', '"'));

        assertThat(file.records()).hasSize(1);
        assertThat(file.problem())
                .startsWith("flows.json: line 2, object at offset " + first.length() + ": ")
                .contains(problem)
                .hasLineCount(1);
    }

    /** Whatever is cut or overwritten, the lines in front are read, and nothing but a message comes of it. */
    @ParameterizedTest
    @ValueSource(strings = {"ecs", "ocsf"})
    void keepsWhatIsInFrontWhateverTheDamage(String profile) {
        String first = Written.in(profile).of(Samples.tcp());
        String second = Written.in(profile).of(Samples.everything());
        Random random = new Random(20261124);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder damaged = new StringBuilder(second);
            int at = random.nextInt(second.length() - 1);
            if (i % 2 == 0) {
                damaged.setLength(at);
            } else {
                damaged.setCharAt(at, (char) (' ' + random.nextInt(0x5f)));
            }
            ReadFile file = ReadFile.by(provider(profile), first + damaged);

            assertThat(file.records()).as(damaged.toString()).hasSizeGreaterThanOrEqualTo(1);
            assertThat(file.records().getFirst().fields())
                    .isEqualTo(RecordCollector.of(Samples.tcp().build()).fields());
            if (!file.problem().isEmpty()) {
                assertThat(file.problem())
                        .startsWith("flows.json: line ")
                        .contains("offset")
                        .hasLineCount(1);
            }
        }
    }
}
