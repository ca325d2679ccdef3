package org.ocellus.output.ipfix;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ocellus.testkit.OutputTargetFixture;

class ExportOptionsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "domain | 0 | option domain=0: expected a whole number from 1 to 4294967295",
                "domain | many | option domain=many: expected a whole number from 1 to 4294967295",
                "time | second | option time=second: expected milli, micro or nano",
                "tunnels | yes | option tunnels=yes: expected true or false",
                "pen | x | option pen=x: expected a whole number from 1 to 4294967295, or none",
                "mtu | 576 | option mtu=576: expected a whole number from 1280 to 65535",
                "transport | sctp | option transport=sctp: expected udp, tcp or tls",
                "template-packets | 0 | option template-packets=0: expected a whole number from 1 to 2147483647"
            })
    void saysWhatWasExpected(String option, String value, String message) {
        OutputTargetFixture target =
                OutputTargetFixture.of("ipfix", "//127.0.0.1").with(option, value);
        assertThatThrownBy(() -> new IpfixOutput().open(target))
                .isInstanceOf(IOException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource({"//", "//:4739", "//host:0", "//host:70000", "//2001:db8::1:4739", "//host/path", "//user@host"})
    void refusesPlacesThatAreNoHosts(String location) {
        assertThatThrownBy(() -> new IpfixOutput().open(OutputTargetFixture.of("ipfix", location)))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("ipfix:" + location + ": expected ipfix://HOST:PORT");
    }

    @Test
    void saysWhichFileOfKeysCannotBeUsed(@TempDir Path folder) throws IOException {
        Path missing = folder.resolve("missing.p12");
        OutputTargetFixture tls = OutputTargetFixture.of("ipfix", "//127.0.0.1").with("transport", "tls");
        tls.with("truststore", missing.toString());
        assertThatThrownBy(() -> new IpfixOutput().open(tls)).hasMessage(missing + ": cannot be read");

        Path broken = Files.writeString(folder.resolve("broken.p12"), "no keys");
        tls.with("truststore", broken.toString());
        assertThatThrownBy(() -> new IpfixOutput().open(tls))
                .hasMessageStartingWith(broken + ": no key store, or not of this password");
    }
}
