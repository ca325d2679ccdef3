package org.ocellus.testkit.header;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ocellus.testkit.Hex;
import org.ocellus.testkit.Packet;
import org.ocellus.testkit.PacketBuilder;

/** Every header against the drawing in its specification, in front of IPv4, Ethernet or bare bytes. */
class HeaderBytesTest {
    private static final PacketBuilder START = Packet.start();
    private static final PacketBuilder IP = Packet.ipv4();
    private static final PacketBuilder FRAME = Packet.ethernet().with(IP);

    @ParameterizedTest(name = "{0}")
    @MethodSource({"link", "internet", "transport", "overlay", "infiniband", "tunnel", "bridge", "tap"})
    void hasTheBytesOfItsSpecification(String name, PacketBuilder packet, PacketBuilder inner, String header) {
        String expected = header + Hex.of(inner.bytes()).replace(" ", "");

        assertThat(Hex.of(packet.with(inner).bytes()).replace(" ", "")).as(name).startsWith(expected.replace(" ", ""));
    }

    private static Arguments of(String name, PacketBuilder packet, PacketBuilder inner, String header) {
        return Arguments.of(name, packet, inner, header);
    }

    static Stream<Arguments> link() {
        PacketBuilder bytes = START.payload("0a0b0c0d");
        return Stream.of(
                of("Ethernet", Packet.ethernet(), IP, "020000000002 020000000001 0800"),
                of("802.1Q", START.vlan(100, tag -> tag.priority(3).dropEligible()), IP, "7064 0800"),
                of(
                        "802.1ad",
                        Packet.ethernet().serviceVlan(5).vlan(6),
                        IP,
                        "020000000002 020000000001 88a8 0005 8100 0006 0800"),
                of(
                        "802.3 with SNAP",
                        Packet.ethernet().snap(),
                        IP,
                        "020000000002 020000000001 001c aaaa03 000000 0800"),
                of("802.3 with LLC", Packet.ethernet().llc(0x42), bytes, "020000000002 020000000001 0007 424203"),
                of(
                        "MPLS stack",
                        START.mpls(16, entry -> entry.trafficClass(5).ttl(1)).mpls(1_048_575),
                        IP,
                        "00010a01 fffff140"),
                of("MPLS entropy", START.mpls(16).mplsEntropy(17), IP, "00010040 00007040 00011100"),
                of("pseudowire", START.mpls(16).with(ControlWord.sequence(7)), FRAME, "00010140 00000007"),
                of("associated channel", START.with(ControlWord.associatedChannel(0x21)), IP, "10000021"),
                of("PPP", START.ppp(), IP, "ff03 0021"),
                of("PPP compressed", START.ppp(ppp -> ppp.withoutAddress().compressedProtocol()), IP, "21"),
                of(
                        "multilink",
                        START.ppp(ppp -> ppp.withoutAddress())
                                .with(MultilinkHeader.longFormat(5))
                                .ppp(),
                        IP,
                        "003d c0000005 0021"),
                of("multilink short", START.with(MultilinkHeader.shortFormat(5)).ppp(), IP, "c005 0021"),
                of(
                        "PPPoE",
                        Packet.ethernet().pppoe(0x1234).ppp(),
                        IP,
                        "020000000002 020000000001 8864 11 00 1234 0016 0021"));
    }

    static Stream<Arguments> internet() {
        PacketBuilder bytes = START.payload("0a0b0c0d");
        String addresses = "20010db8000000000000000000000001 20010db8000000000000000000000002";
        String mobile = "20010db8000000000000000000000005";
        return Stream.of(
                of(
                        "IPv6",
                        START.ipv6(
                                ip -> ip.trafficClass(0xB8).flowLabel(0x12345).hopLimit(3)),
                        IP,
                        "6b812345 0014 04 03" + addresses),
                of("hop-by-hop", START.hopByHop(), IP, "04 00 0104 00000000"),
                of("router alert", START.hopByHop(header -> header.options("05020000")), IP, "04 00 05020000 0100"),
                of("jumbo payload", START.hopByHop(header -> header.jumbo()), IP, "04 00 c204 0000001c"),
                of("destination options", START.destinationOptions(), IP, "04 00 0104 00000000"),
                of("routing type 0", START.sourceRoute("2001:db8::5"), IP, "04 02 00 01 00000000" + mobile),
                of(
                        "routing type 2",
                        START.with(RoutingHeader.home("2001:db8::5")),
                        IP,
                        "04 02 02 01 00000000" + mobile),
                of(
                        "segment routing",
                        START.segmentRouting("2001:db8::6", "2001:db8::5"),
                        IP,
                        "04 04 04 01 01 00 0000" + mobile + "20010db8000000000000000000000006"),
                of("IPv6 fragment", START.fragment(1448, true, 7), IP, "04 00 05a9 00000007"),
                of("AH", START.ah(7), IP, "04 04 0000 00000007 00000001 000000000000000000000000"),
                of("ESP", START.esp(7), IP, "00000007 00000001"),
                of("ICMP", START.echoRequest(1, 2), bytes, "08 00 e1e4 0001 0002"),
                of("IGMP", START.igmp(IgmpHeader.REPORT, "224.0.0.251"), START, "16 00 0904 e00000fb"),
                of(
                        "ARP",
                        Packet.ethernet().arp("10.0.0.1", "10.0.0.2"),
                        START,
                        "020000000002 020000000001 0806 0001 0800 06 04 0001 020000000001 0a000001 000000000000 0a000002"));
    }

