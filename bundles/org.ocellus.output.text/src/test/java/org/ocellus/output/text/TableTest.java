package org.ocellus.output.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ocellus.spi.record.RecordField;
import org.ocellus.spi.record.RunSummary;
import org.ocellus.testkit.RecordFixture;

/** Widths, batches, colour: the layout, whatever the values are. */
class TableTest {
    private static final String LONGEST_IPV6 = "2001:db8:85a3:8d3:1319:8a2e:370:7348";

    @Test
    void fitsTheHeaderToTheFirstScreenful() throws IOException {
        List<String> lines =
                new Lines().write(from("10.0.0.1"), from(LONGEST_IPV6)).flushed();

        assertThat(lines).hasSize(3);
        assertThat(lines)
                .allSatisfy(line -> assertThat(columnOf(line, "Sport", "49152")).isEqualTo(80));
    }

    @Test
    void holdsBackAScreenfulAndNoMore() throws IOException {
        Lines lines = new Lines();
        for (int i = 0; i < Table.SCREENFUL - 1; i++) {
            lines.write(from("10.0.0.1"));
        }
        lines.write(from(LONGEST_IPV6));
        lines.write(from("10.0.0.2"));

        List<String> written = lines.flushed();
        assertThat(written).hasSize(Table.SCREENFUL + 2);
        assertThat(written)
                .allSatisfy(line -> assertThat(columnOf(line, "Sport", "49152")).isEqualTo(80));
    }

    @Test
    void widensFromALaterRowOnWithoutCuttingIt() throws IOException {
        Lines lines = new Lines().write(from("10.0.0.1"));
        lines.flushed();
        List<String> written = lines.write(from(LONGEST_IPV6), from("10.0.0.2")).flushed();

        assertThat(written.get(2)).contains(" " + LONGEST_IPV6 + " 49152 ");
        assertThat(written.stream().map(line -> columnOf(line, "Sport", "49152")))
                .containsExactly(59, 59, 80, 80);
    }

    @Test
    void showsNothingUntilFlushed() throws IOException {
        Lines lines = new Lines().write(from("10.0.0.1"));

        assertThat(lines.visible()).isEmpty();
        assertThat(lines.flushed()).hasSize(2);
    }

    @Test
    void writesNoHeaderWithoutARecord() throws IOException {
        assertThat(new Lines().flushed()).isEmpty();
    }

    @Test
    void writesTheHeaderOnce() throws IOException {
        Lines lines = new Lines().write(from("10.0.0.1"));
        lines.flushed();

        assertThat(lines.write(from("10.0.0.2")).flushed())
                .hasSize(3)
                .filteredOn(line -> line.startsWith("StartTime"))
                .hasSize(1);
    }

    @Test
    void keepsTheSummaryOffTheRecords() throws IOException {
        Lines lines = new Lines().write(from("10.0.0.1"));
        lines.sink().summary(new RunSummary(1, 1, 0, 64, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 65536, Map.of()));

        assertThat(lines.visible().lines()).hasSize(2);
    }

    @Test
    void hasTheSameNumberOfWordsOnEveryLineBeforeThePath() throws IOException {
        List<String> lines = new Lines()
                .write(RecordFixture.flow(), from("10.0.0.1"), RecordFixture.tunnel())
                .flushed();

        assertThat(lines).allSatisfy(line -> assertThat(line.split(" +")).hasSize(15));
    }

    @Test
    void countsCharactersAndNotOctets() throws IOException {
        String name = "h\u00e4\u20ac\ud83d\udc41";

        String inUtf8 = new Lines().write(named(name)).text();
        String inAscii = new Lines().write(named("abcd")).text();

        assertThat(inUtf8).contains(name).isEqualTo(inAscii.replace("abcd", name));
    }

    private static RecordFixture named(String protocol) {
        return RecordFixture.flow().with(RecordField.PROTO, protocol);
    }

    @Test
    void letsNoRecordSteerTheTerminal() throws IOException {
        List<String> lines = new Lines()
                .write(RecordFixture.flow()
                        .with(RecordField.PROTO, "\u001b[2Jx\n\u007f")
                        .layer("a\u0007\tb"))
                .flushed();

        assertThat(lines).hasSize(2);
        assertThat(lines.get(1)).contains(" ?[2Jx?? ").endsWith(" a??b");
    }

    @Test
    void coloursHeaderAndTunnelsForATerminal() throws IOException {
        List<String> lines = new Lines(Style.COLOURED, ZoneId.of("UTC"))
                .write(from("10.0.0.1"), RecordFixture.tunnel().with(RecordField.TUNNEL, "vxlan"))
                .flushed();

        assertThat(lines.get(0)).startsWith("\u001b[1mStartTime").endsWith("Path\u001b[0m");
        assertThat(lines.get(1)).doesNotContain("\u001b");
        assertThat(lines.get(2)).startsWith("\u001b[2m").endsWith("\u001b[0m");
    }

    private static RecordFixture from(String address) {
        return RecordFixture.flow().with(RecordField.SRC_ADDR, address).with(RecordField.SRC_PORT, 49152);
    }

    private static int columnOf(String line, String title, String value) {
        return Math.max(line.indexOf(title), line.indexOf(value));
    }
}
