package org.ocellus.itests.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
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

/** Interfaces are several, and are not always there. */
class ComingAndGoingIT {
    private static final int TOUR = 232;

    @TempDir
    Path directory;

    private @Nullable NetworkNamespace made;

    @BeforeEach
    void connect() {
        Programs.assumeRootAnd("ip", "tcpreplay", "tcpdump");
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
    void anInterfaceThatIsRemovedAndMadeAgainIsCapturedFromAgain(String kind) throws Exception {
        try (Sensor sensor = Sensor.start(network(), directory, "-i", kind + ":rx0")) {
            sensor.capturing(1);
            network().replay(Sensor.tour(), "tx0", 1000, 1);
            sensor.sees(TOUR);
            network().remove("rx0");
            sensor.says("gone");
            network().cable("tx0", "rx0");
            sensor.says("is back");
            network().replay(Sensor.tour(), "tx0", 1000, 1);
            RecordLines live = sensor.stop(2 * TOUR);

            assertThat(live.counter("packets")).isEqualTo(2 * TOUR);
            assertThat(sensor.errors().lines().filter(line -> line.contains("is back")))
                    .hasSize(1);
        }
    }

    @Test
    void flowsGoOnWhileAnInterfaceIsSwitchedOff() throws Exception {
        try (Sensor sensor = Sensor.start(network(), directory, "-i", "ring:rx0")) {
            sensor.capturing(1);
            network().replay(Sensor.tour(), "tx0", 1000, 1);
            sensor.sees(TOUR);
            network().up("rx0", false);
            sensor.says("down");
            network().up("rx0", true);
            sensor.says("is back");
            network().replay(Sensor.tour(), "tx0", 1000, 1);
            RecordLines live = sensor.stop(2 * TOUR);

            assertThat(live.counter("packets")).isEqualTo(2 * TOUR);
            assertThat(live.flows("\"src_port\":40001,").getFirst()).contains("\"src_packets\":2,");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ring:", "pcap:", ""})
    void aDaemonWaitsForAnInterfaceThatIsNotThereYet(String kind) throws Exception {
        network().remove("rx0");
        try (Sensor sensor = Sensor.daemon(network(), directory, "-i", kind + "rx0")) {
            sensor.says("rx0: no such interface; it is waited for");
            network().cable("tx0", "rx0");
            sensor.says("is back");
            sensor.capturing(1);
            network().replay(Sensor.tour(), "tx0", 1000, 1);
            RecordLines live = sensor.stop(TOUR);

            assertThat(live.counter("packets")).isEqualTo(TOUR);
            assertThat(sensor.errors().lines().filter(line -> line.contains("no such interface")))
                    .as("said once; when it is made and not up yet, that may be said besides")
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ring:", "pcap:"})
    void aDaemonWaitsForAnInterfaceThatIsDown(String kind) throws Exception {
        network().up("rx0", false);
        try (Sensor sensor = Sensor.daemon(network(), directory, "-i", kind + "rx0")) {
            sensor.says("is down");
            network().up("rx0", true);
            sensor.says("is back");
            network().replay(Sensor.tour(), "tx0", 1000, 1);

            assertThat(sensor.stop(TOUR).counter("packets")).isEqualTo(TOUR);
        }
    }

    @Test
    void aCaptureThatCannotBeAddedIsAnswerEnough() throws Exception {
        try (Sensor sensor = Sensor.shell(network(), directory, "-i", "rx0")) {
            sensor.capturing(1);
            sensor.tell("captures add rx9");
            sensor.says("rx9: no such interface; there are");
            sensor.tell("captures --json");
            sensor.says("\"inputs\":");

            assertThat(sensor.errors()).doesNotContain("\"id\":2");
            sensor.stop(0);
        }
    }

    @Test
    void severalInterfacesAreCapturedSideBySide() throws Exception {
        network().cable("tx1", "rx1");
        try (Sensor sensor = Sensor.start(network(), directory, "-i", "rx0", "-i", "rx1")) {
            sensor.capturing(2);
            network().replay(Sensor.tour(), "tx0", 1000, 1);
            network().replay(Sensor.tour(), "tx1", 1000, 1);
            RecordLines live = sensor.stop(2 * TOUR);

            assertThat(live.counter("packets")).isEqualTo(2 * TOUR);
            assertThat(live.flows("\"interface\":\"rx0\"")).hasSameSizeAs(live.flows("\"interface\":\"rx1\""));
        }
    }

    @Test
    void anyIsAllInterfaces() throws Exception {
        network().cable("tx1", "rx1");
        RecordLines expected = Sensor.read(network(), directory, Sensor.tour(), "host 10.0.0.1");
        try (Sensor sensor = Sensor.start(network(), directory, "-i", "any", "inbound and host 10.0.0.1")) {
            sensor.capturing(1);
            network().replay(Sensor.tour(), "tx0", 1000, 1);
            network().replay(Sensor.tour(), "tx1", 1000, 1);
            RecordLines live = sensor.stop(2 * expected.counter("packets"));

            assertThat(live.counter("packets")).isEqualTo(2 * expected.counter("packets"));
            assertThat(live.flows("\"interface\":\"any\"")).hasSameSizeAs(live.flows(""));
            assertThat(live.flows("\"proto\":\"udp\"")).hasSameSizeAs(expected.flows("\"proto\":\"udp\""));
        }
    }

    @Test
    void whatTcpdumpWritesIntoANamedPipeIsReadAsItComes() throws Exception {
        Path pipe = directory.resolve("pipe.pcap"); // AppArmor lets tcpdump write to such names alone
        Programs.run(List.of("mkfifo", pipe.toString()));
        try (Sensor sensor = Sensor.start(network(), directory, "-r", pipe.toString())) {
            Thread writer = Thread.ofPlatform()
                    .start(() -> network().run("tcpdump", "-i", "rx0", "-U", "-c", "232", "-w", pipe.toString()));
            sensor.capturing(1);
            network().replay(Sensor.tour(), "tx0", 1000, 1);
            writer.join();

            assertThat(sensor.end(0).counter("packets")).isEqualTo(TOUR);
        }
    }

    @Test
    void aMistakeIsSaidInOneLine() {
        try (Sensor sensor = Sensor.start(network(), directory, "-i", "rx9")) {
            sensor.end(1);
            assertThat(sensor.errors()).contains("rx9: no such interface; there are", "rx0", "tx0");
        }
        try (Sensor sensor = Sensor.start(network(), directory, "-i", "rx0", "udp", "prot", "53")) {
            sensor.end(2);
            assertThat(sensor.errors()).contains("filter 'udp prot 53'", "syntax error");
        }
    }
}
