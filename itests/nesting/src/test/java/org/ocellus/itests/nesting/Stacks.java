package org.ocellus.itests.nesting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ocellus.engine.walk.EncapsulationStack;

/** Makes random stacks of encapsulations around a conversation between two hosts. */
final class Stacks {
    /** What the sensor opens in one packet, unless configured otherwise. */
    private static final int DEEPEST = 16;

    private static final int ICMP = 1;
    private static final int TCP = 6;
    private static final int UDP = 17;
    private static final int DCCP = 33;
    private static final int ICMPV6 = 58;
    private static final int SCTP = 132;
    private static final int UDP_LITE = 136;

    private final List<Encapsulation> all = new ArrayList<>();
    private final Set<String> used = new TreeSet<>();

    Stacks() {
        all.addAll(LinkEncapsulations.all());
        all.addAll(BridgeEncapsulations.all());
        all.addAll(InternetEncapsulations.all());
        all.addAll(OverlayEncapsulations.all());
    }

    /** {@return a complete packet with up to 16 encapsulations} */
    Nest make(Draw draw) {
        int depth = draw.between(1, DEEPEST);
        Nest nest = new Nest();
        Inside inside = Inside.LINK;
        while (nest.layers() < depth || !isComplete(inside)) {
            Encapsulation next = draw.oneOf(candidates(inside, depth - nest.layers(), nest));
            used.add(next.name());
            nest.note(next.name());
            inside = next.headers().build(nest, draw);
            if (inside == Inside.SCTP) {
                break;
            }
        }
        conversation(nest, inside, draw);
        return nest;
    }

    private static boolean isComplete(Inside inside) {
        return inside == Inside.INTERNET || inside == Inside.SCTP;
    }

    private List<Encapsulation> candidates(Inside inside, int layers, Nest nest) {
        int labels = EncapsulationStack.CAPACITY - nest.expected().labels().size();
        return all.stream()
                .filter(each -> each.places().contains(inside) && each.layers() <= layers && each.labels() <= labels)
                .toList();
    }

    private static void conversation(Nest nest, Inside inside, Draw draw) {
        int source = draw.port();
        int destination = draw.port();
        int protocol = inside == Inside.SCTP ? SCTP : draw.oneOf(List.of(TCP, UDP, UDP_LITE, SCTP, DCCP, ICMP));
        switch (protocol) {
            case TCP -> nest.with(packet -> packet.tcp(source, destination, "PA"));
            case UDP -> nest.with(packet -> packet.udp(source, destination));
            case UDP_LITE -> nest.with(packet -> packet.udpLite(source, destination));
            case SCTP -> nest.with(packet -> packet.sctp(source, destination));
            case DCCP -> nest.with(packet -> packet.dccp(source, destination));
            default -> {
                nest.with(packet -> nest.version6() ? packet.echoRequestV6(1, 1) : packet.echoRequest(1, 1))
                        .with(packet -> packet.payload(draw.between(0, 40)))
                        .noPorts(nest.version6() ? ICMPV6 : ICMP);
                return;
            }
        }
        nest.with(packet -> packet.payload(draw.between(1, 40))).ports(protocol, source, destination);
    }

    /** {@return the names of encapsulations that no stack has held so far} */
    Set<String> unused() {
        Set<String> names = new TreeSet<>();
        all.forEach(each -> names.add(each.name()));
        names.removeAll(used);
        return names;
    }
}
