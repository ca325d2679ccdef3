package org.ocellus.itests.nesting;

import static org.ocellus.itests.nesting.Inside.BIER_PAYLOAD;
import static org.ocellus.itests.nesting.Inside.ETHERTYPE;
import static org.ocellus.itests.nesting.Inside.EVIDENT_ETHERTYPE;
import static org.ocellus.itests.nesting.Inside.EVIDENT_FRAME;
import static org.ocellus.itests.nesting.Inside.FRAME;
import static org.ocellus.itests.nesting.Inside.GENEVE_PAYLOAD;
import static org.ocellus.itests.nesting.Inside.GRE_PAYLOAD;
import static org.ocellus.itests.nesting.Inside.IPV6;
import static org.ocellus.itests.nesting.Inside.LABELLED;
import static org.ocellus.itests.nesting.Inside.NSH_PAYLOAD;
import static org.ocellus.itests.nesting.Inside.PPP;
import static org.ocellus.itests.nesting.Inside.TYPED;
import static org.ocellus.itests.nesting.Inside.UNTAGGED_ETHERTYPE;

import java.util.EnumSet;
import java.util.List;
import org.ocellus.testkit.header.VlanTag;

/** What stands behind an EtherType: tags, label stacks, and tunnels of bridged networks. */
final class BridgeEncapsulations {
    private static final int MPLS = 0x8847;

    /** Version 0, channel type 0x0057 (RFC 4385 section 5, RFC 4928). */
    private static final String ASSOCIATED_CHANNEL_OF_IPV6 = "10000057";

    private static final int MOST_LABELS = 3;

    private BridgeEncapsulations() {}

