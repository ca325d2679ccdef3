package org.ocellus.testkit.tour;

import org.ocellus.testkit.Packet;
import org.ocellus.testkit.header.ArpPacket;
import org.ocellus.testkit.header.Icmpv6Header;
import org.ocellus.testkit.header.IgmpHeader;

/** What any host does, without encapsulation. */
final class PlainScenes {
    private static final String CLIENT = "10.0.0.1";
    private static final String SERVER = "10.0.0.2";
    private static final String CLIENT_V6 = "2001:db8::1";
    private static final String SERVER_V6 = "2001:db8::2";

    private PlainScenes() {}

    static void ipv4(Recorder recorder) {
        Carrier ethernet = Carrier.ethernet();
        recorder.packet(Packet.ethernet(Carrier.CLIENT_MAC, "ff:ff:ff:ff:ff:ff")
                .with(ArpPacket.request(Carrier.CLIENT_MAC, CLIENT, SERVER)));
        recorder.packet(ethernet.back().with(ArpPacket.reply(Carrier.SERVER_MAC, SERVER, Carrier.CLIENT_MAC, CLIENT)));
        Conversation talk = new Conversation(recorder, ethernet, CLIENT, SERVER);
        talk.dns(40001);
        talk.http(40002);
        talk.ping(1);
        talk.fragmentedDatagram(40003);
        talk.unreachablePort(40004);
        recorder.packet(Packet.ethernet(Carrier.CLIENT_MAC, "01:00:5e:00:00:fb")
                .ipv4(CLIENT, "224.0.0.251", ip -> ip.ttl(1))
                .igmp(IgmpHeader.REPORT, "224.0.0.251"));
        recorder.endOfScene();
    }

    static void ipv6(Recorder recorder) {
        Carrier ethernet = Carrier.ethernet();
        recorder.packet(Packet.ethernet(Carrier.CLIENT_MAC, "33:33:ff:00:00:02")
                .ipv6(CLIENT_V6, "ff02::1:ff00:2", ip -> ip.hopLimit(255))
                .with(Icmpv6Header.neighbourSolicitation(SERVER_V6, Carrier.CLIENT_MAC)));
        recorder.packet(ethernet.back()
                .ipv6(SERVER_V6, CLIENT_V6, ip -> ip.hopLimit(255))
                .with(Icmpv6Header.neighbourAdvertisement(SERVER_V6, Carrier.SERVER_MAC)));
        Conversation talk = new Conversation(recorder, ethernet, CLIENT_V6, SERVER_V6);
        talk.dns(40011);
        talk.http(40012);
        talk.ping(2);
        talk.fragmentedDatagram(40013);
        talk.unreachablePort(40014);
        recorder.endOfScene();
    }

    static void otherTransports(Recorder recorder) {
        Carrier ethernet = Carrier.ethernet();
        recorder.packet(ethernet.there().ipv4(CLIENT, SERVER).sctp(40021, 5001).payload(16));
        recorder.packet(ethernet.back().ipv4(SERVER, CLIENT).sctp(5001, 40021).payload(16));
        recorder.packet(ethernet.there().ipv4(CLIENT, SERVER).dccp(40022, 5001).payload(16));
        recorder.packet(
                ethernet.there().ipv4(CLIENT, SERVER).udpLite(40023, 5001).payload(16));
        recorder.packet(ethernet.there().ipv4(CLIENT, SERVER).esp(0x1000).payload(32));
        recorder.packet(ethernet.there()
                .ipv6(CLIENT_V6, SERVER_V6)
                .ah(0x2000)
                .udp(40024, 5001)
                .payload(16));
        recorder.endOfScene();
    }
}
