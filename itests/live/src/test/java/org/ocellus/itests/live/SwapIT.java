package org.ocellus.itests.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocellus.itests.live.net.NetworkNamespace;
import org.ocellus.itests.live.net.Programs;
import org.ocellus.itests.live.net.RecordLines;
import org.ocellus.itests.live.net.Sensor;

/** A decoder is taken away and given back while packets arrive. */
class SwapIT {
    private static final String VXLAN = "org.ocellus.encapsulation.vxlan";
    private static final int SWAPS = 100;
    private static final int PACKETS_PER_SECOND = 10_000;

    /** The tour is so many packets and bytes long, and is sent so often in one go, which takes half a second. */
    private static final long TOUR_PACKETS = 232;

    private static final long TOUR_BYTES = 31_682;
    private static final int TOURS = 20;

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

    /** The buffer holds what comes while the machine is slow: what must not be lost is any packet because of a swap. */
    @ParameterizedTest
    @ValueSource(strings = {"ring", "pcap"})
    void aHundredSwapsLoseNoPacketAndCountNoneTwice(String kind) throws Exception {
        try (Sensor sensor = Sensor.shell(network(), directory, "-i", kind + ":rx0", "-B", "65536")) {
            sensor.capturing(1);
            AtomicBoolean swapped = new AtomicBoolean();
            CompletableFuture<Long> replay = CompletableFuture.supplyAsync(() -> replayUntil(swapped));
            for (int i = 0; i < SWAPS; i++) {
                sensor.tell("stop " + VXLAN + " --transient");
                Thread.sleep(10);
                sensor.tell("start " + VXLAN + " --transient");
                Thread.sleep(10);
            }
            sensor.tell("stats");
            sensor.says("packets_in_flows ");
            assertThat(replay).as("packets came all the time").isNotDone();
            swapped.set(true);
            long tours = replay.get();
            RecordLines live = sensor.stop(tours * TOUR_PACKETS);

            assertThat(live.counter("dropped")).isZero();
            assertThat(live.counter("packets")).isEqualTo(tours * TOUR_PACKETS);
            assertThat(live.counter("bytes")).isEqualTo(tours * TOUR_BYTES);
            assertThat(live.counter("packets_in_flows") + live.counter("packets_undecodable"))
                    .isEqualTo(live.counter("packets"));
            assertThat(live.packets()).as("in records").isEqualTo(live.counter("packets_in_flows"));
            assertThat(live.flows("\"vxlan\"")).as("with the decoder").isNotEmpty();
            assertThat(live.flows("\"dst_port\":4789,")).as("without it").isNotEmpty();
        }
    }

    /** {@return how often the tour was sent} */
    private long replayUntil(AtomicBoolean swapped) {
        long tours = 0;
        while (!swapped.get()) {
            network().replay(Sensor.tour(), "tx0", PACKETS_PER_SECOND, TOURS);
            tours += TOURS;
        }
        return tours;
    }
}
