package org.ocellus.shell.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;

class ListenAddressTest {
    @Test
    void autoIsTheLoopbackAddress() throws IOException {
        assertAddress("auto", "127.0.0.1", 8101);
    }

    @Test
    void takesAddressAndPort() throws IOException {
        assertAddress("192.0.2.1:22", "192.0.2.1", 22);
        assertAddress("[::1]:8101", "0:0:0:0:0:0:0:1", 8101);
        assertThat(ListenAddress.parse(":8101").getAddress().isAnyLocalAddress())
                .isTrue();
    }

    private static void assertAddress(String text, String host, int port) throws IOException {
        InetSocketAddress address = ListenAddress.parse(text);
        assertThat(address.getAddress().getHostAddress()).isEqualTo(host);
        assertThat(address.getPort()).isEqualTo(port);
    }

    @Test
    void saysWhatIsExpected() {
        assertThatThrownBy(() -> ListenAddress.parse("8101"))
                .hasMessage("ssh.listen=8101: expected auto or ADDRESS:PORT, such as 127.0.0.1:8101");
        assertThatThrownBy(() -> ListenAddress.parse("127.0.0.1:99999")).hasMessageContaining("expected");
    }
}
