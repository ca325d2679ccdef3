package org.ocellus.capture.pcap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocellus.spi.capture.CaptureException;
import org.ocellus.spi.capture.CaptureRequest;
import org.ocellus.spi.capture.CaptureSource;
import org.ocellus.spi.capture.CaptureSource.Progress;
import org.ocellus.spi.capture.FilterSyntaxException;
import org.ocellus.spi.capture.InterfaceOptions;
import org.ocellus.spi.capture.PacketBatch;

/** On the loopback interface of this host, beside whatever else goes over it. Skipped where that is not allowed. */
@Timeout(180)
class LoopbackTest {
    private static final long SECOND = 1_000_000_000L;
    private static final int CAP_NET_RAW = 13;
    private static final int HEADERS = 42;

    /** How long is waited for more than was sent. */
    private static final long AFTERWARDS = SECOND / 2;

    private final PcapCaptureProvider provider = new PcapCaptureProvider();

    @BeforeEach
    void onLinuxAsRootWithTheLibrary() throws IOException {
        assumeTrue("Linux".equals(System.getProperty("os.name")), "this test needs Linux");
        assumeTrue("root".equals(System.getProperty("user.name")), "this test needs root, to capture");
        assumeTrue(mayCapture(), "this test needs the capability CAP_NET_RAW, which root lacks in some containers");
        assumeTrue(Libpcap.installed().isPresent(), "this test needs libpcap (package libpcap0.8)");
    }

    /** Of its capabilities a process shows a mask. */
    private static boolean mayCapture() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("CapEff:"))
                .anyMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 1L << CAP_NET_RAW) != 0);
    }

    private static void send(int length) throws IOException {
        try (DatagramSocket socket = new DatagramSocket()) {
            InetAddress here = InetAddress.getLoopbackAddress();
            socket.send(new DatagramPacket(new byte[length], length, here, 9));
        }
    }

    private static void assertSeen(PacketBatch batch, int i, int linkType) {
        assertThat(batch.timestamp(i)).isCloseTo(System.currentTimeMillis() * 1_000_000, within(60 * SECOND));
        assertThat(batch.linkType(i)).isEqualTo(linkType);
    }

    /** {@return how many packets of that length came, of which there is one at least} */
    private static int count(CaptureSource source, int wireLength, int linkType) throws CaptureException {
        PacketBatch batch = new PacketBatch(256);
        int seen = 0;
        long end = 0;
        while (seen == 0 || System.nanoTime() - end < 0) {
            if (seen == 0) {
                end = System.nanoTime() + AFTERWARDS;
            }
            batch.clear();
            source.read(batch, SECOND / 10);
            for (int i = 0; i < batch.size(); i++) {
                if (batch.wire(i) == wireLength) {
                    assertSeen(batch, i, linkType);
                    seen++;
                }
            }
        }
        return seen;
    }

    @Test
    void packetsAreSeenOnce() throws Exception {
        try (CaptureSource source = provider.open(CaptureRequest.of("lo"))) {
            send(1234);
            assertThat(count(source, 1234 + HEADERS, 1)).isOne();
            assertThat(source.interfaceName()).isEqualTo("lo");
            assertThat(source.interruption()).isEmpty();
            assertThat(source.dropped()).isNotNegative();
        }
    }

    @Test
    void allInterfacesAtOnceHaveAHeaderOfTheirOwn() throws Exception {
        try (CaptureSource source = provider.open(new CaptureRequest("any", "inbound and udp", Map.of()))) {
            send(1233);
            assertThat(count(source, 1233 - 14 + HEADERS + 20, DataLink.LINUX_SLL2))
                    .isOne();
        }
    }

    @Test
    void packetsAreFilteredAndCut() throws Exception {
        InterfaceOptions options = InterfaceOptions.of(new CaptureRequest("lo", "", Map.of("snaplen", "60")));
        try (PcapSource source = PcapSource.open("lo", "udp and len > 1000", options)) {
            send(20);
            send(1235);
            PacketBatch batch = new PacketBatch(256);
            assertThat(source.read(batch, 60 * SECOND)).isEqualTo(Progress.PACKETS);
            assertThat(batch.captured(0)).isEqualTo(60);
            assertThat(batch.wire(0)).isGreaterThan(1000);
        }
    }

    /** Holds that pcap4j keeps its {@code pcap_t} where it is looked for, and that both ways of reading say the same. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void bothReadersReadTheSameInterface(boolean foreign) throws Exception {
        InterfaceOptions options = InterfaceOptions.of(CaptureRequest.of("lo"));
        try (LiveHandle live = LiveHandle.open("lo", "udp", options)) {
            live.nonBlocking();
            try (PacketReader reader = foreign
                    ? new ForeignReader(live, options.snaplen(), false)
                    : new Pcap4jReader(live, options.snaplen())) {
                send(1236);
                send(1237);
                int seen = 0;
                long end = 0;
                while (seen < 2 || System.nanoTime() - end < 0) {
                    if (seen < 2) {
                        end = System.nanoTime() + AFTERWARDS;
                    }
                    PacketBatch batch = new PacketBatch(256);
                    assertThat(reader.read(batch)).isTrue();
                    for (int i = 0; i < batch.size(); i++) {
                        if (batch.wire(i) == 1236 + HEADERS || batch.wire(i) == 1237 + HEADERS) {
                            assertSeen(batch, i, 1);
                            seen++;
                        }
                    }
                    Thread.sleep(20);
                }
                assertThat(seen).isEqualTo(2);
            }
        }
    }

    @Test
    void aReaderThatWaitsIsStopped() throws Exception {
        try (CaptureSource source = provider.open(new CaptureRequest("lo", "udp port 1", Map.of()))) {
            Thread stopper = Thread.ofPlatform().start(() -> {
                try {
                    Thread.sleep(100);
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
                source.stop();
            });
            assertThat(source.read(new PacketBatch(8), Long.MAX_VALUE / 4)).isEqualTo(Progress.END);
            stopper.join();
        }
    }

    @Test
    void whatCannotBeOpenedIsSaid() {
        assertThatThrownBy(() -> provider.open(CaptureRequest.of("nowhere0")))
                .isInstanceOf(CaptureException.class)
                .hasMessageStartingWith("nowhere0: no such interface; there are ")
                .hasMessageContaining("lo");
        assertThatThrownBy(() -> provider.open(new CaptureRequest("lo", "udp prot 53", Map.of())))
                .isInstanceOf(FilterSyntaxException.class)
                .hasMessageStartingWith("filter 'udp prot 53': ")
                .hasMessageContaining("syntax error");
    }

    @Test
    void interfacesAreListedWithAllOfThemAtOnce() throws Exception {
        assertThat(provider.interfaces()).anyMatch(each -> each.name().equals("any"));
        assertThat(provider.interfaces()).anyMatch(each -> each.name().equals("lo") && each.loopback() && each.up());
    }
}
