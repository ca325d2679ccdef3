package org.ocellus.testkit.header;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ocellus.testkit.Packet;
import org.ocellus.testkit.PacketBuilder;
import org.ocellus.testkit.capture.PcapWriter;

/** Built packets as another implementation dissects them; skipped where tshark is not installed. */
class TsharkTest {
    private static final PacketBuilder START = Packet.start();
    private static final PacketBuilder FRAME = Packet.ethernet();
    private static final PacketBuilder IP = FRAME.ipv4();
    private static final PacketBuilder INNER =
            Packet.ipv4("192.168.0.1", "192.168.0.2").udp(1234, 8000).payload(16);
    private static final PacketBuilder INNER_V6 =
            Packet.ipv6("2001:db8::5", "2001:db8::6").udp(1234, 8000).payload(16);

    private static final List<String> CHECKSUMS = List.of(
            "ip.checksum.status",
            "tcp.checksum.status",
            "udp.checksum.status",
            "sctp.checksum.status",
            "dccp.checksum.status",
            "icmp.checksum.status",
            "icmpv6.checksum.status",
            "igmp.checksum.status");

    record Expected(PacketBuilder packet, String protocols) {}

    private static Expected of(PacketBuilder packet, String protocols) {
        return new Expected(packet, protocols);
    }

    @TempDir
    private Path directory;

    @ParameterizedTest(name = "{0}")
    @MethodSource("captures")
    void dissectsWithoutComplaint(String name, List<Expected> packets) throws IOException, InterruptedException {
        PcapWriter capture = PcapWriter.microseconds(packets.getFirst().packet().linkType());
        packets.forEach(expected -> capture.packet(0, expected.packet()));
        Path file = directory.resolve(name + ".pcap");
        capture.writeTo(file);

        List<String> lines = tshark(file);

        assertThat(lines).hasSameSizeAs(packets);
        for (int i = 0; i < lines.size(); i++) {
            String[] fields = lines.get(i).split("\t", -1);
            assertThat(fields[0])
                    .as("layers of %s", packets.get(i).packet())
                    .isEqualTo(packets.get(i).protocols());
            assertThat(fields[1]).as("malformed: %s", packets.get(i).packet()).isEmpty();
            assertThat(List.of(fields).subList(2, fields.length))
                    .as("checksums of %s: 0 is bad", packets.get(i).packet())
                    .noneMatch(status -> status.contains("0"));
        }
    }

