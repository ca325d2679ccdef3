package org.ocellus.engine.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class NamesTest {

    @Test
    void aNameKeepsItsNumber() {
        int number = Names.number("names-test");

        assertThat(Names.number("names-test-other")).isNotEqualTo(number);
        assertThat(Names.number("names-test")).isEqualTo(number);
        assertThat(Names.name(number)).isEqualTo("names-test");
    }

    @Test
    void numbersBeginWhereProtocolNumbersEnd() {
        assertThat(Names.ARP).isGreaterThanOrEqualTo(256);
        assertThat(Names.name(Names.ARP)).isEqualTo("arp");
        assertThat(Names.name(Names.ETH)).isEqualTo("eth");
    }
}
