package org.ocellus.engine.decode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ocellus.engine.fixture.WalkFixture;
import org.ocellus.testkit.Packet;
import org.ocellus.testkit.header.ArpPacket;

final class ArpDecoderTest {
    private final WalkFixture walks = new WalkFixture();

    @Test
    void aRequestIsAConversationBetweenSenderAndTarget() {
        assertThat(walks.walk(Packet.ethernet().arp("10.0.0.1", "10.0.0.2")).conversation())
                .isEqualTo("arp 10.0.0.1 > 10.0.0.2");
    }

    @Test
    void aReplyRunsTheOtherWay() {
        ArpPacket reply = ArpPacket.reply("02:00:00:00:00:02", "10.0.0.2", "02:00:00:00:00:01", "10.0.0.1");

        assertThat(walks.walk(Packet.ethernet().with(reply)).conversation()).isEqualTo("arp 10.0.0.2 > 10.0.0.1");
    }

    @Test
    void rarpIsReadAlike() {
        assertThat(walks.walk(Packet.start()
                                .ethernet("02:00:00:00:00:01", "ff:ff:ff:ff:ff:ff", each -> each.etherType(0x8035))
                                .arp("0.0.0.0", "0.0.0.0"))
                        .conversation())
                .isEqualTo("arp 0.0.0.0 > 0.0.0.0");
    }

    @Test
    void addressesOfAnotherProtocolLeaveAConversationBetweenMacAddresses() {
        assertThat(walks.walk(Packet.ethernet().arp("10.0.0.1", "10.0.0.2").patch(2, "809B"))
                        .conversation())
                .isEqualTo("eth 02:00:00:00:00:01 > 02:00:00:00:00:02");
    }

    @Test
    void hardwareAddressesMayHaveAnyLength() {
        // IEEE 1394: 8 bytes of hardware address, RFC 2734 has more; here the lengths alone matter
        assertThat(walks.walk(Packet.start()
                                .ethernet("02:00:00:00:00:01", "02:00:00:00:00:02", each -> each.etherType(0x0806))
                                .payload("0018 0800 08 04 0001")
                                .payload("0102030405060708 0A000001")
                                .payload("0000000000000000 0A000002"))
                        .conversation())
                .isEqualTo("arp 10.0.0.1 > 10.0.0.2");
    }
}
