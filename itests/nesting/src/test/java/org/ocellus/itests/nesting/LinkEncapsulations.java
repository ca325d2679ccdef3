package org.ocellus.itests.nesting;

import static org.ocellus.itests.nesting.Inside.ETHERTYPE;
import static org.ocellus.itests.nesting.Inside.EVIDENT_ETHERTYPE;
import static org.ocellus.itests.nesting.Inside.EVIDENT_FRAME;
import static org.ocellus.itests.nesting.Inside.FRAME;
import static org.ocellus.itests.nesting.Inside.IP;
import static org.ocellus.itests.nesting.Inside.LINK;
import static org.ocellus.itests.nesting.Inside.LLC;
import static org.ocellus.itests.nesting.Inside.PPP;
import static org.ocellus.itests.nesting.Inside.PPP_PAYLOAD;
import static org.ocellus.itests.nesting.Inside.UNTAGGED_ETHERTYPE;
import static org.ocellus.itests.nesting.Inside.UNTAGGED_FRAME;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.ocellus.testkit.header.CiscoHdlcHeader;
import org.ocellus.testkit.header.FrameRelayHeader;
import org.ocellus.testkit.header.MultilinkHeader;

/** The headers that captures begin with, and those of links that are carried elsewhere too. */
final class LinkEncapsulations {
    /** BCP (RFC 3518): no flags; IEEE 802.3 with canonical addresses. */
    private static final String BRIDGED_FRAME = "0001";

    private static final int PPP_BRIDGING = 0x0031;

    private LinkEncapsulations() {}

    static List<Encapsulation> all() {
        return List.of(
                Encapsulation.of("link", LINK, 0, (nest, draw) -> FRAME),
                Encapsulation.of("raw", LINK, 0, (nest, draw) -> IP),
                Encapsulation.of("sll", LINK, 0, (nest, draw) -> {
                    nest.with(packet -> draw.percent(50) ? packet.sll() : packet.sll2());
                    return ETHERTYPE;
                }),
                Encapsulation.of("loopback", LINK, 0, (nest, draw) -> {
                    nest.with(packet -> packet.loopback());
                    return IP;
                }),
                Encapsulation.of("ppp-link", LINK, 0, (nest, draw) -> {
                    nest.with(packet -> packet.ppp());
                    return PPP_PAYLOAD;
                }),
                Encapsulation.of("chdlc", LINK, 0, (nest, draw) -> {
                    nest.with(packet -> packet.with(new CiscoHdlcHeader()));
                    return ETHERTYPE;
                }),
                Encapsulation.of("framerelay", LINK, 1, LinkEncapsulations::frameRelay),
                Encapsulation.of("sunatm", LINK, 1, (nest, draw) -> {
                    int path = draw.between(1, 255);
                    int channel = draw.between(32, 0xFFFF);
                    nest.with(packet -> packet.sunAtm(path, channel)).tunnel("sunatm", (long) path << 16 | channel);
                    return LLC;
                }),
                Encapsulation.of("nflog", LINK, 0, (nest, draw) -> {
                    nest.with(packet -> packet.nflog(draw.between(0, 0xFFFF)));
                    return IP;
                }),
                Encapsulation.of("pktap", LINK, 0, (nest, draw) -> {
                    nest.with(packet -> packet.pktap());
                    return FRAME;
                }),
                Encapsulation.of("radiotap", LINK, 0, (nest, draw) -> {
                    nest.with(packet -> packet.radiotap().wlan());
                    return LLC;
                }),
                Encapsulation.of("wlan", LINK, 0, (nest, draw) -> {
                    nest.with(packet -> draw.percent(50) ? packet.wlan() : packet.amsdu());
                    return LLC;
                }),
                Encapsulation.of("ipoib", LINK, 0, (nest, draw) -> {
                    nest.with(packet -> packet.grh(draw.ipv6(), draw.ipv6()).ipoib());
                    return IP;
                }),
                Encapsulation.of("infiniband", LINK, 1, (nest, draw) -> {
                    nest.with(packet -> packet.lrh(draw.between(1, 0xBFFF), draw.between(1, 0xBFFF)));
                    return OverlayEncapsulations.datagramOfQueuePairs(nest, draw);
                }),
                Encapsulation.of(
                        "ethernet",
                        EnumSet.of(
                                FRAME,
                                Inside.NSH_PAYLOAD,
                                Inside.BIER_PAYLOAD,
                                Inside.GRE_PAYLOAD,
                                Inside.GENEVE_PAYLOAD),
                        0,
                        (nest, draw) -> ethernet(nest, draw, ETHERTYPE)),
                Encapsulation.of("ethernet", EVIDENT_FRAME, 0, (nest, draw) -> ethernet(nest, draw, EVIDENT_ETHERTYPE)),
                Encapsulation.of(
                        "ethernet", UNTAGGED_FRAME, 0, (nest, draw) -> ethernet(nest, draw, UNTAGGED_ETHERTYPE)),
                Encapsulation.of("snap", LLC, 0, (nest, draw) -> {
                    nest.with(packet -> packet.snap());
                    return ETHERTYPE;
                }),
                Encapsulation.of("ppp", PPP, 0, LinkEncapsulations::ppp),
                Encapsulation.of("ppp-multilink", PPP_PAYLOAD, 0, (nest, draw) -> {
                    nest.with(packet -> packet.with(
                            draw.percent(50) ? MultilinkHeader.longFormat(1) : MultilinkHeader.shortFormat(0x0100)));
                    return PPP;
                }),
                Encapsulation.of("ppp-bridge", Set.of(PPP), 0, (nest, draw) -> {
                    nest.with(packet ->
                            packet.ppp(header -> header.protocol(PPP_BRIDGING)).payload(BRIDGED_FRAME));
                    return FRAME;
                }));
    }

    private static Inside ethernet(Nest nest, Draw draw, Inside inside) {
        nest.with(packet -> packet.ethernet(draw.mac(), draw.mac())).notCarried();
        return inside;
    }

    private static Inside frameRelay(Nest nest, Draw draw) {
        int dlci = draw.between(16, 1007);
        boolean cisco = draw.percent(50);
        nest.with(packet -> packet.with(cisco ? FrameRelayHeader.cisco(dlci) : FrameRelayHeader.rfc2427(dlci)))
                .tunnel("framerelay", dlci);
        return cisco ? ETHERTYPE : IP;
    }

    private static Inside ppp(Nest nest, Draw draw) {
        boolean withoutAddress = draw.percent(50);
        boolean compressed = draw.percent(50);
        nest.with(packet -> packet.ppp(header -> {
            if (withoutAddress) {
                header.withoutAddress();
            }
            return compressed ? header.compressedProtocol() : header;
        }));
        return PPP_PAYLOAD;
    }
}
