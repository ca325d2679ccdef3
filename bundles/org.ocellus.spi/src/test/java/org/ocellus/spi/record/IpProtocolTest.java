package org.ocellus.spi.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IpProtocolTest {

    @Test
    void namesProtocolsAsIanaDoes() {
        assertThat(IpProtocol.keyword(0)).isEqualTo("hopopt");
        assertThat(IpProtocol.keyword(1)).isEqualTo("icmp");
        assertThat(IpProtocol.keyword(6)).isEqualTo("tcp");
        assertThat(IpProtocol.keyword(17)).isEqualTo("udp");
        assertThat(IpProtocol.keyword(47)).isEqualTo("gre");
        assertThat(IpProtocol.keyword(58)).isEqualTo("ipv6-icmp");
        assertThat(IpProtocol.keyword(88)).isEqualTo("eigrp");
        assertThat(IpProtocol.keyword(132)).isEqualTo("sctp");
        assertThat(IpProtocol.keyword(145)).isEqualTo("nsh");
    }

    @Test
    void callsANumberWithoutKeywordByItself() {
        assertThat(IpProtocol.keyword(61)).isEqualTo("61");
        assertThat(IpProtocol.keyword(255)).isEqualTo("255");
    }
}