    static List<Encapsulation> all() {
        return List.of(
                Encapsulation.of(
                        "vlan",
                        EnumSet.of(ETHERTYPE, EVIDENT_ETHERTYPE, GENEVE_PAYLOAD, GRE_PAYLOAD),
                        1,
                        (nest, draw) -> vlan(nest, draw, VlanTag.C_TAG)),
                Encapsulation.of(
                        "service-vlan",
                        EnumSet.of(ETHERTYPE, EVIDENT_ETHERTYPE, UNTAGGED_ETHERTYPE, GENEVE_PAYLOAD, GRE_PAYLOAD),
                        1,
                        (nest, draw) -> vlan(nest, draw, VlanTag.S_TAG)),
                Encapsulation.of("vlan-9100", TYPED, 1, (nest, draw) -> vlan(nest, draw, 0x9100)),
                Encapsulation.of("priority-tag", ETHERTYPE, 0, (nest, draw) -> {
                    nest.with(packet -> packet.vlan(0));
                    return ETHERTYPE;
                }),
                Encapsulation.of("vntag", TYPED, 1, (nest, draw) -> {
                            int source = draw.between(0, 0x0FFF);
                            int destination = draw.between(0, 0x3FFF);
                            nest.with(packet -> packet.vnTag(source, destination))
                                    .labelled("vntag", source, destination);
                            return ETHERTYPE;
                        })
                        .labels(2),
                Encapsulation.of("macsec", TYPED, 1, (nest, draw) -> {
                            long channel = draw.bits(63);
                            nest.with(packet -> packet.macsec(channel))
                                    .tunnel("macsec")
                                    .labels(channel);
                            return ETHERTYPE;
                        })
                        .labels(1),
                Encapsulation.of("hsr", TYPED, 1, (nest, draw) -> {
                    nest.with(packet -> packet.hsr(draw.between(0, 0xFFFF))).tunnel("hsr");
                    return ETHERTYPE;
                }),
                Encapsulation.of(
                                "cisco-metadata",
                                EnumSet.of(ETHERTYPE, UNTAGGED_ETHERTYPE, GENEVE_PAYLOAD),
                                1,
                                (nest, draw) -> metadata(nest, draw, "cisco-metadata"))
                        .labels(1),
                Encapsulation.of(
                                "cisco-metadata-gre",
                                GRE_PAYLOAD,
                                1,
                                (nest, draw) -> metadata(nest, draw, "cisco-metadata-gre"))
                        .labels(1),
                Encapsulation.of("pbb", TYPED, 1, (nest, draw) -> {
                    int service = (int) draw.bits(24);
                    nest.with(packet -> packet.pbb(service)).tunnel("pbb", service);
                    return FRAME;
                }),
                Encapsulation.of("trill", TYPED, 1, (nest, draw) -> {
                            int ingress = draw.between(1, 0xFFBF);
                            int egress = draw.between(1, 0xFFBF);
                            nest.with(packet -> packet.trill(ingress, egress)).labelled("trill", ingress, egress);
                            return FRAME;
                        })
                        .labels(2),
                Encapsulation.of("fabricpath", TYPED, 1, (nest, draw) -> {
                            int forwardingTag = draw.between(0, 0x03FF);
                            nest.with(packet -> packet.fabricPath(forwardingTag))
                                    .labelled("fabricpath", forwardingTag);
                            return EVIDENT_FRAME;
                        })
                        .labels(1),
                Encapsulation.of("pppoe", TYPED, 1, (nest, draw) -> {
                    int session = draw.between(1, 0xFFFE);
                    nest.with(packet -> packet.pppoe(session)).tunnel("pppoe", session);
                    return PPP;
                }),
                Encapsulation.of("bier", TYPED, 1, (nest, draw) -> {
                            int table = (int) draw.bits(20);
                            nest.with(packet -> packet.bier(table, draw.bits(63)))
                                    .labelled("bier", table);
                            return BIER_PAYLOAD;
                        })
                        .labels(1),
                Encapsulation.of("bier-mpls", FRAME, 2, (nest, draw) -> {
                            int label = draw.between(16, 0xFFFFF);
                            nest.with(packet -> packet.ethernet(draw.mac(), draw.mac(), frame -> frame.etherType(MPLS))
                                            .bier(label, draw.bits(63)))
                                    .notCarried()
                                    .labelled("mpls", label)
                                    .tunnel("bier-mpls");
                            return BIER_PAYLOAD;
                        })
                        .labels(1),
                Encapsulation.of(
                                "nsh",
                                EnumSet.of(ETHERTYPE, UNTAGGED_ETHERTYPE, GENEVE_PAYLOAD, GRE_PAYLOAD, NSH_PAYLOAD),
                                1,
                                (nest, draw) -> {
                                    int path = (int) draw.bits(24);
                                    nest.with(packet -> draw.percent(50)
                                                    ? packet.nsh(path, 255)
                                                    : packet.nsh(path, 255, ""))
                                            .labelled("nsh", path);
                                    return NSH_PAYLOAD;
                                })
                        .labels(1),
                Encapsulation.of("mpls", Inside.BEFORE_LABELS, 1, BridgeEncapsulations::mpls)
                        .labels(MOST_LABELS),
                Encapsulation.of("mpls-ach", LABELLED, 0, (nest, draw) -> {
                    nest.with(packet -> packet.payload(ASSOCIATED_CHANNEL_OF_IPV6));
                    return IPV6;
                }),
                Encapsulation.of("pw", LABELLED, 1, (nest, draw) -> {
                    nest.with(packet -> draw.percent(50) ? packet.controlWord() : packet)
                            .tunnel("pw");
                    return EVIDENT_FRAME;
                }));
    }

    private static Inside vlan(Nest nest, Draw draw, int tpid) {
        int vid = draw.between(1, 4094);
        nest.with(packet -> packet.vlanWithTpid(tpid, vid)).tunnel("vlan", vid);
        return ETHERTYPE;
    }

    private static Inside metadata(Nest nest, Draw draw, String kind) {
        int group = draw.between(2, 0xFFFF);
        nest.with(packet -> packet.with(new CiscoMetadataHeader(group))).labelled(kind, group);
        return ETHERTYPE;
    }

    /** An entropy label differs by flow and is no part of the path (RFC 6790). */
    static Inside mpls(Nest nest, Draw draw) {
        long[] labels = new long[draw.between(1, MOST_LABELS)];
        for (int i = 0; i < labels.length; i++) {
            int label = draw.between(16, 0xFFFFF);
            labels[i] = label;
            nest.with(packet -> packet.mpls(label));
        }
        if (draw.percent(20)) {
            nest.with(packet -> packet.mplsEntropy(draw.between(16, 0xFFFFF)));
        }
        nest.labelled("mpls", labels);
        return LABELLED;
    }
}
