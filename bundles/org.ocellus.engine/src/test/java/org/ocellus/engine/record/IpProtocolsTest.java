package org.ocellus.engine.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class IpProtocolsTest {

    private static String name(int number) {
        return new String(IpProtocols.name(number), StandardCharsets.US_ASCII);
    }

    @ParameterizedTest
    @CsvSource({
        "0, hopopt",
        "1, icmp",
        "2, igmp",
        "4, ipv4",
        "6, tcp",
        "17, udp",
        "33, dccp",
        "41, ipv6",
        "47, gre",
        "50, esp",
        "51, ah",
        "58, ipv6-icmp",
        "59, ipv6-nonxt",
        "60, ipv6-opts",
        "88, eigrp",
        "89, ospfigp",
        "94, ipip",
        "97, etherip",
        "103, pim",
        "108, ipcomp",
        "112, vrrp",
        "115, l2tp",
        "132, sctp",
        "133, fc",
        "136, udplite",
        "137, mpls-in-ip",
        "140, shim6",
        "141, wesp",
        "143, ethernet",
        "145, nsh",
        "200, 200",
        "255, 255"
    })
    void areTheKeywordsOfIana(int number, String keyword) {
        assertThat(name(number)).isEqualTo(keyword);
    }

    @Test
    void noTwoNumbersHaveOneName() {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < 256; i++) {
            assertThat(names.add(name(i))).as(name(i)).isTrue();
        }
    }
}