    static Stream<Arguments> transport() {
        PacketBuilder bytes = START.payload("0a0b0c0d");
        return Stream.of(
                of("UDP outside of IP", START.udp(1, 2), bytes, "0001 0002 000c 0000"),
                of("SCTP", START.sctp(1, 2, sctp -> sctp.verificationTag(3)), START, "0001 0002 00000003"),
                of(
                        "TCP",
                        START.tcp(1, 2, "S", tcp -> tcp.sequence(5).window(6)),
                        START,
                        "0001 0002 00000005 00000000 5002 0006"));
    }

    static Stream<Arguments> overlay() {
        return Stream.of(
                of("VXLAN", START.vxlan(5000), FRAME, "08 000000 001388 00"),
                of("VXLAN-GPE", START.vxlanGpe(5000), IP, "0c 0000 01 001388 00"),
                of(
                        "Geneve",
                        START.geneve(5000, geneve -> geneve.option(0x0102, 0x83, "00000007")),
                        FRAME,
                        "02 40 6558 001388 00 0102 83 01 00000007"),
                of("NVGRE", START.with(GreHeader.nvgre(5000, 9)), FRAME, "2000 6558 001388 09"),
                of("NSH MD type 1", START.nsh(42, 255), FRAME, "0fc6 01 03 00002a ff" + "00".repeat(16)),
                of(
                        "NSH MD type 2",
                        START.nsh(42, 255, "00010004 00000001"),
                        IP,
                        "0fc4 02 01 00002a ff 00010004 00000001"),
                of("GUE variant 0", START.gue(gue -> gue.fields(0x8000, "00000007")), IP, "01 04 8000 00000007"),
                of("GUE control", START.gue(gue -> gue.control(1)), START, "20 01 0000"),
                of("GUE variant 1", START.udp(1, -1).gueDirect(), IP, "0001 17c0 001c 0000"),
                of("GRE", START.gre(), IP, "0000 0800"),
                of(
                        "GRE with everything",
                        START.gre(gre -> gre.checksum().key(1).sequence(2)),
                        IP,
                        "b000 0800 47fc 0000 00000001 00000002"),
                of(
                        "GRE of PPTP",
                        START.with(new PptpGreHeader(6).sequence(7).acknowledgement(8))
                                .ppp(),
                        IP,
                        "3081 880b 0018 0006 00000007 00000008 ff03 0021"));
    }

    static Stream<Arguments> infiniband() {
        return Stream.of(
                of(
                        "GRH",
                        START.grh("fe80::1", "fe80::2"),
                        START.payload("0a0b0c0d"),
                        "60000000 0004 1b 40 fe800000000000000000000000000001 fe800000000000000000000000000002"),
                of(
                        "BTH and DETH",
                        START.bth(0x10).deth(0x8001_0000L, 3).ipoib(),
                        IP,
                        "64 00 ffff 00 000010 00 000000 80010000 00 000003 0800 0000"),
                of("AETH", START.aeth(0x1F, 2), START, "1f 000002"),
                of("RDETH", START.with(TransportExtension.rdeth(9)), START, "00000009"),
                of("XRCETH", START.with(TransportExtension.xrceth(9)), START, "00000009"),
                of(
                        "AtomicETH",
                        START.with(TransportExtension.atomicEth(1, 2, 3, 4)),
                        START,
                        "0000000000000001 00000002 0000000000000003 0000000000000004"),
                of("AtomicAckETH", START.with(TransportExtension.atomicAckEth(5)), START, "0000000000000005"),
                of("immediate", START.with(TransportExtension.immediate(6)), START, "00000006"),
                of("invalidate", START.with(TransportExtension.invalidate(7)), START, "00000007"));
    }

