package org.ocellus.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ocellus.launch.CommandLine;
import org.ocellus.launch.CommandLine.Mode;
import org.ocellus.launch.ReadRequest;

class ReadArgumentsTest {

    private static CommandLine parse(String... words) throws UsageException {
        return new Arguments(words).toCommandLine(null);
    }

    @Test
    void filesAreReadAsTheyAreUnlessMoreIsSaid() throws Exception {
        CommandLine line = parse("read", "a.json", "-", "b.argus");

        assertThat(line.mode()).isEqualTo(Mode.READ);
        assertThat(line.files()).containsExactly("a.json", "-", "b.argus");
        assertThat(line.filter()).isEmpty();
        assertThat(line.outputs()).isEmpty();
        assertThat(line.reading()).isEqualTo(ReadRequest.ALL);
    }

    @Test
    void everyOptionHasItsPlace() throws Exception {
        CommandLine line = parse(
                "read",
                "-r",
                "a",
                "b",
                "-t",
                "x..y",
                "--merge",
                "--by",
                "saddr/24",
                "--sort",
                "-bytes,start",
                "-N",
                "7",
                "--format",
                "json",
                "--groups",
                "9",
                "-w",
                "json:x",
                "-s",
                "-dur",
                "-n");

        assertThat(line.files()).containsExactly("a", "b");
        assertThat(line.outputs()).containsExactly("json:x");
        assertThat(line.configurations())
                .isEqualTo(Map.of("org.ocellus.output.text", Map.of("columns", "-dur", "names", "false")));
        assertThat(line.reading())
                .isEqualTo(new ReadRequest("json", "x..y", true, false, "saddr/24", 9, "-bytes,start", 7));
    }

    @Test
    void wordsBehindTheDashesAreTheFilter() throws Exception {
        assertThat(parse("read", "a", "--", "dst_port", "==", "443").filter()).isEqualTo("dst_port == 443");
        assertThat(parse("read", "a", "-f", "x == 1 or y == 2", "--filter", "z == 3", "--", "a == 4")
                        .filter())
                .isEqualTo("(x == 1 or y == 2) and (z == 3) and (a == 4)");
    }

    @Test
    void topSortsByBytesUnlessSomethingElseIsSaid() throws Exception {
        assertThat(parse("read", "a", "--top", "5").reading().sort()).isEqualTo("-bytes");
        assertThat(parse("read", "a", "--top", "5").reading().most()).isEqualTo(5);
        assertThat(parse("read", "a", "--top", "5", "--sort", "-duration")
                        .reading()
                        .sort())
                .isEqualTo("-duration");
    }

    @Test
    void whatStandsInFrontOfTheWordCountsToo() throws Exception {
        CommandLine line = parse("-w", "text", "-o", "output.text.header=false", "read", "a", "-w", "json:x");

        assertThat(line.outputs()).isEqualTo(List.of("text", "json:x"));
        assertThat(line.configurations()).isEqualTo(Map.of("org.ocellus.output.text", Map.of("header", "false")));
    }

    @Test
    void helpIsThatOfReading() throws Exception {
        Arguments arguments = new Arguments("read", "--help");

        assertThat(arguments.wantsHelp()).isTrue();
        assertThat(arguments.help())
                .startsWith("Usage: ocellus read [options] FILE...")
                .contains("--by FIELDS");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "read|nothing to read",
                "read --nonsense a|Unknown option",
                "read a --count --by proto|--count makes totals of all records",
                "read a --top 3 -N 4|expected one of them",
                "read a --top 0|--top 0: expected a number above 0",
                "read a -N -1|-N -1: expected a number above 0",
                "read a --groups 0|--groups 0: expected a number above 0",
                "read a --top many|is no whole number up to 9223372036854775807"
            })
    void whatMakesNoSenseIsSaid(String words, String message) {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> parse(words.split(" ")))
                .withMessageStartingWith("read: ")
                .withMessageContaining(message);
    }
}