    private static List<String> tshark(Path file) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("tshark", "-n", "-r", file.toString(), "-T", "fields"));
        command.addAll(List.of("-e", "frame.protocols", "-e", "_ws.malformed"));
        CHECKSUMS.forEach(field -> command.addAll(List.of("-e", field)));
        for (String preference : List.of(
                "ip.check_checksum:TRUE",
                "tcp.check_checksum:TRUE",
                "udp.check_checksum:TRUE",
                "udplite.check_checksum:TRUE",
                "sctp.checksum:crc32c",
                "capwap.swap_fc:FALSE")) {
            command.addAll(List.of("-o", preference));
        }
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException missing) {
            assumeTrue(false, "tshark is not installed");
            throw missing;
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as("exit of %s", command).isZero();
        return output.lines().toList();
    }

    static Stream<Arguments> captures() {
        return Stream.of(
                Arguments.of("link", link()),
                Arguments.of("internet", internet()),
                Arguments.of("overlay", overlay()),
                Arguments.of("tunnel", tunnel()),
                Arguments.of("bridge", bridge()),
                Arguments.of("sll", List.of(of(START.sll().with(INNER), "sll:ethertype:ip:udp:data"))),
                Arguments.of("sll2", List.of(of(START.sll2().with(INNER), "sll:ethertype:ip:udp:data"))),
                Arguments.of("null", List.of(of(START.loopback().with(INNER_V6), "null:ipv6:udp:data"))),
                Arguments.of("ppp", List.of(of(START.ppp().with(INNER), "ppp:ip:udp:data"))),
                Arguments.of("ipoib", List.of(of(START.grh("::1", "::2").ipoib().with(INNER), "ipoib:ip:udp:data"))),
                Arguments.of(
                        "radiotap",
                        List.of(
                                of(
                                        Packet.with(new RadiotapHeader().withFcs())
                                                .wlan()
                                                .snap()
                                                .with(INNER),
                                        "radiotap:wlan_radio:wlan:llc:ip:udp:data"),
                                of(
                                        START.radiotap().amsdu().snap().with(INNER),
                                        "radiotap:wlan_radio:wlan:llc:ip:udp:data"))),
                Arguments.of(
                        "wlan",
                        List.of(
                                of(
                                        Packet.with(WlanHeader.betweenAccessPoints())
                                                .snap()
                                                .with(INNER),
                                        "wlan:llc:ip:udp:data"),
                                of(
                                        Packet.with(WlanHeader.fromAccessPoint().qos())
                                                .snap()
                                                .with(INNER),
                                        "wlan:llc:ip:udp:data"))),
                Arguments.of(
                        "frame-relay",
                        List.of(
                                of(START.frameRelay(100).with(INNER), "fr:ip:udp:data"),
                                of(START.frameRelay(100).with(new SnapHeader(0)).with(INNER), "fr:ip:udp:data"),
                                of(Packet.with(FrameRelayHeader.cisco(100)).with(INNER), "fr:ip:udp:data"))),
                Arguments.of("cisco-hdlc", List.of(of(START.ciscoHdlc().with(INNER), "chdlc:ip:udp:data"))),
                Arguments.of("sunatm", List.of(of(START.sunAtm(0, 100).snap().with(INNER), "atm:llc:ip:udp:data"))),
                Arguments.of("nflog", List.of(of(START.nflog(5).with(INNER), "nflog:ip:udp:data"))),
                Arguments.of(
                        "pktap",
                        List.of(of(
                                START.pktap().ethernet().with(INNER),
                                "pktap:pcap_pktdata:eth:ethertype:ip:udp:data"))));
    }

    private static List<Expected> link() {
        return List.of(
                of(
                        FRAME.serviceVlan(5).vlan(6).with(INNER),
                        "eth:ethertype:ieee8021ad:ethertype:vlan:ethertype:ip:udp:data"),
                of(FRAME.snap().with(INNER), "eth:llc:ip:udp:data"),
                of(FRAME.mpls(100).mplsEntropy(70000).with(INNER), "eth:ethertype:mpls:ip:udp:data"),
                of(IP.udp().mpls(100).with(INNER), "eth:ethertype:ip:udp:mpls:ip:udp:data"),
                of(FRAME.arp("10.0.0.1", "10.0.0.2"), "eth:ethertype:arp"),
                of(
                        FRAME.pppoe(5)
                                .ppp()
                                .with(MultilinkHeader.longFormat(3))
                                .ppp()
                                .with(INNER),
                        "eth:ethertype:pppoes:ppp:mp:ip:udp:data"));
    }

    private static List<Expected> internet() {
        PacketBuilder six = FRAME.ipv6();
        return List.of(
                of(FRAME.ipv4(ip -> ip.options("94040000").ttl(3)).tcp(1234, 8000, "S"), "eth:ethertype:ip:tcp"),
                of(six.tcp(1234, 8000, "SEC"), "eth:ethertype:ipv6:tcp"),
                of(
                        six.hopByHop().destinationOptions().ah(7).udp(1, 8000).payload(4),
                        "eth:ethertype:ipv6:ipv6.hopopts:ipv6.dstopts:ah:udp:data"),
                of(
                        six.sourceRoute("2001:db8::5", "2001:db8::6")
                                .udp(1, 8000)
                                .payload(4),
                        "eth:ethertype:ipv6:ipv6.routing:udp:data"),
                of(
                        six.segmentRouting("2001:db8::2", "2001:db8::b", "2001:db8::c")
                                .udp(1, 8000)
                                .payload(4),
                        "eth:ethertype:ipv6:ipv6.routing:udp:data"),
                of(IP.udpLite(1000, 8000).payload(11), "eth:ethertype:ip:udplite:data"),
                of(IP.sctp(1000, 8000).payload(7), "eth:ethertype:ip:sctp:data"),
                of(six.dccp(1000, 8000).payload(7), "eth:ethertype:ipv6:dccp:data"),
                of(IP.icmp(3, 1, 0).quote(INNER), "eth:ethertype:ip:icmp:ip:udp:data"),
                of(six.icmpv6(1, 4, 0).quote(INNER_V6), "eth:ethertype:ipv6:icmpv6:ipv6:udp:data"),
                of(
                        six.with(Icmpv6Header.neighbourSolicitation("fe80::2", EthernetHeader.SOURCE)),
                        "eth:ethertype:ipv6:icmpv6"),
                of(IP.igmp(IgmpHeader.LEAVE, "224.0.0.251"), "eth:ethertype:ip:igmp:igmp"),
                of(IP.udp(4500, 4500).esp(7).with(INNER), "eth:ethertype:ip:udp:udpencap:esp"));
    }

    private static List<Expected> overlay() {
        PacketBuilder frame = FRAME.with(INNER);
        return List.of(
                of(IP.udp().vxlan(5000).with(frame), "eth:ethertype:ip:udp:vxlan:eth:ethertype:ip:udp:data"),
                of(
                        IP.udp().vxlanGpe(5000).nsh(9, 254, "00010004 00000000").with(frame),
                        "eth:ethertype:ip:udp:nsh:eth:ethertype:ip:udp:data"),
                of(FRAME.nsh(3, 2).with(INNER), "eth:ethertype:nsh:ip:udp:data"),
                of(
                        FRAME.ipv6()
                                .udp()
                                .geneve(7, geneve -> geneve.option(0x0102, 0x80, "01020304"))
                                .with(frame),
                        "eth:ethertype:ipv6:udp:geneve:eth:ethertype:ip:udp:data"),
                of(IP.nvgre(5000).with(frame), "eth:ethertype:ip:gre:eth:ethertype:ip:udp:data"),
                of(IP.gre(gre -> gre.checksum().key(1).sequence(2)).with(INNER), "eth:ethertype:ip:gre:ip:udp:data"),
                of(IP.pptpGre(6, 1).ppp().with(INNER), "eth:ethertype:ip:gre:ppp:ip:udp:data"),
                of(FRAME.grh("fe80::1", "fe80::2").bth(0x10).reth(1, 2, 8).payload(8), "eth:ethertype:infiniband:data"),
                of(
                        IP.udp().bth(0x10).deth(0x8001_0000L, 3).ipoib().with(INNER),
                        "eth:ethertype:ip:udp:infiniband:ethertype:ip:udp:data"),
                of(FRAME.ipv6().udp().bth(0x12).aeth(0, 1), "eth:ethertype:ipv6:udp:infiniband"));
    }

    private static List<Expected> tunnel() {
        PacketBuilder frame = FRAME.with(INNER);
        return List.of(
                of(IP.erspan(9).with(frame), "eth:ethertype:ip:gre:erspan:eth:ethertype:ip:udp:data"),
                of(
                        IP.gre(gre -> gre.sequence(1))
                                .with(ErspanHeader.typeIII(9, 5, 7))
                                .with(frame),
                        "eth:ethertype:ip:gre:erspan:eth:ethertype:ip:udp:data"),
                of(IP.with(INNER_V6), "eth:ethertype:ip:ipv6:udp:data"),
                of(
                        IP.udp()
                                .teredo(teredo -> teredo.authentication().origin(4000, "192.0.2.1"))
                                .with(INNER_V6),
                        "eth:ethertype:ip:udp:teredo:ipv6:udp:data"),
                of(IP.udp().ayiya("2001:db8::9").with(INNER_V6), "eth:ethertype:ip:udp:ayiya:ipv6:udp:data"),
                of(
                        IP.udp(2152, 2152)
                                .gtpu(7, gtp -> gtp.extension(0x85, "0009"))
                                .with(INNER),
                        "eth:ethertype:ip:udp:gtp:ip:udp:data"),
                of(
                        IP.udp(1701, 1701)
                                .l2tpv2(
                                        3,
                                        4,
                                        l2tp -> l2tp.withLength().withSequence().offset(2))
                                .ppp()
                                .with(INNER),
                        "eth:ethertype:ip:udp:l2tp:ppp:ip:udp:data"),
                of(IP.l2tpv3(7).payload(4), "eth:ethertype:ip:l2tp:data"),
                of(IP.udp().lisp(300).with(INNER), "eth:ethertype:ip:udp:lisp-data:ip:udp:data"),
                of(IP.udp().capwap().with(frame), "eth:ethertype:ip:udp:capwap.data:eth:ethertype:ip:udp:data"),
                of(
                        IP.udp().capwap().wlan().snap().with(INNER),
                        "eth:ethertype:ip:udp:capwap.data:wlan:llc:ip:udp:data"),
                of(IP.gre().wlan().snap().with(INNER), "eth:ethertype:ip:gre:wlan:llc:ip:udp:data"),
                of(IP.gre().wccp(90).with(INNER), "eth:ethertype:ip:gre:ip:udp:data"),
                of(IP.udp().gre().with(INNER), "eth:ethertype:ip:udp:gre:ip:udp:data"),
                of(IP.udp().sctp(5, 6).payload(4), "eth:ethertype:ip:udp:sctp:data"));
    }

    private static List<Expected> bridge() {
        PacketBuilder frame = FRAME.with(INNER);
        return List.of(
                of(FRAME.serviceVlan(7).pbb(5000).with(frame), "eth:ethertype:ieee8021ad:ethertype:ip:udp:data"),
                of(
                        FRAME.macsec(0x0200_0000_0001_0001L).vlan(5).with(INNER),
                        "eth:ethertype:macsec:ethertype:vlan:ethertype:ip:udp:data"),
                of(FRAME.vnTag(1, 2).with(INNER), "eth:ethertype:vntag:ethertype:ip:udp:data"),
                of(FRAME.trill(1, 2).with(frame), "eth:ethertype:trill:eth:ethertype:ip:udp:data"),
                of(FRAME.hsr(4).with(INNER), "eth:ethertype:hsr:ip:udp:data"));
    }
}
