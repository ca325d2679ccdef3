package org.ocellus.capture.ring;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ocellus.spi.capture.CaptureException;
import org.ocellus.spi.capture.CaptureRequest;
import org.ocellus.spi.capture.CaptureSource;
import org.ocellus.spi.capture.CaptureSource.Progress;
import org.ocellus.spi.capture.PacketBatch;

/** On the loopback interface of this host, beside whatever else goes over it. Skipped where that is not allowed. */
@Timeout(180)
class LoopbackTest {
    private static final long SECOND = 1_000_000_000L;
    private static final int CAP_NET_RAW = 13;

    private final RingCaptureProvider provider = new RingCaptureProvider(Optional::empty);

    @BeforeEach
    void onLinuxAsRoot() throws IOException {
        assumeTrue("Linux".equals(System.getProperty("os.name")), "this test needs Linux");
        assumeTrue("root".equals(System.getProperty("user.name")), "this test needs root, to capture");
        assumeTrue(mayCapture(), "this test needs the capability CAP_NET_RAW, which root lacks in some containers");
    }

    private static CaptureRequest loopback(Map<String, String> options) {
        return new CaptureRequest("lo", "", options);
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

    private static boolean sees(CaptureSource source, int wireLength) throws CaptureException {
        PacketBatch batch = new PacketBatch(64);
        long end = System.nanoTime() + 60 * SECOND;
        while (System.nanoTime() < end) {
            batch.clear();
            source.read(batch, SECOND / 10);
            for (int i = 0; i < batch.size(); i++) {
                if (batch.wire(i) == wireLength) {
                    assertThat(batch.timestamp(i))
                            .isCloseTo(System.currentTimeMillis() * 1_000_000, within(60 * SECOND));
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void packetsAreSeen() throws Exception {
        try (CaptureSource source = provider.open(loopback(Map.of()))) {
            send(1234);
            assertThat(sees(source, 1234 + 42)).isTrue();
            assertThat(source.interfaceName()).isEqualTo("lo");
            assertThat(source.interruption()).isEmpty();
            assertThat(source.dropped()).isNotNegative();
            assertThat(source.live()).isTrue();
        }
    }

    @Test
    void oneOfTheSourcesThatShareAnInterfaceSeesAPacket() throws Exception {
        List<CaptureSource> sources = provider.open(loopback(Map.of("buffer", "512")), 3);
        try {
            assertThat(sources).hasSize(3);
            send(2345);
            PacketBatch batch = new PacketBatch(64);
            int seen = 0;
            long end = 0;
            while (seen == 0 || System.nanoTime() - end < 0) {
                if (seen == 0) {
                    end = System.nanoTime() + SECOND / 2; // for those that would see it too
                }
                for (CaptureSource each : sources) {
                    batch.clear();
                    each.read(batch, SECOND / 20);
                    for (int i = 0; i < batch.size(); i++) {
                        seen += batch.wire(i) == 2345 + 42 ? 1 : 0;
                    }
                }
            }
            assertThat(seen).isOne();
        } finally {
            sources.forEach(CaptureSource::close);
        }
    }

    @Test
    void aReaderThatWaitsIsStopped() throws Exception {
        try (CaptureSource source = provider.open(loopback(Map.of()))) {
            Thread stopper = Thread.ofPlatform().start(() -> {
                try {
                    Thread.sleep(100);
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
                source.stop();
            });
            PacketBatch batch = new PacketBatch(64);
            Progress last = Progress.NOTHING_YET;
            while (last != Progress.END) { // other traffic may come meanwhile
                batch.clear();
                last = source.read(batch, Long.MAX_VALUE / 4);
            }
            stopper.join();
            assertThat(source.read(batch, 0)).isEqualTo(Progress.END);
        }
        provider.open(loopback(Map.of())).close();
    }

    @Test
    void whatCannotBeOpenedIsSaid() {
        assertThatThrownBy(() -> provider.open(CaptureRequest.of("nowhere0")))
                .isInstanceOf(CaptureException.class)
                .hasMessageStartingWith("nowhere0: no such interface; there are ")
                .hasMessageContaining("lo");
        assertThatThrownBy(() -> provider.open(CaptureRequest.of("any"))).hasMessageContaining("pcap:any");
        assertThatThrownBy(() -> provider.open(loopback(Map.of("buffer", "0"))))
                .hasMessage("lo: option buffer=0, expected a number from 64 to 1048576");
        assertThatThrownBy(() -> provider.open(new CaptureRequest("lo", "udp", Map.of())))
                .hasMessageContaining("org.ocellus.capture.pcap");
    }

    @Test
    void interfacesAreListed() throws Exception {
        assertThat(provider.interfaces()).anySatisfy(each -> {
            assertThat(each.name()).isEqualTo("lo");
            assertThat(each.loopback()).isTrue();
        });
    }
}
