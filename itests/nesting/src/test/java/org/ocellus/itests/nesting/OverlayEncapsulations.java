package org.ocellus.itests.nesting;

import static org.ocellus.itests.nesting.Inside.EVIDENT_FRAME;
import static org.ocellus.itests.nesting.Inside.FRAME;
import static org.ocellus.itests.nesting.Inside.GENEVE_PAYLOAD;
import static org.ocellus.itests.nesting.Inside.GRE_PAYLOAD;
import static org.ocellus.itests.nesting.Inside.INTERNET;
import static org.ocellus.itests.nesting.Inside.IP;
import static org.ocellus.itests.nesting.Inside.IPV6;
import static org.ocellus.itests.nesting.Inside.LLC;
import static org.ocellus.itests.nesting.Inside.NSH_PAYLOAD;
import static org.ocellus.itests.nesting.Inside.PPP;
import static org.ocellus.itests.nesting.Inside.SCTP;
import static org.ocellus.itests.nesting.Inside.TYPED;

import java.util.List;
import org.ocellus.testkit.PacketBuilder;
import org.ocellus.testkit.header.CapwapHeader;
import org.ocellus.testkit.header.GreHeader;

/** Tunnels over UDP, and InfiniBand over Ethernet. */
final class OverlayEncapsulations {
    private static final int PARTITION = 0x7FFF;
    private static final int FULL_MEMBER = 0x8000;

    private OverlayEncapsulations() {}

