package org.ocellus.output.ipfix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ocellus.spi.output.FlowSink;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.testkit.OutputTargetFixture;

@Timeout(180)
class TcpExportTest {
    private static final FlowRecord UDP = Flows.udp().build();
    private static final FlowRecord TCP = Flows.tcp().build();

    private static OutputTargetFixture to(int port) {
        return OutputTargetFixture.of("ipfix", "//127.0.0.1:" + port).with("transport", "tcp");
    }

    /** {@return what keeps a port from others, and refuses connections} */
    private static Socket reserved() throws IOException {
        Socket socket = new Socket();
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        return socket;
    }

    /** A connection is watched by a thread, which ends with it. */
    private static void awaitDisconnected(int port) throws InterruptedException {
        String name = "ocellus-ipfix-127.0.0.1:" + port;
        while (Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals(name))) {
            Thread.sleep(1);
        }
    }

    @Test
    void sendsTemplatesOnceOnAConnection() throws IOException, InterruptedException {
        try (StreamCollector collector = StreamCollector.tcp(0)) {
            try (FlowSink sink = new IpfixOutput().open(to(collector.port()))) {
                for (int i = 0; i < 1000; i++) {
                    sink.write(UDP);
                    sink.flush();
                }
            }
            Decoded session = collector.session();
            assertThat(session.flows()).hasSize(1000);
            assertThat(session.messages.stream()
                            .filter(each -> each.domain() == 1)
                            .flatMap(each -> each.templates().stream()))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void sendsTemplatesFirstAfterTheCollectorWasRestarted() throws IOException, InterruptedException {
        try (StreamCollector collector = StreamCollector.tcp(0)) {
            FlowSink sink = new IpfixOutput().open(to(collector.port()));
            sink.write(UDP);
            sink.flush();
            collector.awaitFlows(1);
            collector.drop();
            Decoded first = collector.session();
            awaitDisconnected(collector.port());
            sink.write(UDP);
            sink.write(TCP);
            sink.close();
            Decoded second = collector.session();
            assertThat(first.flows()).hasSize(1);
            assertThat(second.flows()).hasSize(2);
            assertThat(second.messages.getFirst().sequence()).isZero();
            assertThat(sink.lost()).isZero();
        }
    }

    @Test
    void keepsRecordsUntilTheCollectorIsThere() throws IOException, InterruptedException {
        int port;
        FlowSink sink;
        try (Socket reserved = reserved()) {
            port = reserved.getLocalPort();
            sink = new IpfixOutput().open(to(port));
            sink.write(UDP);
            sink.flush();
            sink.write(TCP);
            sink.flush();
        }
        try (StreamCollector collector = StreamCollector.tcp(port)) {
            sink.close();
            assertThat(collector.session().flows()).hasSize(2);
            assertThat(sink.lost()).isZero();
        }
    }

    @Test
    void countsWhatHasNoRoomWhileTheCollectorIsAway() throws IOException {
        try (Socket reserved = reserved()) {
            FlowSink sink = new IpfixOutput().open(to(reserved.getLocalPort()).with("backlog", "1"));
            for (int i = 0; i < 20_000; i++) {
                sink.write(UDP);
            }
            sink.flush();
            assertThat(sink.lost()).isBetween(5_000L, 20_000L);
            sink.close();
            assertThat(sink.lost()).isEqualTo(20_000);
        }
    }

    @Test
    void givesUpACollectorThatTakesNothing() throws IOException {
        try (ServerSocket deaf = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                FlowSink sink = new IpfixOutput().open(to(deaf.getLocalPort()).with("backlog", "0"))) {
            for (int i = 0; i < 200_000 && sink.lost() == 0; i++) {
                sink.write(UDP);
            }
            assertThat(sink.lost()).isPositive();
        }
    }

    @Test
    void opensThoughTheNameIsNotKnown() throws IOException {
        OutputTargetFixture target = OutputTargetFixture.of("ipfix", "//collector.invalid:4739")
                .with("transport", "tcp")
                .with("backlog", "0");
        FlowSink sink = new IpfixOutput().open(target);
        for (FlowRecord each : List.of(UDP, TCP)) {
            sink.write(each);
        }
        sink.close();
        assertThat(sink.lost()).isEqualTo(2);
    }
}
