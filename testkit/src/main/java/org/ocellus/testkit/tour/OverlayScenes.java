package org.ocellus.testkit.tour;

import org.ocellus.testkit.Packet;
import org.ocellus.testkit.PacketBuilder;
import org.ocellus.testkit.header.PptpGreHeader;

/** Overlay networks and GRE. */
final class OverlayScenes {
    private static final PacketBuilder START = Packet.start();
    private static final Carrier VIRTUAL_MACHINES = new Carrier(
            Packet.ethernet("52:54:00:00:03:01", "52:54:00:00:03:02"),
            Packet.ethernet("52:54:00:00:03:02", "52:54:00:00:03:01"));

    private OverlayScenes() {}

    /** Two tenants with the same addresses and ports, packet by packet the same inside. */
    static void vxlan(Recorder recorder) {
        for (int vni = 5000; vni <= 5001; vni++) {
            Carrier tenant = Carrier.ipv4().then(START.udp().vxlan(vni)).then(VIRTUAL_MACHINES);
            new Conversation(recorder, tenant, "10.3.0.1", "10.3.0.2").http(40301);
        }
        Carrier overIpv6 = Carrier.ipv6().then(START.udp().vxlan(5002)).then(VIRTUAL_MACHINES);
        new Conversation(recorder, overIpv6, "2001:db8:3::1", "2001:db8:3::2").http(40302);
        recorder.endOfScene();
    }

    static void geneve(Recorder recorder) {
        Carrier options = Carrier.ipv4()
                .then(START.udp()
                        .geneve(
                                6000,
                                header ->
                                        header.option(0x0102, 0x80, "00000007").option(0x0103, 0x01, "")))
                .then(VIRTUAL_MACHINES);
        new Conversation(recorder, options, "10.4.0.1", "10.4.0.2").http(40401);
        Carrier overIpv6 = Carrier.ipv6().then(START.udp().geneve(6001)).then(VIRTUAL_MACHINES);
        new Conversation(recorder, overIpv6, "10.4.1.1", "10.4.1.2").ping(40);
        recorder.endOfScene();
    }

    static void gue(Recorder recorder) {
        Carrier variant0 = Carrier.ipv4().then(START.udp().gue());
        new Conversation(recorder, variant0, "10.5.0.1", "10.5.0.2").http(40501);
        new Conversation(recorder, variant0, "2001:db8:5::1", "2001:db8:5::2").dns(40502);
        Carrier variant1 = Carrier.ipv4().then(START.udp().gueDirect());
        new Conversation(recorder, variant1, "10.5.1.1", "10.5.1.2").http(40503);
        new Conversation(recorder, variant1, "2001:db8:5::3", "2001:db8:5::4").ping(50);
        recorder.endOfScene();
    }

    static void nvgre(Recorder recorder) {
        Carrier subnet = Carrier.ipv4().then(START.nvgre(7000)).then(VIRTUAL_MACHINES);
        new Conversation(recorder, subnet, "10.6.0.1", "10.6.0.2").http(40601);
        recorder.endOfScene();
    }

    static void serviceChain(Recorder recorder) {
        Carrier gpe = Carrier.ipv4().then(START.udp().vxlanGpe(8000));
        new Conversation(recorder, gpe, "10.7.0.1", "10.7.0.2").dns(40701);
        Carrier chain = gpe.then(START.nsh(42, 255), START.nsh(43, 255)).then(VIRTUAL_MACHINES);
        new Conversation(recorder, chain, "10.7.1.1", "10.7.1.2").http(40702);
        Carrier bare = Carrier.ethernet().then(START.nsh(44, 254, "0001 0004 00000001"), START.nsh(45, 254, ""));
        new Conversation(recorder, bare, "10.7.2.1", "10.7.2.2").ping(70);
        recorder.endOfScene();
    }

    static void gre(Recorder recorder) {
        Carrier key = Carrier.ipv4().then(START.gre(header -> header.key(9000)));
        new Conversation(recorder, key, "10.8.0.1", "10.8.0.2").http(40801);
        Carrier full = Carrier.ipv6()
                .then(START.gre(header -> header.checksum().key(9001).sequence(1)));
        new Conversation(recorder, full, "2001:db8:8::1", "2001:db8:8::2").dns(40802);
        recorder.endOfScene();
    }

    /** Enhanced GRE with PPP, and acknowledgements without payload. */
    static void pptp(Recorder recorder) {
        PacketBuilder there = START.pptpGre(101, 1).ppp();
        PacketBuilder back = START.pptpGre(202, 1).ppp();
        new Conversation(recorder, Carrier.ipv4().then(there, back), "10.8.1.1", "10.8.1.2").http(40803);
        recorder.packet(Carrier.ipv4().there().with(new PptpGreHeader(101).acknowledgement(1)));
        recorder.endOfScene();
    }

    /** Everything at once: a provider's network that carries an overlay that carries a tunnel that carries another. */
    static void deep(Recorder recorder) {
        Carrier provider = Carrier.ethernet()
                .then(START.serviceVlan(900).vlan(901))
                .then(START.mpls(9001).mpls(30), START.mpls(9002).mpls(31))
                .then(START.ipv4("198.51.100.1", "198.51.100.2"), START.ipv4("198.51.100.2", "198.51.100.1"))
                .then(START.udp().vxlan(9900))
                .then(VIRTUAL_MACHINES);
        Carrier inside = provider.then(
                        START.ipv6("2001:db8:9::1", "2001:db8:9::2"), START.ipv6("2001:db8:9::2", "2001:db8:9::1"))
                .then(START.gre(header -> header.key(9901)))
                .then(START.ipv4("203.0.113.1", "203.0.113.2"), START.ipv4("203.0.113.2", "203.0.113.1"))
                .then(START.udp().geneve(9902))
                .then(VIRTUAL_MACHINES)
                .then(START.vlan(902));
        new Conversation(recorder, inside, "10.9.0.1", "10.9.0.2").http(40901);
        recorder.endOfScene();
    }
}
