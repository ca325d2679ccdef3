package org.ocellus.output.ipfix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ocellus.output.ipfix.Decoded.Message;
import org.ocellus.spi.output.FlowSink;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.testkit.OutputTargetFixture;

class UdpExportTest {
    private static final FlowRecord UDP = Flows.udp().build();
    private static final FlowRecord TCP = Flows.tcp().build();
    private static final int MTU = 1280;

    private static DatagramSocket collector() throws IOException {
        DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        socket.setSoTimeout(300);
        return socket;
    }

    private static OutputTargetFixture to(int port) {
        return OutputTargetFixture.of("ipfix", "//127.0.0.1:" + port).with("mtu", "" + MTU);
    }

    private static Decoded received(DatagramSocket socket) throws IOException {
        return received(socket, new Decoded());
    }

    private static Decoded received(DatagramSocket socket, Decoded into) throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[65_535], 65_535);
        try {
            while (true) {
                socket.receive(packet);
                into.message(Arrays.copyOf(packet.getData(), packet.getLength()));
            }
        } catch (SocketTimeoutException e) {
            return into;
        }
    }

    @Test
    void fitsMessagesIntoThePathsMtu() throws IOException {
        try (DatagramSocket collector = collector();
                FlowSink sink = new IpfixOutput().open(to(collector.getLocalPort()))) {
            for (int i = 0; i < 50; i++) {
                sink.write(UDP);
            }
            sink.flush();
            Decoded decoded = received(collector);
            assertThat(decoded.flows()).hasSize(50);
            assertThat(decoded.messages).allMatch(each -> each.length() <= MTU - 28);
            assertThat(decoded.messages).anyMatch(each -> each.records().size() > 4);
        }
    }

    @Test
    void sendsATemplateAgainWhenSoManyMessagesHaveUsedIt() throws IOException {
        try (DatagramSocket collector = collector();
                FlowSink sink =
                        new IpfixOutput().open(to(collector.getLocalPort()).with("template-packets", "5"))) {
            for (int i = 0; i < 12; i++) {
                sink.write(UDP);
                sink.flush();
            }
            Decoded decoded = received(collector);
            int template = decoded.flows().getFirst().template();
            List<Integer> kinds = decoded.messages.stream()
                    .filter(each -> each.templates().contains(template)
                            || each.records().stream().anyMatch(record -> record.template() == template))
                    .map(each -> each.templates().size())
                    .toList();
            assertThat(kinds).containsExactly(1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0);
        }
    }

    @Test
    void sendsATemplateAgainWhenSoMuchTimeHasPassed() throws IOException, InterruptedException {
        try (DatagramSocket collector = collector();
                FlowSink sink =
                        new IpfixOutput().open(to(collector.getLocalPort()).with("template-seconds", "1"))) {
            sink.write(UDP);
            sink.flush();
            int template = received(collector).flows().getFirst().template();
            Thread.sleep(1100);
            sink.write(UDP);
            sink.flush();
            assertThat(received(collector).messages)
                    .flatExtracting(Message::templates)
                    .contains(template);
        }
    }

    /** {@return what keeps a port from others, and hears nobody but one who says nothing} */
    private static DatagramSocket deaf(SocketAddress mute) throws IOException {
        DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        socket.connect(mute);
        return socket;
    }

    @Test
    void goesOnWhenNobodyListensForAWhile() throws IOException, InterruptedException {
        try (DatagramSocket mute = collector();
                DatagramSocket reserved = deaf(mute.getLocalSocketAddress());
                FlowSink sink =
                        new IpfixOutput().open(to(reserved.getLocalPort()).with("template-packets", "1"))) {
            for (int i = 0; i < 5; i++) {
                sink.write(UDP);
                sink.flush();
                Thread.sleep(5); // so that the error comes back
            }
            assertThat(received(mute).messages).isEmpty();
            reserved.disconnect();
            reserved.setSoTimeout(300);
            sink.write(TCP);
            sink.flush();
            sink.write(TCP);
            sink.flush();
            assertThat(received(reserved).flows()).isNotEmpty();
        }
    }

    @Test
    void dropsWhatIsNotEssentialFromARecordThatIsTooLongForADatagram() throws IOException {
        var deep = Flows.udp();
        for (int i = 0; i < 40; i++) {
            deep.layer("a-rather-long-name-of-a-layer", i).over("2001:db8::1", "2001:db8::2");
        }
        try (DatagramSocket collector = collector();
                FlowSink sink = new IpfixOutput().open(to(collector.getLocalPort()))) {
            sink.write(deep.build());
            sink.flush();
            Decoded.Data flow = received(collector).flows().getFirst();
            assertThat(flow.has("0/292")).isFalse();
            assertThat(flow.number("0/1")).isEqualTo(4774);
            assertThat(sink.lost()).isZero();
        }
    }

    @Test
    void sendsNoMoreDatagramsASecondThanAskedFor() throws IOException {
        try (DatagramSocket collector = collector();
                FlowSink sink =
                        new IpfixOutput().open(to(collector.getLocalPort()).with("rate", "200"))) {
            long start = System.nanoTime();
            for (int i = 0; i < 100; i++) {
                sink.write(UDP);
                sink.flush();
            }
            assertThat(System.nanoTime() - start).isGreaterThan(450_000_000L);
        }
    }

    @Test
    void reachesCollectorsByIpv6() throws IOException {
        assumeThat(hasLoopbackOfIpv6()).as("this host has no ::1").isTrue();
        try (DatagramSocket collector = new DatagramSocket(0, InetAddress.ofLiteral("::1"))) {
            collector.setSoTimeout(300);
            OutputTargetFixture target = OutputTargetFixture.of("ipfix", "//[::1]:" + collector.getLocalPort());
            try (FlowSink sink = new IpfixOutput().open(target)) {
                sink.write(UDP);
                sink.flush();
                assertThat(received(collector).flows()).hasSize(1);
            }
        }
    }

    /** Containers often have none. */
    private static boolean hasLoopbackOfIpv6() {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.ofLiteral("::1"))) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void meansTheSameByATemplatesNumberAfterTheOutputWasOpenedAnew() throws IOException {
        try (DatagramSocket collector = collector()) {
            Decoded decoded = new Decoded(); // refuses a number that comes to mean something else
            for (FlowRecord each : List.of(UDP, TCP)) {
                try (FlowSink sink = new IpfixOutput().open(to(collector.getLocalPort()))) {
                    sink.write(each);
                    sink.write(UDP);
                }
                received(collector, decoded);
            }
            assertThat(decoded.flows()).hasSize(4);
        }
    }
}
