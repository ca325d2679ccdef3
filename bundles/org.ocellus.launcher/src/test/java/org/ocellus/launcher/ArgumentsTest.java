package org.ocellus.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ocellus.launch.CommandLine;
import org.ocellus.launch.CommandLine.Mode;

class ArgumentsTest {
    @TempDir
    Path directory;

    @Test
    void filesAndOutputsKeepTheirOrder() throws Exception {
        CommandLine line = parse("-r", "a.pcap", "b.pcap", "-w", "json:x", "-r", "c.pcap", "-w", "text");

        assertThat(line.files()).containsExactly("a.pcap", "b.pcap", "c.pcap");
        assertThat(line.outputs()).containsExactly("json:x", "text");
        assertThat(line.mode()).isEqualTo(Mode.RECORD);
    }

    @Test
    void captureSettingsAreHandedOnByName() throws Exception {
        assertThat(parse("-i", "eth0", "-s", "96", "-p", "--loop", "--pace", "2")
                        .captureOptions())
                .isEqualTo(Map.of("snaplen", "96", "promiscuous", "false", "loop", "true", "pace", "2.0"));
    }

    @Test
    void aNumberIsACountAndNotAConfigurationFile() throws Exception {
        Path file = Files.writeString(directory.resolve("7"), "flow.maxFlows=2\n");
        CommandLine line = parse("-c", "0100", "-B", "8192", "-P", "-i", "any", "-c", file.toString());

        assertThat(line.captureOptions()).isEqualTo(Map.of("count", "100", "buffer", "8192", "promiscuous", "true"));
        assertThat(line.configurations()).isEqualTo(Map.of("org.ocellus.flow", Map.of("maxFlows", "2")));
    }

