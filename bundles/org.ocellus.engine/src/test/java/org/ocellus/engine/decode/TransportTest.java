package org.ocellus.engine.decode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocellus.engine.fixture.NativePacket;
import org.ocellus.engine.fixture.WalkFixture;
import org.ocellus.engine.fixture.Walked;
import org.ocellus.testkit.Packet;
import org.ocellus.testkit.PacketBuilder;

final class TransportTest {
    private static final PacketBuilder IP = Packet.ethernet().ipv4();
    private static final int IP_HEADERS = 14 + 20;

    private final WalkFixture walks = new WalkFixture();

    @Test
    void tcpTellsPortsFlagsAndPayloadBehindItsOptions() {
        Walked walked = walks.walk(
                IP.tcp(1000, 80, "SAPFRUEC", tcp -> tcp.options("020405B4")).payload(7));

        assertThat(walked.conversation()).isEqualTo("tcp 10.0.0.1:1000 > 10.0.0.2:80");
        assertThat(walked.payload()).isEqualTo(7);
        assertThat(walked.tcpFlags()).isEqualTo(0xFF);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00", "40", "F0"})
    void anImpossibleTcpDataOffsetIsMalformedAndStillAConversation(String offset) {
        assertThat(walks.walk(IP.tcp(1000, 80, "S").patch(12, offset)).conversation())
                .isEqualTo("tcp 10.0.0.1:1000 > 10.0.0.2:80");
        assertThat(walks.counters().malformed()).isOne();
    }

    @Test
    void tcpWithPortsAloneIsKnownByThem() {
        assertThat(walks.walk(NativePacket.cut(IP.tcp(1000, 80, "S"), IP_HEADERS + 4))
                        .conversation())
                .isEqualTo("tcp 10.0.0.1:1000 > 10.0.0.2:80");
        assertThat(walks.counters().truncated()).isOne();
    }

    @Test
    void tcpOptionsThatWereNotCapturedAreTruncatedAndPayloadIsCountedFromTheWire() {
        PacketBuilder packet = IP.tcp(1000, 80, "A", tcp -> tcp.options("0101080A0000000100000002"))
                .payload(500);

        assertThat(walks.walk(NativePacket.cut(packet, IP_HEADERS + 24)).payload())
                .isEqualTo(500);
        assertThat(walks.counters().truncated()).isOne();
    }

    @Test
    void udpTellsPortsAndPayloadByItsLength() {
        Walked walked = walks.walk(IP.udp(1000, 2000, udp -> udp.length(8 + 5)).payload(9));

        assertThat(walked.conversation()).isEqualTo("udp 10.0.0.1:1000 > 10.0.0.2:2000");
        assertThat(walked.payload()).isEqualTo(5);
    }

    @Test
    void aUdpLengthOfZeroIsAsMuchAsTheDatagramHolds() {
        assertThat(walks.walk(IP.udp(1000, 2000, udp -> udp.length(0)).payload(9))
                        .payload())
                .isEqualTo(9);
    }

    @Test
    void aUdpLengthBelowItsHeaderIsMalformed() {
        assertThat(walks.walk(IP.udp(1000, 2000, udp -> udp.length(7)).payload(9))
                        .conversation())
                .isEqualTo("udp 10.0.0.1:1000 > 10.0.0.2:2000");
        assertThat(walks.counters().malformed()).isOne();
    }

    @Test
    void udpLiteHasAChecksumCoverageWhereUdpHasALength() {
        Walked walked = walks.walk(IP.udpLite(1000, 2000).payload(9));

        assertThat(walked.conversation()).isEqualTo("udplite 10.0.0.1:1000 > 10.0.0.2:2000");
        assertThat(walked.payload()).isEqualTo(9);
    }

    @Test
    void sctpAndDccpTellTheirPorts() {
        assertThat(walks.walk(IP.sctp(1000, 2905).payload(4)).conversation())
                .isEqualTo("sctp 10.0.0.1:1000 > 10.0.0.2:2905");
        Walked dccp = walks.walk(IP.dccp(1000, 5001).payload(4));
        assertThat(dccp.conversation()).isEqualTo("dccp 10.0.0.1:1000 > 10.0.0.2:5001");
        assertThat(dccp.payload()).isEqualTo(4);
    }

    @Test
    void icmpTellsTypeCodeAndIdentifier() {
        assertThat(walks.walk(IP.echoRequest(0xBEEF, 1).payload(56)).icmp()).isEqualTo("8/0/48879");
        assertThat(walks.walk(IP.icmp(13, 0, 0x00070001)).icmp())
                .as("timestamp")
                .isEqualTo("13/0/7");
        assertThat(walks.walk(Packet.ethernet().ipv6().echoRequestV6(7, 1)).icmp())
                .isEqualTo("128/0/7");
    }

    @Test
    void icmpWithoutIdentifierHasNone() {
        assertThat(walks.walk(IP.icmp(3, 1, 0xFFFF_FFFFL)).icmp()).isEqualTo("3/1/0");
        assertThat(walks.walk(Packet.ethernet().ipv6().icmpv6(135, 0, 0xFFFF_FFFFL))
                        .icmp())
                .isEqualTo("135/0/0");
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 11, 12})
    void anIcmpErrorNotesItsQuoteAndIsNoEncapsulation(int type) {
        Walked walked = walks.walk(
                IP.icmp(type, 0, 0).quote(Packet.ipv4("10.0.0.2", "10.0.0.9").udp(5, 6)));

        assertThat(walked.conversation()).isEqualTo("icmp 10.0.0.1 > 10.0.0.2");
        assertThat(walked.quoted()).isEqualTo(28);
        assertThat(walked.path()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 8, 9, 13, 17})
    void otherIcmpMessagesQuoteNothing(int type) {
        assertThat(walks.walk(IP.icmp(type, 0, 0).payload(30)).quoted()).isZero();
    }

    @Test
    void allIcmpv6TypesBelow128AreErrors() {
        PacketBuilder ip = Packet.ethernet().ipv6();

        assertThat(walks.walk(ip.icmpv6(1, 4, 0).payload(48)).quoted()).isEqualTo(48);
        assertThat(walks.walk(ip.icmpv6(127, 0, 0).payload(48)).quoted()).isEqualTo(48);
        assertThat(walks.walk(ip.icmpv6(128, 0, 0).payload(48)).quoted()).isZero();
    }

    @Test
    void encryptedPayloadAndIgmpAreConversationsBetweenAddresses() {
        assertThat(walks.walk(IP.esp(7).tcp(1, 2, "S")).conversation()).isEqualTo("ip-50 10.0.0.1 > 10.0.0.2");
        assertThat(walks.walk(Packet.ethernet().ipv4("10.0.0.1", "224.0.0.22").igmp(0x16, "239.1.1.1"))
                        .conversation())
                .isEqualTo("ip-2 10.0.0.1 > 224.0.0.22");
    }

    @Test
    void anAuthenticationHeaderLeadsOn() {
        assertThat(walks.walk(IP.ah(9).tcp(1000, 80, "S")).conversation()).isEqualTo("tcp 10.0.0.1:1000 > 10.0.0.2:80");
    }

    @Test
    void anAuthenticationHeaderShorterThanItselfIsMalformed() {
        assertThat(walks.walk(IP.ah(9).patch(1, "00").tcp(1000, 80, "S")).conversation())
                .isEqualTo("ip-51 10.0.0.1 > 10.0.0.2");
        assertThat(walks.counters().malformed()).isOne();
    }
}
