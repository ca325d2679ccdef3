package org.ocellus.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FileOperandsTest {
    private final FileOperands operands = new FileOperands(Set.of("capture")::contains);

    @Test
    void severalFilesMayFollowOneOption() {
        assertThat(expand("-r", "a.pcap", "b.pcap", "-w", "json"))
                .containsExactly("-r", "a.pcap", "-r", "b.pcap", "-w", "json");
    }

    @Test
    void firstWordThatIsNoFileBeginsTheFilter() {
        assertThat(expand("-r", "a.pcap", "host", "10.0.0.1")).containsExactly("-r", "a.pcap", "host", "10.0.0.1");
    }

    @Test
    void wordWithoutDotIsAFileIfItExists() {
        assertThat(expand("-r", "a.pcap", "capture", "udp")).containsExactly("-r", "a.pcap", "-r", "capture", "udp");
    }

    @Test
    void expressionInQuotesIsNoFileAlthoughItHasDotsAndSlashes() {
        assertThat(expand("-r", "a.pcap", "net 10.0.0.0/8")).containsExactly("-r", "a.pcap", "net 10.0.0.0/8");
    }

    @Test
    void standardInputIsAFile() {
        assertThat(expand("-r", "-", "-w", "json")).containsExactly("-r", "-", "-w", "json");
    }

    @Test
    void wordsBehindTwoDashesAreNoFiles() {
        assertThat(expand("-r", "a.pcap", "--", "b.pcap")).containsExactly("-r", "a.pcap", "--", "b.pcap");
    }

    private List<String> expand(String... arguments) {
        return operands.expand(List.of(arguments));
    }
}
