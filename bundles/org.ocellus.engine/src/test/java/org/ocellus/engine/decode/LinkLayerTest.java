package org.ocellus.engine.decode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocellus.engine.fixture.NativePacket;
import org.ocellus.engine.fixture.WalkFixture;
import org.ocellus.engine.fixture.Walked;
import org.ocellus.testkit.Hex;
import org.ocellus.testkit.Packet;
import org.ocellus.testkit.PacketBuilder;
import org.ocellus.testkit.header.LinuxSllHeader;
import org.ocellus.testkit.header.LoopbackHeader;

final class LinkLayerTest {
    private static final String MACS = "eth 02:00:00:00:00:01 > 02:00:00:00:00:02";
    private static final String UDP = "udp 10.0.0.1:1000 > 10.0.0.2:2000";
    private static final String UDP_V6 = "udp 2001:db8::1:1000 > 2001:db8::2:2000";
    private static final PacketBuilder DATAGRAM = Packet.ipv4().udp(1000, 2000).payload(10);
    private static final PacketBuilder DATAGRAM_V6 =
            Packet.ipv6().udp(1000, 2000).payload(10);

    private final WalkFixture walks = new WalkFixture();

    @Test
    void ethernetLeadsToItsEtherType() {
        assertThat(walks.walk(Packet.ethernet().with(DATAGRAM)).conversation()).isEqualTo(UDP);
        assertThat(walks.walk(Packet.ethernet().with(DATAGRAM_V6)).conversation())
                .isEqualTo(UDP_V6);
    }

    @Test
    void anEtherTypeThatNobodyOpensIsAConversationBetweenMacAddresses() {
        Walked walked = walks.walk(Packet.start()
                .ethernet("02:00:00:00:00:01", "02:00:00:00:00:02", each -> each.etherType(0x88CC))
                .payload(46));

        assertThat(walked.conversation()).isEqualTo(MACS);
        assertThat(walked.etherType()).isEqualTo(0x88CC);
        assertThat(walked.payload()).isEqualTo(46);
    }

    @Test
    void aLengthFieldLeadsToLlcAndCutsThePaddingOff() {
        Walked walked = walks.walk(Packet.start()
                .ethernet("02:00:00:00:00:01", "02:00:00:00:00:02", each -> each.padded())
                .snap()
                .with(DATAGRAM));

        assertThat(walked.conversation()).isEqualTo(UDP);
        assertThat(walked.payload()).isEqualTo(10);
    }

    @Test
    void llcTellsTheServiceAccessPointOfAConversationBetweenMacAddresses() {
        Walked walked = walks.walk(Packet.ethernet().llc(0x42).payload(35));

        assertThat(walked.conversation()).isEqualTo(MACS);
        assertThat(walked.etherType()).isEqualTo(0x42);
    }

    @Test
    void rawIpxIsNotTakenForLlc() {
        Walked walked =
                walks.walk(NativePacket.of(1, Hex.bytes("020000000002 020000000001 0020 FFFF 0020" + "00".repeat(28))));

        assertThat(walked.conversation()).isEqualTo(MACS);
        assertThat(walks.counters("llc").terminal()).isOne();
    }

