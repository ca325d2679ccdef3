package org.ocellus.engine.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ocellus.engine.fixture.FlowFixture;
import org.ocellus.engine.fixture.Recorded;
import org.ocellus.spi.record.RecordField;
import org.ocellus.testkit.Packet;
import org.ocellus.testkit.PacketBuilder;

/** The vectors are those that the specification publishes for seed 0 (community-id-spec, baseline). */
final class CommunityIdTest {

    private static PacketBuilder ip(String source, String destination) {
        return source.contains(":")
                ? Packet.ethernet().ipv6(source, destination)
                : Packet.ethernet().ipv4(source, destination);
    }

    private static Recorded recorded(PacketBuilder packet) {
        try (FlowFixture flows = new FlowFixture()) {
            return flows.see(0, packet).flush().flows().getFirst();
        }
    }

    private static String communityId(PacketBuilder packet) {
        return recorded(packet).text(RecordField.COMMUNITY_ID);
    }

    @ParameterizedTest
    @CsvSource({
        "128.232.110.120, 34855, 66.35.250.204, 80, 1:LQU9qZlK+B5F3KDmev6m5PMibrg=",
        "66.35.250.204, 80, 128.232.110.120, 34855, 1:LQU9qZlK+B5F3KDmev6m5PMibrg=",
        "2001:470:e5bf:dead:4957:2174:e82c:4887, 63943, 2607:f8b0:400c:c03::1a, 25, 1:/qFaeAR+gFe1KYjMzVDsMv+wgU4=",
        "2607:f8b0:400c:c03::1a, 25, 2001:470:e5bf:dead:4957:2174:e82c:4887, 63943, 1:/qFaeAR+gFe1KYjMzVDsMv+wgU4="
    })
    void ofTcp(String source, int sourcePort, String destination, int destinationPort, String expected) {
        assertThat(communityId(ip(source, destination).tcp(sourcePort, destinationPort, "A")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "192.168.1.52, 54585, 8.8.8.8, 53, 1:d/FP5EW3wiY1vCndhwleRRKHowQ=",
        "8.8.8.8, 53, 192.168.1.52, 54585, 1:d/FP5EW3wiY1vCndhwleRRKHowQ="
    })
    void ofUdp(String source, int sourcePort, String destination, int destinationPort, String expected) {
        assertThat(communityId(ip(source, destination).udp(sourcePort, destinationPort)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "192.168.170.8, 192.168.170.56, 1:MP2EtRCAUIZvTw6MxJHLV7N7JDs=",
        "192.168.170.56, 192.168.170.8, 1:MP2EtRCAUIZvTw6MxJHLV7N7JDs="
    })
    void ofSctp(String source, String destination, String expected) {
        assertThat(communityId(ip(source, destination).sctp(7, 7))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "192.168.0.89, 192.168.0.1, 8, 0, 1:X0snYXpgwiv9TZtqg64sgzUn6Dk=",
        "192.168.0.1, 192.168.0.89, 0, 0, 1:X0snYXpgwiv9TZtqg64sgzUn6Dk=",
        "10.0.0.1, 10.0.0.2, 11, 0, 1:YHxtAirCG//0OzkcVAukqKQN9xM="
    })
    void ofIcmp(String source, String destination, int type, int code, String expected) {
        assertThat(communityId(ip(source, destination).icmp(type, code, 0))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "fe80::200:86ff:fe05:80da, fe80::260:97ff:fe07:69ea, 135, 0, 1:dGHyGvjMfljg6Bppwm3bg0LO8TY=",
        "fe80::260:97ff:fe07:69ea, fe80::200:86ff:fe05:80da, 136, 0, 1:dGHyGvjMfljg6Bppwm3bg0LO8TY=",
        "fe80::260:97ff:fe07:69ea, fe80::200:86ff:fe05:80da, 135, 0, 1:zavyT/cezQr1fmImYCwYnMXbgck=",
        "fe80::200:86ff:fe05:80da, fe80::260:97ff:fe07:69ea, 136, 0, 1:zavyT/cezQr1fmImYCwYnMXbgck=",
        "3ffe:501:1800:2345::2, 3ffe:507:0:1:200:86ff:fe05:80da, 3, 0, 1:2ObVBgIn28oZvibYZhZMBgh7WdQ=",
        "3ffe:501:410:0:2c0:dfff:fe47:33e, 3ffe:507:0:1:200:86ff:fe05:80da, 1, 4, 1:hLZd0XGWojozrvxqE0dWB1iM6R0=",
        "3ffe:507:0:1:200:86ff:fe05:80da, 3ffe:501:0:1001::2, 128, 0, 1:+TW+HtLHvV1xnGhV1lv7XoJrqQg=",
        "3ffe:501:0:1001::2, 3ffe:507:0:1:200:86ff:fe05:80da, 129, 0, 1:+TW+HtLHvV1xnGhV1lv7XoJrqQg=",
        "fe80::200:86ff:fe05:80da, ff02::2, 133, 0, 1:hO+sN4H+MG5MY/8hIrXPqc4ZQz0=",
        "fe80::260:97ff:fe07:69ea, ff02::1, 134, 0, 1:pkvHqCL88/tg1k4cPigmZXUtL00="
    })
    void ofIcmpV6(String source, String destination, int type, int code, String expected) {
        assertThat(communityId(ip(source, destination).icmpv6(type, code, 0))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "10.1.12.1, 10.1.12.2, 1:KHlLkgoJW7ifUTyTSgyVfkFHzKw=",
        "10.1.12.2, 10.1.12.1, 1:KHlLkgoJW7ifUTyTSgyVfkFHzKw="
    })
    void ofAProtocolWithoutPorts(String source, String destination, String expected) {
        assertThat(communityId(Packet.ethernet()
                        .ipv4(source, destination, ip -> ip.protocol(46))
                        .payload(8)))
                .isEqualTo(expected);
    }

    @Test
    void isThatOfTheInnermostConversation() {
        assertThat(communityId(Packet.ethernet()
                        .ipv4()
                        .udp(1000, 4789)
                        .vxlan(7)
                        .with(ip("192.168.1.52", "8.8.8.8").udp(54585, 53))))
                .isEqualTo("1:d/FP5EW3wiY1vCndhwleRRKHowQ=");
    }

    @Test
    void conversationsThatAreNotIpHaveNone() {
        assertThat(recorded(Packet.ethernet().arp("10.0.0.1", "10.0.0.2")).texts())
                .doesNotContainKey(RecordField.COMMUNITY_ID);
    }
}