    static List<Encapsulation> all() {
        return List.of(
                Encapsulation.of("vxlan", INTERNET, 1, (nest, draw) -> {
                    int vni = (int) draw.bits(24);
                    nest.with(packet -> udp(packet, draw).vxlan(vni)).tunnel("vxlan", vni);
                    return FRAME;
                }),
                Encapsulation.of("vxlan-gpe", INTERNET, 1, (nest, draw) -> {
                    int vni = (int) draw.bits(24);
                    nest.with(packet -> udp(packet, draw).vxlanGpe(vni)).tunnel("vxlan-gpe", vni);
                    return NSH_PAYLOAD;
                }),
                Encapsulation.of("geneve", INTERNET, 1, (nest, draw) -> {
                    int vni = (int) draw.bits(24);
                    boolean option = draw.percent(50);
                    nest.with(packet -> udp(packet, draw)
                                    .geneve(vni, header -> option ? header.option(0x0103, 1, "00000001") : header))
                            .tunnel("geneve", vni);
                    return GENEVE_PAYLOAD;
                }),
                Encapsulation.of("gue", INTERNET, 1, (nest, draw) -> {
                    boolean direct = draw.percent(50);
                    nest.with(packet -> direct
                                    ? udp(packet, draw).gueDirect()
                                    : udp(packet, draw).gue())
                            .tunnel("gue");
                    return IP;
                }),
                Encapsulation.of("gue-gre", INTERNET, 2, (nest, draw) -> {
                    nest.tunnel("gue");
                    GreHeader gre = InternetEncapsulations.header(nest, draw);
                    nest.with(packet -> udp(packet, draw).gue().with(gre));
                    return GRE_PAYLOAD;
                }),
                Encapsulation.of("gre-in-udp", INTERNET, 2, (nest, draw) -> {
                    nest.tunnel("gre-in-udp");
                    GreHeader gre = InternetEncapsulations.header(nest, draw);
                    nest.with(packet -> udp(packet, draw).with(gre));
                    return GRE_PAYLOAD;
                }),
                Encapsulation.of("mpls-udp", INTERNET, 1, (nest, draw) -> {
                            nest.with(packet -> udp(packet, draw));
                            return BridgeEncapsulations.mpls(nest, draw);
                        })
                        .labels(3),
                Encapsulation.of("fou", INTERNET, 2, (nest, draw) -> {
                    nest.with(packet -> packet.udp(draw.port(), AllDecoders.FOU_PORT))
                            .tunnel("fou")
                            .tunnel("ipip");
                    return IP;
                }),
                Encapsulation.of("gtp", INTERNET, 1, (nest, draw) -> {
                            long teid = draw.bits(32);
                            boolean sequence = draw.percent(50);
                            boolean extension = draw.percent(50);
                            nest.with(packet -> udp(packet, draw).gtpu(teid, header -> {
                                        if (sequence) {
                                            header.sequence(1);
                                        }
                                        return extension ? header.extension(0x85, "0009") : header;
                                    }))
                                    .labelled("gtp", teid);
                            return IP;
                        })
                        .labels(1),
                Encapsulation.of("gtpv0", INTERNET, 1, (nest, draw) -> {
                    long tunnel = draw.bits(64);
                    nest.with(packet -> udp(packet, draw).with(new GtpVersion0Header(tunnel)))
                            .tunnel("gtpv0", tunnel);
                    return IP;
                }),
                Encapsulation.of("lisp", INTERNET, 1, (nest, draw) -> {
                    int instance = (int) draw.bits(24);
                    nest.with(packet -> udp(packet, draw).lisp(instance)).tunnel("lisp", instance);
                    return IP;
                }),
                Encapsulation.of("teredo", INTERNET, 1, (nest, draw) -> {
                    boolean authentication = draw.percent(30);
                    boolean origin = draw.percent(30);
                    nest.with(packet -> udp(packet, draw).teredo(header -> {
                                if (authentication) {
                                    header.authentication();
                                }
                                return origin ? header.origin(draw.port(), draw.ipv4()) : header;
                            }))
                            .tunnel("teredo");
                    return IPV6;
                }),
                Encapsulation.of("ayiya", INTERNET, 1, (nest, draw) -> {
                    nest.with(packet -> udp(packet, draw).ayiya(draw.ipv6())).tunnel("ayiya");
                    return IPV6;
                }),
                Encapsulation.of("l2tp", INTERNET, 1, OverlayEncapsulations::l2tp)
                        .labels(2),
                Encapsulation.of("l2tpv3-udp", INTERNET, 1, (nest, draw) -> {
                            long session = draw.between(1, Integer.MAX_VALUE - 1);
                            nest.with(packet -> InternetEncapsulations.l2tpv3(udp(packet, draw), session, draw))
                                    .labelled("l2tpv3-udp", session);
                            return EVIDENT_FRAME;
                        })
                        .labels(1),
                Encapsulation.of("capwap", INTERNET, 1, (nest, draw) -> {
                    boolean radioMac = draw.percent(50);
                    CapwapHeader header = radioMac ? new CapwapHeader().radioMac(draw.mac()) : new CapwapHeader();
                    nest.with(packet -> udp(packet, draw).with(header)).tunnel("capwap");
                    return FRAME;
                }),
                Encapsulation.of("capwap-wlan", INTERNET, 1, (nest, draw) -> {
                    nest.with(packet -> udp(packet, draw).capwap().wlan())
                            .tunnel("capwap")
                            .notCarried();
                    return LLC;
                }),
                Encapsulation.of("rocev2", INTERNET, 1, (nest, draw) -> {
                            nest.with(packet -> udp(packet, draw));
                            return datagramOfQueuePairs(nest, draw);
                        })
                        .labels(1),
                Encapsulation.of("rocev1", TYPED, 1, (nest, draw) -> {
                            nest.with(packet -> packet.grh(draw.ipv6(), draw.ipv6()))
                                    .notCarried();
                            return datagramOfQueuePairs(nest, draw);
                        })
                        .labels(1),
                Encapsulation.of("sctp-udp", INTERNET, 1, (nest, draw) -> {
                    nest.with(packet -> udp(packet, draw)).tunnel("sctp-udp");
                    return SCTP;
                }));
    }

    private static PacketBuilder udp(PacketBuilder packet, Draw draw) {
        return packet.udp(draw.port(), -1);
    }

    private static Inside l2tp(Nest nest, Draw draw) {
        int tunnel = draw.between(1, 0xFFFF);
        int session = draw.between(1, 0xFFFF);
        boolean length = draw.percent(50);
        boolean sequence = draw.percent(30);
        boolean offset = draw.percent(30);
        nest.with(packet -> udp(packet, draw).l2tpv2(tunnel, session, header -> {
                    if (length) {
                        header.withLength();
                    }
                    if (sequence) {
                        header.withSequence();
                    }
                    return offset ? header.offset(2) : header;
                }))
                .labelled("l2tp", tunnel, session);
        return PPP;
    }

    /** IP over InfiniBand in unreliable datagrams. The upper bit of a P_Key tells the kind of membership, not the partition. */
    static Inside datagramOfQueuePairs(Nest nest, Draw draw) {
        int partition = draw.between(1, PARTITION);
        int queuePair = (int) draw.bits(24);
        int key = draw.percent(50) ? partition | FULL_MEMBER : partition;
        nest.with(packet -> packet.bth(queuePair, header -> header.partitionKey(key))
                        .deth(draw.bits(32), (int) draw.bits(24))
                        .ipoib())
                .tunnel("infiniband", partition)
                .labels(queuePair);
        return IP;
    }
}