    @Test
    void wordsBehindTheOptionsAreTheFilter() throws Exception {
        assertThat(parse("-i", "eth0", "udp", "port", "53").filter()).isEqualTo("udp port 53");
        assertThat(parse("-r", "a.pcap", "host 10.0.0.1 and not arp").filter()).isEqualTo("host 10.0.0.1 and not arp");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-r a.pcap|false",
                "-r a.pcap udp|true",
                "-i eth0|true",
                "--shell|true",
                "interfaces|true",
                "decoders|false",
                "read a.json src port 53|false"
            })
    void capturingFromInterfacesIsPreparedForOnlyIfItIsNeeded(String words, boolean needed) throws Exception {
        assertThat(parse(words.split(" ")).needsLiveCapture()).isEqualTo(needed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"interfaces --json|interfaces --json", "-D|interfaces", "--list-interfaces|interfaces"})
    void interfacesIsAShellCommand(String words, String command) throws Exception {
        CommandLine line = parse(words.split(" "));

        assertThat(line.mode()).isEqualTo(Mode.COMMAND);
        assertThat(line.command()).isEqualTo(command);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "interfaces eth0|expected interfaces [--json]",
                "decoders vxlan|expected decoders [--tree FILE] [--json]",
                "decoders --tree|expected decoders [--tree FILE] [--json]",
                "decoders stop vxlan|expected decoders [--tree FILE] [--json]",
                "--pace fast -r a|Invalid value for option '--pace': 'fast' is no number",
                "-B much -i lo|Invalid value for option '-B': 'much' is no whole number up to 2147483647",
                "a.pcap|nothing to read: expected -r FILE or -i IFACE, and 'a.pcap' is taken for a filter expression"
            })
    void whatHasNoMeaningIsToldWithWhatWasExpected(String words, String message) {
        assertThatThrownBy(() -> parse(words.split(" ")))
                .isInstanceOf(UsageException.class)
                .hasMessage(message);
    }

    @Test
    void columnsAreASettingOfTheTextOutput() throws Exception {
        CommandLine line = parse("-r", "a", "-s", "stime,saddr", "-s", "96", "-s", "+dport", "-n");

        assertThat(line.configurations())
                .isEqualTo(
                        Map.of("org.ocellus.output.text", Map.of("columns", "stime,saddr,+dport", "names", "false")));
        assertThat(line.captureOptions()).isEqualTo(Map.of("snaplen", "96"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"-s -dur|-dur", "-s -dur,-proto|-dur,-proto", "-s-path|-path", "-s +smac|+smac", "-s=-dur|-dur"})
    void columnsMayBeTakenAway(String words, String columns) throws Exception {
        String[] all = (words + " -r a").split(" ");

        assertThat(parse(all).configurations())
                .isEqualTo(Map.of("org.ocellus.output.text", Map.of("columns", columns)));
    }

    @Test
    void settingsOfOnePidAreOneConfiguration() throws Exception {
        assertThat(parse("-r", "a", "-o", "flow.maxFlows=9", "-o", "flow.udpTimeout=5")
                        .configurations())
                .isEqualTo(Map.of("org.ocellus.flow", Map.of("maxFlows", "9", "udpTimeout", "5")));
    }

    @Test
    void optionWinsOverFileAndFileOverDefaults() throws Exception {
        Path defaults =
                Files.writeString(directory.resolve("d"), "flow.maxFlows=1\nflow.udpTimeout=1\nsensor.name=d\n");
        Path file = Files.writeString(directory.resolve("f"), "flow.maxFlows=2\nflow.udpTimeout=2\n");

        CommandLine line =
                new Arguments("-o", "flow.maxFlows=3", "-c", file.toString(), "-r", "a").toCommandLine(defaults);

        assertThat(line.configurations())
                .isEqualTo(Map.of(
                        "org.ocellus.flow", Map.of("maxFlows", "3", "udpTimeout", "2"),
                        "org.ocellus.sensor", Map.of("name", "d")));
    }

    @Test
    void wordsOfASubcommandReachTheShellAsTheyWere() throws Exception {
        CommandLine line = parse("decoders", "--tree", "my $x/a|b.pcap");

        assertThat(line.mode()).isEqualTo(Mode.COMMAND);
        assertThat(line.command()).isEqualTo("decoders --tree my\\ \\$x/a\\|b.pcap");
    }

    @Test
    void daemonNeedsNoInputAndReadsTheFileOfItsDirectory() throws Exception {
        Files.writeString(directory.resolve("ocellus.properties"), "flow.maxFlows=7\n");

        CommandLine line = parse("-d", "--config-dir", directory.toString(), "-o", "flow.udpTimeout=3");

        assertThat(line.mode()).isEqualTo(Mode.DAEMON);
        assertThat(line.configurations())
                .isEqualTo(Map.of("org.ocellus.flow", Map.of("maxFlows", "7", "udpTimeout", "3")));
    }

    @Test
    void shellNeedsNoInput() throws Exception {
        assertThat(parse("--shell").mode()).isEqualTo(Mode.SHELL);
    }

    @Test
    void decodersIsAShellCommandWithItsOptions() throws Exception {
        CommandLine line = parse("-o", "decoder.vxlan.udpPort=8472", "decoders", "--json");

        assertThat(line.mode()).isEqualTo(Mode.COMMAND);
        assertThat(line.command()).isEqualTo("decoders --json");
        assertThat(line.configurations()).containsKey("org.ocellus.decoder~vxlan");
    }

    @Test
    void helpIsAskedForWithEitherName() throws Exception {
        assertThat(new Arguments("-h").wantsHelp()).isTrue();
        assertThat(new Arguments("--help").help())
                .startsWith("Usage: ocellus [options]")
                .contains("--pace");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-x|Unknown option",
                "-r|Missing required parameter",
                "-s 99999999999 -r a|expected a number of bytes",
                "-s -5 -r a|expected a number of bytes",
                "-s 0 -r a|expected a number of bytes",
                "--pace -1 -r a|expected a factor",
                "--pace NaN -r a|expected a factor",
                "-w text|nothing to read",
                "-o nonsense -r a|expected KEY=VALUE",
                "-c 0 -r a|expected a number of packets",
                "-c -7 -r a|expected a number of packets",
                "-B 0 -i a|expected a number of KiB",
                "-P -p -i a|expected one of them",
                "-p shell -- stats|as the first word"
            })
    void whatIsNotPossibleIsSaidInOneLine(String words, String message) {
        assertThatThrownBy(() -> parse(words.split(" ")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining(message)
                .message()
                .hasLineCount(1);
    }

    private static CommandLine parse(String... words) throws UsageException {
        return new Arguments(words).toCommandLine(null);
    }
}
