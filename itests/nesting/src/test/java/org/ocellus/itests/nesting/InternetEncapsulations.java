package org.ocellus.itests.nesting;

import static org.ocellus.itests.nesting.Inside.BEFORE_IP;
import static org.ocellus.itests.nesting.Inside.EVIDENT_FRAME;
import static org.ocellus.itests.nesting.Inside.FRAME;
import static org.ocellus.itests.nesting.Inside.GRE_PAYLOAD;
import static org.ocellus.itests.nesting.Inside.INTERNET;
import static org.ocellus.itests.nesting.Inside.IP;
import static org.ocellus.itests.nesting.Inside.IPV6;
import static org.ocellus.itests.nesting.Inside.LLC;
import static org.ocellus.itests.nesting.Inside.PPP;
import static org.ocellus.itests.nesting.Inside.UNTAGGED_FRAME;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.ocellus.testkit.PacketBuilder;
import org.ocellus.testkit.header.ErspanHeader;
import org.ocellus.testkit.header.FrameRelayHeader;
import org.ocellus.testkit.header.GreHeader;

/** IP itself, and what stands directly behind it: IP in IP, the forms of GRE, L2TPv3, STT. */
final class InternetEncapsulations {
    private static final int FRAME_RELAY = 0x6559;

    /** RFC 7637 section 3.2: smaller virtual subnets are reserved, and 0xFFFFFF is for vendors. */
    private static final int FIRST_SUBNET = 0x1000;

    /** GRE keys below this are no NVGRE, whatever they carry. */
    private static final int KEY_BITS = 20;

    private InternetEncapsulations() {}

    static List<Encapsulation> all() {
        return List.of(
                Encapsulation.of("ipv4", BEFORE_IP, 0, InternetEncapsulations::ipv4),
                Encapsulation.of("ipv6", with(BEFORE_IP, IPV6), 0, InternetEncapsulations::ipv6),
                Encapsulation.of("ipip", INTERNET, 1, (nest, draw) -> {
                    nest.tunnel("ipip");
                    return IP;
                }),
                Encapsulation.of("minimal-ip", INTERNET, 1, (nest, draw) -> {
                    String source = draw.ipv4();
                    String destination = draw.ipv4();
                    nest.with(packet -> packet.with(new MinimalHeader(source, destination)))
                            .tunnel("minimal-ip")
                            .datagram(false, source, destination);
                    return INTERNET;
                }),
                Encapsulation.of("gre", INTERNET, 1, InternetEncapsulations::gre),
                Encapsulation.of("pptp", INTERNET, 1, (nest, draw) -> {
                            int call = draw.between(0, 0xFFFF);
                            nest.with(packet -> packet.pptpGre(call, draw.bits(32)))
                                    .tunnel("pptp")
                                    .labels(call);
                            return PPP;
                        })
                        .labels(1),
                Encapsulation.of("nvgre", INTERNET, 1, (nest, draw) -> {
                    int subnet = draw.between(FIRST_SUBNET, 0xFFFFFE);
                    nest.with(packet -> packet.nvgre(subnet)).tunnel("nvgre", subnet);
                    return UNTAGGED_FRAME;
                }),
                Encapsulation.of("erspan-1", INTERNET, 2, (nest, draw) -> {
                    nest.with(packet -> packet.gre().with(ErspanHeader.typeI()))
                            .tunnel("gre")
                            .tunnel("erspan");
                    return EVIDENT_FRAME;
                }),
                Encapsulation.of("erspan-2", INTERNET, 2, (nest, draw) -> {
                    int session = draw.between(0, 0x03FF);
                    nest.with(packet -> packet.erspan(session)).tunnel("gre").tunnel("erspan", session);
                    return EVIDENT_FRAME;
                }),
                Encapsulation.of("erspan-3", INTERNET, 2, (nest, draw) -> {
                    int session = draw.between(0, 0x03FF);
                    ErspanHeader header = draw.percent(50)
                            ? ErspanHeader.typeIII(session, 0)
                            : ErspanHeader.typeIII(session, 0, draw.bits(63));
                    nest.with(packet -> packet.gre(gre -> gre.sequence(1)).with(header))
                            .tunnel("gre")
                            .tunnel("erspan3", session);
                    return FRAME;
                }),
                Encapsulation.of("wccp", INTERNET, 2, (nest, draw) -> {
                            int service = draw.between(0, 255);
                            nest.with(packet -> packet.gre().wccp(service))
                                    .tunnel("gre")
                                    .labelled("wccp", service);
                            return IP;
                        })
                        .labels(1),
                Encapsulation.of("aruba", INTERNET, 1, (nest, draw) -> {
                    nest.with(packet -> packet.gre().wlan()).tunnel("gre").notCarried();
                    return LLC;
                }),
                Encapsulation.of("framerelay-gre", INTERNET, 2, (nest, draw) -> {
                    int dlci = draw.between(16, 1007);
                    nest.with(packet ->
                                    packet.gre(gre -> gre.protocol(FRAME_RELAY)).with(FrameRelayHeader.rfc2427(dlci)))
                            .tunnel("gre")
                            .tunnel("framerelay", dlci);
                    return IP;
                }),
                Encapsulation.of("l2tpv3", INTERNET, 1, (nest, draw) -> {
                            long session = draw.between(1, Integer.MAX_VALUE - 1);
                            nest.with(packet -> l2tpv3(packet, session, draw)).labelled("l2tpv3", session);
                            return EVIDENT_FRAME;
                        })
                        .labels(1),
                Encapsulation.of("stt", INTERNET, 1, (nest, draw) -> {
                    long context = draw.bits(63);
                    nest.with(packet -> packet.stt(context)).tunnel("stt", context);
                    return EVIDENT_FRAME;
                }));
    }

