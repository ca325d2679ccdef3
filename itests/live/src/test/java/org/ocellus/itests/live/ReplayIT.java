package org.ocellus.itests.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocellus.itests.live.net.NetworkNamespace;
import org.ocellus.itests.live.net.Programs;
import org.ocellus.itests.live.net.RecordLines;
import org.ocellus.itests.live.net.Sensor;
import org.ocellus.testkit.Packet;
import org.ocellus.testkit.capture.PcapWriter;

/** What is captured live is what the file says that was sent. */
class ReplayIT {
    private static final int ETHERNET = 1;
    private static final int MILLISECOND = 1_000_000;

    @TempDir
    Path directory;

    private @Nullable NetworkNamespace made;

    @BeforeEach
    void connect() {
        Programs.assumeRootAnd("ip", "tcpreplay");
        made = new NetworkNamespace().cable("tx0", "rx0");
    }

    private NetworkNamespace network() {
        if (made == null) {
            throw new IllegalStateException("no network");
        }
        return made;
    }

    @AfterEach
    void disconnect() {
        if (made != null) {
            made.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ring", "pcap"})
    void everyEncapsulationIsRecordedAsFromTheFile(String kind) throws Exception {
        RecordLines expected = Sensor.read(network(), directory, Sensor.tour());
        try (Sensor sensor = Sensor.start(network(), directory, "-i", kind + ":rx0")) {
            sensor.capturing(1);
            network().replay(Sensor.tour(), "tx0", 1000, 1);
            RecordLines live = sensor.stop(expected.counter("packets"));

            assertThat(live.conversations()).isEqualTo(expected.conversations()).isNotEmpty();
            assertThat(live.counter("packets")).isEqualTo(expected.counter("packets"));
            assertThat(live.counter("bytes")).isEqualTo(expected.counter("bytes"));
            assertThat(live.counter("dropped")).isZero();
            assertThat(live.flows("\"interface\":\"rx0\"")).hasSameSizeAs(expected.flows(""));
        }
    }

    /**
     * Whether the sensor keeps up is for the machine to say and not for a test: the buffer holds all that is sent, and what must
     * not be lost is any of that.
     */
    @ParameterizedTest
    @ValueSource(strings = {"ring", "pcap"})
    void nothingIsLostAt100000PacketsASecond(String kind) throws Exception {
        Path capture = manyConversations();
        try (Sensor sensor = Sensor.start(network(), directory, "-i", kind + ":rx0", "-B", "131072")) {
            sensor.capturing(1);
            network().replay(capture, "tx0", 100_000, 30);
            RecordLines live = sensor.stop(300_000);

            assertThat(live.counter("dropped")).isZero();
            assertThat(live.counter("packets")).isEqualTo(300_000);
            assertThat(live.counter("packets_in_flows")).isEqualTo(300_000);
            assertThat(live.counter("flows")).isEqualTo(1000);
        }
    }

    /** Ten thousand packets of a thousand conversations. */
    private Path manyConversations() throws IOException {
        PcapWriter capture = PcapWriter.nanoseconds(ETHERNET, ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < 10_000; i++) {
            int port = 10_000 + i % 1000;
            boolean answer = i / 1000 % 2 == 1;
            capture.packet(
                    (long) i * MILLISECOND,
                    answer
                            ? Packet.ethernet().ipv4("10.0.0.2", "10.0.0.1").udp(53, port)
                            : Packet.ethernet().ipv4("10.0.0.1", "10.0.0.2").udp(port, 53));
        }
        Path file = directory.resolve("many.pcap");
        capture.writeTo(file);
        return file;
    }

    /** But for one thing: the kernel has taken tags out already, so that an expression without {@code vlan} finds tagged packets too. */
    @ParameterizedTest
    @ValueSource(strings = {"ring", "pcap"})
    void aFilterMeansTheSameInTheKernelAndOnAFile(String kind) throws Exception {
        for (String filter : new String[] {"host 10.0.0.1", "vlan and udp"}) {
            RecordLines expected = Sensor.read(network(), directory, Sensor.tour(), filter);
            try (Sensor sensor = Sensor.start(network(), directory, "-i", kind + ":rx0", filter)) {
                sensor.capturing(1);
                network().replay(Sensor.tour(), "tx0", 1000, 1);
                RecordLines live = sensor.stop(expected.counter("packets"));

                assertThat(live.conversations())
                        .as(filter)
                        .isEqualTo(expected.conversations())
                        .isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ring", "pcap"})
    void aSnaplenCutsPacketsAndNotTheirLengths(String kind) throws Exception {
        try (Sensor sensor = Sensor.start(network(), directory, "-i", kind + ":rx0", "-s", "64", "-c", "232")) {
            sensor.capturing(1);
            network().replay(Sensor.tour(), "tx0", 1000, 1);
            RecordLines live = sensor.end(0);

            assertThat(live.counter("packets")).as("ends by itself").isEqualTo(232);
            assertThat(live.counter("bytes")).isEqualTo(31_682);
            assertThat(live.counter("truncated")).isPositive();
        }
    }

    @Test
    void workersThatShareAnInterfaceTearNoConversationApart() throws Exception {
        RecordLines expected = Sensor.read(network(), directory, Sensor.tour());
        String[] shared = {"-i", "rx0", "-o", "capture.workers=2"};
        try (Sensor sensor = Sensor.start(network(), directory, shared)) {
            sensor.capturing(2);
            network().replay(Sensor.tour(), "tx0", 1000, 1);

            assertThat(sensor.stop(expected.counter("packets")).conversations()).isEqualTo(expected.conversations());
        }
    }
}
