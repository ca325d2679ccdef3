package org.ocellus.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ListenAddressTest {

    @Test
    void takesBothFamiliesAndAllAddresses() throws IOException {
        assertThat(ListenAddress.parse("127.0.0.1:9560").toString()).contains("127.0.0.1:9560");
        assertThat(ListenAddress.parse("[::1]:9560").getAddress().isLoopbackAddress())
                .isTrue();
        assertThat(ListenAddress.parse(":9560").getAddress().isAnyLocalAddress())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9560", "127.0.0.1", "127.0.0.1:", "127.0.0.1:x", "127.0.0.1:70000", "127.0.0.1:-1"})
    void saysWhatItExpected(String text) {
        assertThatIOException()
                .isThrownBy(() -> ListenAddress.parse(text))
                .withMessageContaining("metrics.listen=" + text)
                .withMessageContaining("ADDRESS:PORT");
    }
}
