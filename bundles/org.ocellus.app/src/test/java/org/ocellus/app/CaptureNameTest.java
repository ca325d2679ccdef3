package org.ocellus.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ocellus.spi.capture.CaptureRequest;

class CaptureNameTest {

    @Test
    void interfaceMayHaveAFilterAndOptions() throws Exception {
        assertThat(CaptureName.parse("pcap:eth0?filter=port%2053%20or%20icmp&promiscuous=false")
                        .requests())
                .containsExactly(new CaptureRequest("pcap:eth0", "port 53 or icmp", Map.of("promiscuous", "false")));
    }

    @Test
    void filesAreOneStream() throws Exception {
        assertThat(CaptureName.parse("file:/tmp/a.pcap,/tmp/b.pcap?loop=true").requests())
                .containsExactly(
                        new CaptureRequest("/tmp/a.pcap", "", Map.of("loop", "true")),
                        new CaptureRequest("/tmp/b.pcap", "", Map.of("loop", "true")));
    }

    @Test
    void whatIsWrittenIsRead() throws Exception {
        CaptureName name =
                CaptureName.device("any", Map.of("filter", "tcp[13] & 2 != 0 and net 10.0.0.0/8", "snaplen", "96"));

        assertThat(name.toString()).doesNotContain(" ");
        assertThat(CaptureName.parse(name.toString())).isEqualTo(name);
        CaptureName files = CaptureName.files(List.of("a", "b"), Map.of());
        assertThat(CaptureName.parse(files.toString())).isEqualTo(files);
    }

    @Test
    void optionsThatThereAreNotAreRefusedUnlessAVendorsKindIsAskedFor() throws Exception {
        assertThatThrownBy(() -> CaptureName.parse("eth0?fliter=port%2053"))
                .hasMessage(
                        "eth0?fliter=port%2053: there is no option fliter; expected one of buffer, count, filter, loop,"
                                + " pace, paused, promiscuous, snaplen, wait");
        assertThatThrownBy(() -> CaptureName.parse("ring:eth0?size=1")).hasMessageContaining("no option size");
        assertThat(CaptureName.parse("dag:dag0?stream=2").requests())
                .containsExactly(new CaptureRequest("dag:dag0", "", Map.of("stream", "2")));
    }

    @Test
    void optionsOfAnotherFormAreRefused() {
        assertThatThrownBy(() -> CaptureName.parse("eth0?promiscuous"))
                .hasMessage("eth0?promiscuous: expected ?NAME=VALUE&NAME=VALUE behind the question mark");
        assertThatThrownBy(() -> CaptureName.parse("eth0?filter=%zz")).hasMessageContaining("hexadecimal");
    }
}
