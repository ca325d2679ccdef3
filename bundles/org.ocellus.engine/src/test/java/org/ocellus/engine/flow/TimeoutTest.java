package org.ocellus.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ocellus.engine.fixture.FlowFixture;
import org.ocellus.engine.fixture.NativePacket;
import org.ocellus.engine.fixture.Recorded;
import org.ocellus.spi.record.RecordField;
import org.ocellus.testkit.Packet;
import org.ocellus.testkit.PacketBuilder;

/** A flow that is idle for longer than its kind may be is over. */
final class TimeoutTest {
    private static final FlowSettings SETTINGS = FlowSettings.ofSeconds(1000, 10_000, 70, 30, 5, 40, 20, 50);
    private static final long TICK =
            200_000_000; // timers run a tenth of a second behind, at the worst, and once a tick

    private static PacketBuilder tcp(String flags) {
        return Packet.ethernet().ipv4("10.0.0.1", "10.0.0.2").tcp(1234, 80, flags);
    }

    private static PacketBuilder answer(String flags) {
        return Packet.ethernet().ipv4("10.0.0.2", "10.0.0.1").tcp(80, 1234, flags);
    }

    static List<Arguments> classes() {
        return List.of(
                Arguments.of(70, List.of(tcp("S"), answer("SA"), tcp("A"))),
                Arguments.of(70, List.of(tcp("PA"))),
                Arguments.of(70, List.of(tcp("S"), answer("SA"), tcp("FA"))),
                Arguments.of(30, List.of(tcp("S"))),
                Arguments.of(30, List.of(tcp("S"), answer("SA"))),
                Arguments.of(5, List.of(tcp("S"), answer("RA"))),
                Arguments.of(40, List.of(Packet.ethernet().ipv4().udp(1, 2))),
                Arguments.of(40, List.of(Packet.ethernet().ipv4().udpLite(1, 2))),
                Arguments.of(20, List.of(Packet.ethernet().ipv4().echoRequest(1, 2))),
                Arguments.of(20, List.of(Packet.ethernet().ipv6().echoRequestV6(1, 2))),
                Arguments.of(50, List.of(Packet.ethernet().ipv4().sctp(1, 2))),
                Arguments.of(50, List.of(Packet.ethernet().arp("10.0.0.1", "10.0.0.2"))),
                Arguments.of(50, List.of(Packet.ethernet().llc(0x42).payload(35))));
    }

    private static FlowFixture begun(List<PacketBuilder> packets) {
        FlowFixture flows = new FlowFixture(SETTINGS);
        return flows.see(0, packets.toArray(PacketBuilder[]::new));
    }

    @ParameterizedTest
    @MethodSource("classes")
    void aFlowEndsBehindTheTimeoutOfItsKind(int seconds, List<PacketBuilder> packets) {
        try (FlowFixture flows = begun(packets)) {
            flows.table().advance(FlowFixture.time(seconds));
            assertThat(flows.flows()).isEmpty();

            flows.table().advance(FlowFixture.time(seconds) + TICK);
            assertThat(flows.flows()).hasSize(1);
            assertThat(flows.flows().getFirst().cause()).isIn("idle", "closed");
            assertThat(flows.counters().active()).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("classes")
    void aPacketAtTheTimeoutIsOfTheSameFlow(int seconds, List<PacketBuilder> packets) {
        try (FlowFixture flows = begun(packets)) {
            flows.see(FlowFixture.time(seconds), NativePacket.of(packets.getLast()));

            assertThat(flows.counters().flows()).isOne();
            assertThat(flows.flows()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("classes")
    void aPacketANanosecondLaterIsOfAnother(int seconds, List<PacketBuilder> packets) {
        try (FlowFixture flows = begun(packets)) {
            flows.see(FlowFixture.time(seconds) + 1, NativePacket.of(packets.getLast()));

            assertThat(flows.counters().flows()).isEqualTo(2);
            assertThat(flows.flows()).hasSize(1);
            assertThat(flows.flows().getFirst().number(RecordField.END)).isEqualTo(FlowFixture.BEGIN);
        }
    }

    @Test
    void anOpenConnectionWaitsFromItsLastPacketOn() {
        try (FlowFixture flows = begun(List.of(tcp("S"), answer("SA"), tcp("A")))) {
            for (int seconds = 60; seconds <= 600; seconds += 60) {
                flows.see(seconds, tcp("PA"));
            }
            assertThat(flows.flows()).isEmpty();
            flows.advance(600 + 70.3);
            assertThat(flows.flows()).extracting(Recorded::packets).containsExactly(13L);
        }
    }

    @Test
    void whenTimeLeapsAllThatIsOverEnds() {
        try (FlowFixture flows = new FlowFixture(SETTINGS)) {
            for (int port = 1; port <= 500; port++) {
                flows.see(port * 0.05, Packet.ethernet().ipv4().udp(port, 2000));
            }
            flows.advance(100_000);
            assertThat(flows.flows()).hasSize(500).extracting(Recorded::cause).containsOnly("idle");
        }
    }

    @Test
    void timeoutsLongerThanAnyRingAreKept() {
        try (FlowFixture flows = new FlowFixture(FlowSettings.ofSeconds(10, 1e6, 5000, 60, 2, 5000, 30, 60))) {
            flows.see(0, Packet.ethernet().ipv4().udp(1, 2));
            for (int seconds = 100; seconds <= 5000; seconds += 100) {
                flows.advance(seconds);
            }
            assertThat(flows.flows()).isEmpty();
            for (int seconds = 5000; seconds <= 5001; seconds++) {
                flows.advance(seconds + 0.2);
            }
            assertThat(flows.flows()).hasSize(1);
        }
    }

    @Test
    void timeDoesNotRunBackwards() {
        try (FlowFixture flows = new FlowFixture(SETTINGS)) {
            flows.see(100, Packet.ethernet().ipv4().udp(1, 2))
                    .see(61, Packet.ethernet().ipv4().udp(1, 2))
                    .see(50, Packet.ethernet().ipv4().udp(3, 4));
            assertThat(flows.table().now()).isEqualTo(FlowFixture.time(100));

            flows.flush();
            assertThat(flows.flows()).extracting(Recorded::packets).containsExactly(2L, 1L);
            assertThat(flows.flows()).allSatisfy(each -> {
                assertThat(each.number(RecordField.DURATION)).isNotNegative();
                assertThat(each.number(RecordField.END)).isGreaterThanOrEqualTo(each.number(RecordField.START));
            });
        }
    }

    @Test
    void capturesWhoseClockBeginsAtZeroAreTimedAlike() {
        try (FlowFixture flows = new FlowFixture(SETTINGS)) {
            NativePacket packet = NativePacket.of(Packet.ethernet().ipv4().udp(1, 2));
            flows.see(0L, packet).see(1_000_000_000L, packet).flush();

            Recorded record = flows.flows().getFirst();
            assertThat(record.text(RecordField.START)).isEqualTo("1970-01-01T00:00:00.000000000Z");
            assertThat(record.text(RecordField.DURATION)).isEqualTo("1.000000000");
        }
    }
}
