package org.ocellus.testkit.tour;

import org.ocellus.testkit.Packet;
import org.ocellus.testkit.PacketBuilder;

/** RDMA over Converged Ethernet, version 1 and 2: a request to queue pair 0x12, its answer to 0x11. */
final class RdmaScenes {
    private static final int CLIENT_QP = 0x11;
    private static final int SERVER_QP = 0x12;
    private static final long QUEUE_KEY = 0x8001_0000L;
    private static final PacketBuilder START = Packet.start();

    private RdmaScenes() {}

    static void version1(Recorder recorder) {
        Carrier roce = Carrier.ethernet()
                .then(
                        START.grh("fe80::5054:ff:fe00:1", "fe80::5054:ff:fe00:2"),
                        START.grh("fe80::5054:ff:fe00:2", "fe80::5054:ff:fe00:1"));
        sendAndWrite(recorder, roce);
        recorder.endOfScene();
    }

    static void version2(Recorder recorder) {
        Carrier roce = Carrier.ipv4().then(START.udp());
        sendAndWrite(recorder, roce);
        Carrier datagrams = roce.then(
                START.bth(SERVER_QP).deth(QUEUE_KEY, CLIENT_QP).ipoib(),
                START.bth(CLIENT_QP).deth(QUEUE_KEY, SERVER_QP).ipoib());
        new Conversation(recorder, datagrams, "10.10.0.1", "10.10.0.2").http(41001);
        recorder.endOfScene();
    }

    /** A send and an RDMA write, both acknowledged. */
    private static void sendAndWrite(Recorder recorder, Carrier roce) {
        recorder.packet(roce.there()
                .bth(SERVER_QP, bth -> bth.sequence(1).acknowledge())
                .payload(64));
        recorder.packet(roce.back().bth(CLIENT_QP, bth -> bth.sequence(1)).aeth(0, 1));
        recorder.packet(roce.there()
                .bth(SERVER_QP, bth -> bth.sequence(2).acknowledge())
                .reth(0x7F00_0000_1000L, 0x1234, 256)
                .payload(256));
        recorder.packet(roce.back().bth(CLIENT_QP, bth -> bth.sequence(2)).aeth(0, 2));
    }
}
