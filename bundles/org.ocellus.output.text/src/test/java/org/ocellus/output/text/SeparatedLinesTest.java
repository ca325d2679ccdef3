package org.ocellus.output.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.ocellus.spi.output.FlowSink;
import org.ocellus.spi.record.RecordField;
import org.ocellus.testkit.OutputTargetFixture;
import org.ocellus.testkit.RecordFixture;

class SeparatedLinesTest {

    @Test
    void writesValuesWithoutBlanksAroundThem() throws IOException {
        assertThat(written("stime,dir,saddr,spkts", ",", flow().with(RecordField.SRC_PACKETS, 7)))
                .endsWith("\n,->,10.0.0.1,7\n")
                .startsWith("StartTime,Dir,SrcAddr,SrcPkts\n");
    }

    @Test
    void leavesEmptyWhatARecordHasNot() throws IOException {
        assertThat(written("saddr,sport,state", ";", flow())).endsWith("\n10.0.0.1;;\n");
    }

    @Test
    void quotesAValueWithTheSeparatorOrAQuote() throws IOException {
        RecordFixture named = flow().with(RecordField.SENSOR, "a\"b").labels(RecordField.SRC_LABELS, 1, 2);

        assertThat(written("src_labels,srcid,saddr", ",", named)).endsWith("\n\"1,2\",\"a\"\"b\",10.0.0.1\n");
    }

    @Test
    void takesATabulatorByItsEscape() throws IOException {
        assertThat(written("saddr,sport", "\\t", flow())).endsWith("\n10.0.0.1\t\n");
    }

    @Test
    void leavesTheTitlesOutOnRequest() throws IOException {
        OutputTargetFixture target = OutputTargetFixture.of("text", "-")
                .with("separator", ",")
                .with("columns", "saddr")
                .with("header", "false");
        try (FlowSink sink = new TextOutput().open(target)) {
            sink.write(flow().build());
        }

        assertThat(target.text()).isEqualTo("10.0.0.1\n");
    }

    private static RecordFixture flow() {
        return RecordFixture.flow().with(RecordField.SRC_ADDR, "10.0.0.1");
    }

    private static String written(String columns, String separator, RecordFixture record) throws IOException {
        OutputTargetFixture target =
                OutputTargetFixture.of("text", "-").with("columns", columns).with("separator", separator);
        try (FlowSink sink = new TextOutput().open(target)) {
            sink.write(record.build());
        }
        return target.text();
    }
}
