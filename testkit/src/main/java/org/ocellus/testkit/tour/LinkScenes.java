package org.ocellus.testkit.tour;

import org.ocellus.testkit.Packet;
import org.ocellus.testkit.PacketBuilder;
import org.ocellus.testkit.header.VlanTag;

/** VLAN and MPLS. */
final class LinkScenes {
    private LinkScenes() {}

    static void vlan(Recorder recorder) {
        PacketBuilder start = Packet.start();
        Carrier tagged = Carrier.ethernet().then(start.vlan(100));
        new Conversation(recorder, tagged, "10.1.0.1", "10.1.0.2").http(40101);
        new Conversation(recorder, tagged, "2001:db8:1::1", "2001:db8:1::2").dns(40102);
        Carrier qinq = Carrier.ethernet().then(start.serviceVlan(200).vlan(201));
        new Conversation(recorder, qinq, "10.1.1.1", "10.1.1.2").http(40103);
        Carrier old = Carrier.ethernet()
                .then(start.vlanWithTpid(VlanTag.OLD_S_TAG, 300).vlan(301));
        new Conversation(recorder, old, "10.1.2.1", "10.1.2.2").ping(10);
        Carrier priority = Carrier.ethernet().then(start.vlan(0, tag -> tag.priority(5)));
        new Conversation(recorder, priority, "10.1.3.1", "10.1.3.2").dns(40104);
        recorder.endOfScene();
    }

    static void mpls(Recorder recorder) {
        PacketBuilder start = Packet.start();
        Carrier stack = Carrier.ethernet()
                .then(start.mpls(1001).mpls(16), start.mpls(1002).mpls(17));
        new Conversation(recorder, stack, "10.2.0.1", "10.2.0.2").http(40201);
        Carrier explicitNull = Carrier.ethernet().then(start.mpls(2));
        new Conversation(recorder, explicitNull, "2001:db8:2::1", "2001:db8:2::2").http(40202);
        Carrier entropy = Carrier.ethernet()
                .then(start.mpls(1003).mplsEntropy(70001), start.mpls(1004).mplsEntropy(70002));
        new Conversation(recorder, entropy, "10.2.1.1", "10.2.1.2").dns(40203);
        recorder.endOfScene();
    }

    static void pseudowire(Recorder recorder) {
        PacketBuilder start = Packet.start();
        // Without control word, the first nibble of the inner frame tells it from IPv4, IPv6 and BIER (RFC 4928, RFC
        // 8296).
        String left = "a0:36:9f:00:02:01";
        String right = "a0:36:9f:00:02:02";
        Carrier inner = new Carrier(start.ethernet(left, right), start.ethernet(right, left));
        Carrier withControlWord = Carrier.ethernet()
                .then(
                        start.mpls(1005).mpls(18).controlWord(),
                        start.mpls(1006).mpls(19).controlWord())
                .then(inner);
        new Conversation(recorder, withControlWord, "10.2.2.1", "10.2.2.2").http(40204);
        Carrier without =
                Carrier.ethernet().then(start.mpls(20), start.mpls(21)).then(inner);
        new Conversation(recorder, without, "10.2.3.1", "10.2.3.2").ping(20);
        Carrier overUdp = Carrier.ipv4().then(start.udp().mpls(22), start.udp().mpls(23));
        new Conversation(recorder, overUdp, "10.2.4.1", "10.2.4.2").dns(40205);
        Carrier overGre = Carrier.ipv4().then(start.gre().mpls(24), start.gre().mpls(25));
        new Conversation(recorder, overGre, "10.2.5.1", "10.2.5.2").dns(40206);
        recorder.endOfScene();
    }
}