    private static Set<Inside> with(Set<Inside> places, Inside further) {
        Set<Inside> all = EnumSet.copyOf(places);
        all.add(further);
        return all;
    }

    static PacketBuilder l2tpv3(PacketBuilder packet, long session, Draw draw) {
        boolean cookie = draw.percent(50);
        boolean sublayer = draw.percent(50);
        return packet.l2tpv3(session, header -> {
            if (cookie) {
                header.cookie("FFFFFFFF");
            }
            return sublayer ? header.sublayer(1) : header;
        });
    }

    private static Inside ipv4(Nest nest, Draw draw) {
        String source = draw.ipv4();
        String destination = draw.ipv4();
        nest.with(packet -> packet.ipv4(source, destination)).datagram(false, source, destination);
        return authenticated(nest, draw);
    }

    private static Inside ipv6(Nest nest, Draw draw) {
        String source = draw.ipv6();
        String destination = draw.ipv6();
        nest.with(packet -> packet.ipv6(source, destination)).datagram(true, source, destination);
        if (draw.percent(10)) {
            nest.with(packet -> packet.hopByHop());
        }
        if (draw.percent(10)) {
            String last = draw.ipv6();
            nest.with(packet -> packet.segmentRouting(destination, last)).datagram(true, source, last);
        }
        if (draw.percent(10)) {
            nest.with(packet -> packet.destinationOptions());
        }
        return authenticated(nest, draw);
    }

    private static Inside authenticated(Nest nest, Draw draw) {
        if (draw.percent(10)) {
            nest.with(packet -> packet.ah(draw.bits(32)));
        }
        return INTERNET;
    }

    private static Inside gre(Nest nest, Draw draw) {
        GreHeader header = header(nest, draw);
        nest.with(packet -> packet.with(header));
        return GRE_PAYLOAD;
    }

    static GreHeader header(Nest nest, Draw draw) {
        GreHeader header = new GreHeader();
        if (draw.percent(30)) {
            header.checksum();
        }
        if (draw.percent(30)) {
            header.sequence(draw.bits(32));
        }
        if (draw.percent(50)) {
            long key = draw.bits(KEY_BITS);
            header.key(key);
            nest.tunnel("gre", key);
        } else {
            nest.tunnel("gre");
        }
        return header;
    }
}