    static Stream<Arguments> tunnel() {
        PacketBuilder six = Packet.ipv6();
        return Stream.of(
                of("ERSPAN I", START.gre().with(ErspanHeader.typeI()), FRAME, "0000 88be"),
                of("ERSPAN II", START.erspan(9), FRAME, "1000 88be 00000001 1000 0009 00000000"),
                of(
                        "ERSPAN III",
                        START.gre().with(ErspanHeader.typeIII(9, 5)),
                        FRAME,
                        "0000 22eb 2005 0009 00000000 0000 0000"),
                of(
                        "ERSPAN III with subheader",
                        START.with(ErspanHeader.typeIII(9, 5, 7)),
                        FRAME,
                        "2005 0009 00000000 0000 0001 0000000000000007"),
                of(
                        "Teredo origin",
                        START.teredo(teredo -> teredo.origin(4096, "192.0.2.1")),
                        six,
                        "0000 efff 3ffffdfe"),
                of(
                        "Teredo authentication",
                        START.teredo(teredo -> teredo.authentication()),
                        six,
                        "0001 00 00 0123456789abcdef 00"),
                of(
                        "AYIYA",
                        START.ayiya("2001:db8::9"),
                        six,
                        "41 52 11 29 69235e00 20010db8000000000000000000000009" + "00".repeat(20)),
                of("GTP-U", START.gtpu(7), IP, "30 ff 0014 00000007"),
                of(
                        "GTP-U with extension",
                        START.gtpu(7, gtp -> gtp.sequence(1).extension(0x85, "0009")),
                        IP,
                        "36 ff 001c 00000007 0001 00 85 01 0009 00"),
                of("L2TPv2", START.l2tpv2(3, 4).ppp(), IP, "0002 0003 0004 ff03 0021"),
                of(
                        "L2TPv2 with everything",
                        START.l2tpv2(
                                        3,
                                        4,
                                        l2tp -> l2tp.withLength().withSequence().offset(2))
                                .ppp(),
                        IP,
                        "4a02 0028 0003 0004 0001 0000 0002 0000 ff03 0021"),
                of(
                        "L2TPv3 over IP",
                        START.l2tpv3(7, l2tp -> l2tp.cookie("01020304").sublayer(5)),
                        FRAME,
                        "00000007 01020304 40000005"),
                of("L2TPv3 over UDP", START.udp(1, -1).l2tpv3(7), IP, "0001 06a5 0024 0000 0003 0000 00000007"),
                of("LISP", START.lisp(300), IP, "88 123456 00012c 00"),
                of("CAPWAP", START.capwap(), FRAME, "00 104200 0001 0000"),
                of(
                        "CAPWAP with 802.11",
                        START.with(new CapwapHeader().radioMac("02:00:00:00:00:09"))
                                .wlan(),
                        START,
                        "00 204310 0001 0000 06 020000000009 00 08 01"),
                of("WCCP", START.gre().wccp(90), IP, "0000 883e 80 5a 00 00"),
                of("STT", START.stt(9), START, "c000 1d2f 0012 0000 00000001 50 18 ffff"));
    }

    static Stream<Arguments> bridge() {
        return Stream.of(
                of("PBB", START.pbb(5000), FRAME, "00 001388"),
                of("MACsec", START.macsec(0x0200_0000_0001_0001L), IP, "20 16 00000001 0200000000010001 0800"),
                of(
                        "MACsec encrypted",
                        START.with(new MacsecTag(1).encrypted().withoutChannel()),
                        IP,
                        "0c 16 00000001 0800"),
                of("VN-Tag", START.vnTag(1, 2), IP, "0002 0001 0800"),
                of("TRILL", START.with(new TrillHeader(1, 2).options("00000000")), FRAME, "007f 0002 0001 00000000"),
                of("FabricPath", START.fabricPath(1), FRAME, "0060"),
                of("HSR", START.hsr(4), IP, "001a 0004 0800"),
                of("BIER", START.bier(9, 2), FRAME, "00009140 50100000 0003 0001 0000000000000002"),
                of("PRP", Packet.with(new PrpFrame(10, 5)), IP, "020000000002 020000000001 0800"));
    }

    static Stream<Arguments> tap() {
        String stations = "0200000000aa 020000000001 020000000002";
        String llc = "aaaa03 000000 0800";
        return Stream.of(
                of("SLL", START.sll(), IP, "0004 0001 0006 020000000001 0000 0800"),
                of("SLL2", START.sll2(), IP, "0800 0000 00000002 0001 04 06 020000000001 0000"),
                of("NULL", START.loopback(), IP, "02000000"),
                of("NULL big-endian, IPv6", Packet.with(LoopbackHeader.bigEndian()), Packet.ipv6(), "0000001c"),
                of("802.11", START.wlan().snap(), IP, "08 01 0000" + stations + "1000" + llc),
                of(
                        "802.11 between access points",
                        Packet.with(WlanHeader.betweenAccessPoints()).snap(),
                        IP,
                        "08 03 0000 0200000000ab 0200000000aa 020000000002 1000 020000000001" + llc),
                of(
                        "A-MSDU",
                        START.amsdu().snap(),
                        IP,
                        "88 01 0000" + stations + "1000 8000 020000000002 020000000001 001c" + llc),
                of("radiotap", START.radiotap(), IP, "00 00 0800 00000000"),
                of("frame relay", START.frameRelay(100), IP, "1841 03 cc"),
                of(
                        "frame relay with SNAP",
                        START.frameRelay(100).with(new SnapHeader(0)),
                        IP,
                        "1841 03 00 80 000000 0800"),
                of("frame relay of Cisco", Packet.with(FrameRelayHeader.cisco(100)), IP, "1841 0800"),
                of("Cisco HDLC", START.ciscoHdlc(), IP, "0f 00 0800"),
                of("SunATM", START.sunAtm(1, 100).snap(), IP, "02 01 0064 aaaa03 000000 0800"),
                of("NFLOG", START.nflog(5), IP, "02 00 0005 0500 0a00 00000000 1800 0900"),
                of("PKTAP", START.pktap(), FRAME, "6c000000 01000000 01000000 656e30" + "00".repeat(93)));
    }
}
