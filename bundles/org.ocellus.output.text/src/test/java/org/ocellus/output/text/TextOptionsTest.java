package org.ocellus.output.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ocellus.spi.output.FlowSink;
import org.ocellus.spi.record.ManagementRecord;
import org.ocellus.spi.record.ManagementRecord.CaptureCounters;
import org.ocellus.spi.record.ManagementRecord.OutputCounters;
import org.ocellus.spi.record.RecordField;
import org.ocellus.spi.record.RunSummary;
import org.ocellus.testkit.OutputTargetFixture;
import org.ocellus.testkit.RecordFixture;

class TextOptionsTest {
    private static final String BOLD = "\u001b[1m";

    @Test
    void coloursAFileOnlyIfTold() throws IOException {
        assertThat(written(OutputTargetFixture.of("text", "-"))).doesNotContain(BOLD);
        assertThat(written(OutputTargetFixture.of("text", "-").with("color", "always")))
                .startsWith(BOLD);
        assertThat(written(OutputTargetFixture.of("text", "-").onTerminal().with("color", "never")))
                .doesNotContain(BOLD);
    }

    @Test
    void cutsAndMarksWhatIsLongerThanAStatedWidth() throws IOException {
        OutputTargetFixture target = OutputTargetFixture.of("text", "-").with("columns", "saddr:10,sport:3,state");

        assertThat(written(target).lines()).containsExactly("   SrcAddr Sp* State", "192.168.1* 49* -");
    }

    @Test
    void showsNamesOfPortsOnRequest() {
        PortNames names = new PortNames(List.of(
                "# comment 22/tcp",
                "ssh\t\t22/tcp\t\t\t# SSH Remote Login Protocol",
                "domain\t\t53/udp",
                "other 22/tcp",
                "nonsense"));
        RecordFixture ssh = RecordFixture.flow()
                .with(RecordField.PROTO_NUMBER, 6)
                .with(RecordField.SRC_PORT, 49152)
                .with(RecordField.DST_PORT, 22);

        assertThat(names.name(ssh.build(), RecordField.DST_PORT)).isEqualTo("ssh");
        assertThat(names.name(ssh.build(), RecordField.SRC_PORT)).isNull();
        assertThat(names.name(
                        ssh.with(RecordField.PROTO_NUMBER, 17)
                                .with(RecordField.DST_PORT, 22)
                                .build(),
                        RecordField.DST_PORT))
                .isNull();
    }

    @Test
    void writesManagementOnlyIfAsked() throws IOException {
        OutputTargetFixture quiet = OutputTargetFixture.of("text", "-");
        OutputTargetFixture asked = OutputTargetFixture.of("text", "-").with("management", "true");
        for (OutputTargetFixture target : List.of(quiet, asked)) {
            try (FlowSink sink = new TextOutput().open(target)) {
                sink.management(management());
            }
        }

        assertThat(quiet.text()).isEmpty();
        assertThat(asked.text())
                .startsWith("# ")
                .endsWith(" man sensor=probe?1 sequence=3 uptime=60 packets=100 bytes=64000 dropped=8 undecodable=2"
                        + " active=5/65536 evicted=7 records=12 lost=4\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "color|blue|color=blue: expected always, never or auto",
                "header|no|header=no: expected true or false",
                "separator|::|separator=::: expected one ASCII character",
                "columns|stim|near it are stime"
            })
    void refusesAValueThatAnOptionCannotHave(String option, String value, String message) {
        OutputTargetFixture target = OutputTargetFixture.of("text", "-").with(option, value);

        assertThatThrownBy(() -> new TextOutput().open(target))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(message);
    }

    private static ManagementRecord management() {
        RunSummary ledger = new RunSummary(100, 98, 2, 64_000, 10, 12, 3, 4, 1, 5, 6, 7, 8, 5, 65536, Map.of());
        return new ManagementRecord(
                "probe 1",
                3,
                1_795_514_400_000_000_000L,
                1_795_514_460_000_000_000L,
                60_000_000_000L,
                false,
                ledger,
                List.of(new CaptureCounters("eth0", 100, 64_000, 8)),
                List.of(new OutputCounters("text", 12, 0, 4)));
    }

    private static String written(OutputTargetFixture target) throws IOException {
        try (FlowSink sink = new TextOutput().open(target)) {
            sink.write(RecordFixture.flow()
                    .with(RecordField.SRC_ADDR, "192.168.100.200")
                    .with(RecordField.SRC_PORT, 49152)
                    .build());
        }
        return target.text();
    }
}
