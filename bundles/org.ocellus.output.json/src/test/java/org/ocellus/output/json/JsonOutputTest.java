package org.ocellus.output.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ocellus.spi.output.FlowSink;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;
import org.ocellus.testkit.OutputTargetFixture;
import org.ocellus.testkit.RecordFixture;

/** Lines, buffers, errors: what the sink owes whatever the vocabulary is. */
class JsonOutputTest {
    private static final FlowRecord FLOW =
            RecordFixture.flow().with(RecordField.PROTO, "udp").build();

    @Test
    void endsEveryObjectWithALineFeed() throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (FlowSink sink = open(written)) {
            sink.write(FLOW);
            sink.write(FLOW);
            sink.flush();
        }

        assertThat(written.toString(UTF_8))
                .isEqualTo("{\"type\":\"flow\",\"proto\":\"udp\"}\n{\"type\":\"flow\",\"proto\":\"udp\"}\n");
    }

    @Test
    void buffersRecordsUntilTheyAreFlushed() throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        FlowSink sink = open(written);
        sink.write(FLOW);

        assertThat(written.size()).isZero();

        sink.flush();
        assertThat(Json.lines(written.toString(UTF_8))).hasSize(1);
    }

    @Test
    void leavesTheStreamOpenForItsOwner() throws IOException {
        OutputTargetFixture target = OutputTargetFixture.of("json", "-");
        try (FlowSink sink = new JsonOutput().open(target)) {
            sink.write(FLOW);
        }

        assertThat(target.closed()).isFalse();
        assertThat(target.written()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ocellus, '{\"type\":\"flow\"'",
        "ecs, '{\"@timestamp\":\"2026'",
        "ocsf, '{\"category_uid\":4'",
        "zeek, '{\"ts\":1795'"
    })
    void writesTheVocabularyThatIsAskedFor(String profile, String beginning) throws IOException {
        OutputTargetFixture target = OutputTargetFixture.of("json", "-").with("profile", profile);
        try (FlowSink sink = new JsonOutput().open(target)) {
            sink.write(Samples.tcp().build());
            sink.management(Samples.management());
        }

        assertThat(target.text()).startsWith(beginning).endsWith("}\n");
    }

    @Test
    void writesTheLogsOfZeekInTheirOwnFormat() throws IOException {
        OutputTargetFixture target = OutputTargetFixture.of("json", "tunnel.log")
                .with("profile", "zeek")
                .with("log", "tunnel")
                .with("format", "tsv");
        try (FlowSink sink = new JsonOutput().open(target)) {
            sink.write(Samples.tunnel().build());
        }

        assertThat(target.text()).startsWith("#separator \\x09\n").contains("#path\ttunnel\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "profile=ceef|profile=ceef: there is no such profile; expected ocellus, ecs, ocsf or zeek",
                "format=tsv|format=tsv: is for profile=zeek",
                "profile=zeek,log=http|log=http: expected conn or tunnel",
                "profile=zeek,format=csv|format=csv: expected json or tsv"
            })
    void refusesWhatItCannotWrite(String options, String message) {
        OutputTargetFixture target = OutputTargetFixture.of("json", "-");
        for (String option : options.split(",", -1)) {
            target.with(option.substring(0, option.indexOf('=')), option.substring(option.indexOf('=') + 1));
        }

        assertThatThrownBy(() -> new JsonOutput().open(target))
                .isInstanceOf(IOException.class)
                .hasMessage(message);
    }

    @Test
    void reportsTheErrorOfTheTargetAsItIs() throws IOException {
        IOException full = new IOException("No space left on device");
        FlowSink sink = open(new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw full;
            }
        });
        sink.write(FLOW);

        assertThatThrownBy(sink::flush).isSameAs(full);
    }

    @Test
    void failsWithAnIoExceptionAfterARecordThatBrokeOff() {
        FlowSink sink = open(new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException("No space left on device");
            }
        });

        for (int attempt = 0; attempt < 3; attempt++) {
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 10_000; i++) {
                            sink.write(FLOW);
                        }
                    })
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void writesARecordWithoutAllocating() throws IOException {
        FlowSink sink = open(OutputStream.nullOutputStream());
        FlowRecord flow = OcellusSinkTest.twoTunnelsWithLabels().build();
        int records = 2_000;
        write(sink, flow, 20_000);

        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        write(sink, flow, records);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;

        // The counter itself costs a few bytes; a single object a record would be 32,000.
        assertThat(allocated).isLessThan(8L * records);
    }

    private static void write(FlowSink sink, FlowRecord flow, int records) throws IOException {
        for (int i = 0; i < records; i++) {
            sink.write(flow);
        }
    }

    private static FlowSink open(OutputStream stream) {
        return new OcellusSink(stream);
    }
}