    @Test
    void ipInLlcWithoutSnapIsOpened() {
        assertThat(walks.walk(Packet.ethernet().llc(0x06).with(DATAGRAM)).conversation())
                .isEqualTo(UDP);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x000000, 0x0000F8})
    void snapWithAnEtherTypeIsOpened(int oui) {
        assertThat(walks.walk(Packet.ethernet().snap(oui, 0x0800).with(DATAGRAM))
                        .conversation())
                .isEqualTo(UDP);
    }

    @Test
    void snapOfAnotherOrganisationIsNotTakenForAnEtherType() {
        Walked walked = walks.walk(Packet.ethernet().snap(0x00000C, 0x0800).with(DATAGRAM));

        assertThat(walked.conversation()).isEqualTo(MACS);
        assertThat(walked.etherType()).as("the DSAP of SNAP").isEqualTo(0xAA);
    }

    @Test
    void snapNamesTheEtherTypeOfAConversationBetweenMacAddresses() {
        Walked walked = walks.walk(Packet.ethernet().snap(0, 0x809B).payload(40));

        assertThat(walked.conversation()).isEqualTo(MACS);
        assertThat(walked.etherType()).isEqualTo(0x809B);
    }

    @Test
    void bothCookedHeadersLeadToTheirProtocol() {
        assertThat(walks.walk(Packet.start().sll().with(DATAGRAM)).conversation())
                .isEqualTo(UDP);
        assertThat(walks.walk(Packet.start().sll2().with(DATAGRAM_V6)).conversation())
                .isEqualTo(UDP_V6);
    }

    @Test
    void aCookedHeaderKnowsTheSenderOnly() {
        Walked one = walks.walk(
                Packet.with(LinuxSllHeader.version1("02:00:00:00:00:07").protocol(0x88CC))
                        .payload(30));
        Walked two = walks.walk(
                Packet.with(LinuxSllHeader.version2("02:00:00:00:00:07").protocol(0x88CC))
                        .payload(30));

        assertThat(one.conversation()).isEqualTo("eth 02:00:00:00:00:07 > 00:00:00:00:00:00");
        assertThat(two.conversation()).isEqualTo(one.conversation());
        assertThat(two.etherType()).isEqualTo(0x88CC);
    }

    @Test
    void aCookedHeaderLeadsToLlc() {
        PacketBuilder packet = Packet.with(
                        LinuxSllHeader.version1("02:00:00:00:00:07").protocol(4))
                .snap()
                .with(DATAGRAM);

        assertThat(walks.walk(packet).conversation()).isEqualTo(UDP);
    }

    @Test
    void aCookedHeaderOfNetlinkIsNotOpened() {
        PacketBuilder packet = Packet.with(
                        LinuxSllHeader.version2("02:00:00:00:00:07").arphrd(824).protocol(0x0800))
                .with(DATAGRAM);

        assertThat(walks.walk(packet).conversation()).startsWith("eth ");
    }

    @Test
    void loopbackIsReadInBothByteOrders() {
        assertThat(walks.walk(Packet.with(LoopbackHeader.littleEndian()).with(DATAGRAM))
                        .conversation())
                .isEqualTo(UDP);
        assertThat(walks.walk(Packet.with(LoopbackHeader.bigEndian()).with(DATAGRAM))
                        .conversation())
                .isEqualTo(UDP);
        assertThat(walks.walk(Packet.with(LoopbackHeader.loop()).with(DATAGRAM)).conversation())
                .isEqualTo(UDP);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 24, 28, 30})
    void loopbackKnowsTheIpv6FamilyOfEverySystem(int family) {
        assertThat(walks.walk(Packet.with(LoopbackHeader.littleEndian().family(family))
                                .with(DATAGRAM_V6))
                        .conversation())
                .isEqualTo(UDP_V6);
    }

    @Test
    void loopbackOfAnotherFamilyIsUndecodable() {
        assertThat(walks.walk(Packet.with(LoopbackHeader.littleEndian().family(7))
                                .payload(30))
                        .conversation())
                .isEqualTo("none");
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 14, 101})
    void rawIpIsToldByItsVersion(int linkType) {
        assertThat(walks.walk(NativePacket.of(linkType, DATAGRAM.bytes())).conversation())
                .isEqualTo(UDP);
        assertThat(walks.walk(NativePacket.of(linkType, DATAGRAM_V6.bytes())).conversation())
                .isEqualTo(UDP_V6);
    }

    @Test
    void rawIpOfAnotherVersionIsMalformed() {
        assertThat(walks.walk(NativePacket.of(101, Hex.bytes("50 00 00"))).conversation())
                .isEqualTo("none");
        assertThat(walks.counters().malformed()).isOne();
    }

    @Test
    void linkTypesOfOneIpVersionAreOpened() {
        assertThat(walks.walk(NativePacket.of(228, DATAGRAM.bytes())).conversation())
                .isEqualTo(UDP);
        assertThat(walks.walk(NativePacket.of(229, DATAGRAM_V6.bytes())).conversation())
                .isEqualTo(UDP_V6);
    }

    @Test
    void fddiLeadsToLlc() {
        byte[] frame = Packet.start()
                .payload("50 020000000002 020000000001")
                .payload("AAAA03 000000 0800")
                .with(DATAGRAM)
                .bytes();

        assertThat(walks.walk(NativePacket.of(10, frame)).conversation()).isEqualTo(UDP);
    }

    @Test
    void fddiStationManagementIsAConversationBetweenMacAddresses() {
        byte[] frame = Packet.start()
                .payload("41 020000000002 020000000001")
                .payload(20)
                .bytes();

        assertThat(walks.walk(NativePacket.of(10, frame)).conversation()).isEqualTo(MACS);
    }

    @Test
    void aLinkTypeThatNobodyKnowsIsSaidToBeSo() {
        Walked walked = walks.walk(NativePacket.of(147, new byte[40]));

        assertThat(walked.known()).isFalse();
        assertThat(walked.conversation()).isEqualTo("none");
    }
}
