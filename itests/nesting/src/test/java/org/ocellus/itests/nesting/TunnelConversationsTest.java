package org.ocellus.itests.nesting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.ocellus.testkit.Packet;
import org.ocellus.testkit.PacketBuilder;

/** Each kind of tunnel is one conversation between its ends, whatever it carries and from whichever port. */
final class TunnelConversationsTest {
    private static final String A = "172.16.0.1";
    private static final String B = "172.16.0.2";

    private static PacketBuilder inner(int port) {
        return Packet.ipv4("10.0.0.1", "10.0.0.2").udp(port, 40000).payload(20);
    }

    private static PacketBuilder frame(int port) {
        return Packet.ethernet().with(inner(port));
    }

    private static PacketBuilder over(String from, String to) {
        return Packet.ethernet().ipv4(from, to);
    }

    /** Two packets there by different entropy ports, one back. {@return the records of tunnels} */
    private static java.util.List<String> tunnels(
            UnaryOperator<PacketBuilder> there, UnaryOperator<PacketBuilder> again) throws Exception {
        try (Sensor sensor = new Sensor(AllDecoders.registry())) {
            see(sensor, there.apply(over(A, B)));
            see(sensor, again.apply(over(A, B)));
            see(sensor, there.apply(over(B, A)));
            sensor.flush();
            assertThat(sensor.recorded()).isEqualTo(3);
            return sensor.tunnels();
        }
    }

    private static void see(Sensor sensor, PacketBuilder packet) {
        byte[] bytes = packet.bytes();
        sensor.see(packet.linkType(), bytes, bytes.length, bytes.length);
    }

    private static String one(String kind) {
        return kind + " " + A + " > " + B + " 2+1";
    }

    @Test
    void gre() throws Exception {
        assertThat(tunnels(
                        outer -> outer.gre().with(inner(1)),
                        outer -> outer.gre().with(inner(2))))
                .containsExactly(one("gre"));
    }

    @Test
    void ipInIp() throws Exception {
        assertThat(tunnels(outer -> outer.with(inner(1)), outer -> outer.with(inner(2))))
                .containsExactly(one("ipip"));
    }

    @Test
    void vxlan() throws Exception {
        assertThat(tunnels(
                        outer -> outer.udp(1001, -1).vxlan(5).with(frame(1)),
                        outer -> outer.udp(1002, -1).vxlan(5).with(frame(2))))
                .containsExactly(one("vxlan"));
    }

    @Test
    void geneve() throws Exception {
        assertThat(tunnels(
                        outer -> outer.udp(1001, -1).geneve(5).with(frame(1)),
                        outer -> outer.udp(1002, -1).geneve(5).with(frame(2))))
                .containsExactly(one("geneve"));
    }

    @Test
    void gue() throws Exception {
        assertThat(tunnels(
                        outer -> outer.udp(1001, -1).gue().with(inner(1)),
                        outer -> outer.udp(1002, -1).gue().with(inner(2))))
                .first()
                .isEqualTo(one("gue"));
    }

    @Test
    void gtp() throws Exception {
        assertThat(tunnels(
                        outer -> outer.udp(1001, -1).gtpu(5).with(inner(1)),
                        outer -> outer.udp(1002, -1).gtpu(6).with(inner(2))))
                .containsExactly(one("gtp"));
    }

    @Test
    void l2tp() throws Exception {
        assertThat(tunnels(
                        outer -> outer.udp(1001, -1).l2tpv2(5, 6).ppp().with(inner(1)),
                        outer -> outer.udp(1002, -1).l2tpv2(5, 6).ppp().with(inner(2))))
                .containsExactly(one("l2tp"));
    }

    @Test
    void erspanIsOneInItsGreTunnel() throws Exception {
        assertThat(tunnels(
                        outer -> outer.erspan(5).with(frame(1)),
                        outer -> outer.erspan(5).with(frame(2))))
                .containsExactlyInAnyOrder(one("gre"), one("erspan"));
    }

    @Test
    void labelStacks() throws Exception {
        try (Sensor sensor = new Sensor(AllDecoders.registry())) {
            see(
                    sensor,
                    Packet.ethernet("02:00:00:00:00:01", "02:00:00:00:00:02")
                            .mpls(16)
                            .with(inner(1)));
            see(
                    sensor,
                    Packet.ethernet("02:00:00:00:00:02", "02:00:00:00:00:01")
                            .mpls(17)
                            .with(inner(1)));
            sensor.flush();
            assertThat(sensor.tunnels()).containsExactly("mpls 02:00:00:00:00:01 > 02:00:00:00:00:02 1+1");
        }
    }
}
