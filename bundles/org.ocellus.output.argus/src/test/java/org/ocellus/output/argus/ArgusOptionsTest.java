package org.ocellus.output.argus;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ocellus.testkit.OutputTargetFixture;

/** What a user states wrongly is told, with what was expected. */
class ArgusOptionsTest {

    @ParameterizedTest
    @CsvSource({
        "tunnels,maybe,option tunnels: 'maybe' is neither true nor false",
        "source-id,edge-1,option source-id: 'edge-1' is no IPv4 address",
        "max-clients,0,option max-clients: '0' is no number from 1 to 1024",
        "max-clients,many,option max-clients: 'many' is no number from 1 to 1024",
        "client-buffer,1k,option client-buffer: '1k' is no size from 64k to 1g",
        "client-buffer,9999999999g,option client-buffer: '9999999999g' is no size"
    })
    void valuesThatDoNotFit(String option, String value, String message) {
        OutputTargetFixture target =
                OutputTargetFixture.of("argus", "//127.0.0.1:0").with(option, value);

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> new ArgusOutput().open(target).close())
                .withMessageStartingWith(message);
    }

    @ParameterizedTest
    @CsvSource({
        "//127.0.0.1:70000,there is no port 70000",
        "//127.0.0.1:monitor,expected argus://ADDRESS:PORT",
        "//1:2:3,expected argus://ADDRESS:PORT",
        "//nowhere.invalid:561,there is no machine of the name nowhere.invalid"
    })
    void addressesThatDoNotFit(String location, String message) {
        assertThatIOException()
                .isThrownBy(() -> new ArgusOutput()
                        .open(OutputTargetFixture.of("argus", location))
                        .close())
                .withMessageContaining(message);
    }

    @Test
    void recordsAreNotWrittenToATerminal() {
        assertThatIOException()
                .isThrownBy(() -> new ArgusOutput()
                        .open(OutputTargetFixture.of("argus", "-").onTerminal())
                        .close())
                .withMessageContaining("-w argus:- | ra -r -");
    }
}
