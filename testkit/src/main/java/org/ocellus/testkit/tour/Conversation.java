package org.ocellus.testkit.tour;

import java.nio.charset.StandardCharsets;
import org.ocellus.testkit.Packet;
import org.ocellus.testkit.PacketBuilder;
import org.ocellus.testkit.header.Octets;

/**
 * The conversations of the tour. Addresses with a colon are IPv6.
 *
 * @param recorder where the packets go
 * @param carrier what they are wrapped in
 * @param client who begins
 * @param server who answers
 */
record Conversation(Recorder recorder, Carrier carrier, String client, String server) {
    private static final String REQUEST = "GET / HTTP/1.1\r\nHost: tour.example\r\n\r\n";
    private static final String RESPONSE =
            "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 18\r\n\r\nhello from inside\n";
    private static final long CLIENT_SEQUENCE = 1_000_000;
    private static final long SERVER_SEQUENCE = 2_000_000;
    private static final String MSS_OPTION = "020405b4";

    private PacketBuilder fromClient() {
        return carrier.there().with(ip(client, server));
    }

    private PacketBuilder fromServer() {
        return carrier.back().with(ip(server, client));
    }

    private static PacketBuilder ip(String from, String to) {
        return from.contains(":") ? Packet.ipv6(from, to) : Packet.ipv4(from, to);
    }

    /** A page fetched over TCP, from the handshake to the FINs. */
    void http(int port) {
        long mine = CLIENT_SEQUENCE;
        long theirs = SERVER_SEQUENCE;
        recorder.packet(fromClient()
                .tcp(port, 80, "S", tcp -> tcp.sequence(CLIENT_SEQUENCE).options(MSS_OPTION)));
        recorder.packet(fromServer()
                .tcp(
                        80,
                        port,
                        "SA",
                        tcp -> tcp.sequence(SERVER_SEQUENCE)
                                .acknowledgement(CLIENT_SEQUENCE + 1)
                                .options(MSS_OPTION)));
        mine++;
        theirs++;
        recorder.packet(segment(fromClient(), port, 80, "A", mine, theirs));
        recorder.packet(segment(fromClient(), port, 80, "PA", mine, theirs).text(REQUEST));
        mine += REQUEST.length();
        recorder.packet(segment(fromServer(), 80, port, "PA", theirs, mine).text(RESPONSE));
        theirs += RESPONSE.length();
        recorder.packet(segment(fromClient(), port, 80, "FA", mine, theirs));
        mine++;
        recorder.packet(segment(fromServer(), 80, port, "FA", theirs, mine));
        theirs++;
        recorder.packet(segment(fromClient(), port, 80, "A", mine, theirs));
    }

    private static PacketBuilder segment(
            PacketBuilder ip, int from, int to, String flags, long sequence, long acknowledgement) {
        return ip.tcp(from, to, flags, tcp -> tcp.sequence(sequence).acknowledgement(acknowledgement));
    }

    /** A name looked up over UDP (RFC 1035): tour.example is 192.0.2.80. */
    void dns(int port) {
        byte[] question = new Octets()
                .u8(4)
                .bytes("tour".getBytes(StandardCharsets.US_ASCII))
                .u8(7)
                .bytes("example".getBytes(StandardCharsets.US_ASCII))
                .u8(0)
                .u16(1) // A
                .u16(1) // IN
                .toBytes();
        byte[] query = new Octets()
                .hex("4f43 0100 0001 0000 0000 0000")
                .bytes(question)
                .toBytes();
        byte[] answer = new Octets()
                .hex("4f43 8180 0001 0001 0000 0000")
                .bytes(question)
                .hex("c00c 0001 0001 0000 0e10 0004 c000 0250")
                .toBytes();
        recorder.packet(fromClient().udp(port, 53).payload(query));
        recorder.packet(fromServer().udp(53, port).payload(answer));
    }

    /** Two echo requests and their replies. */
    void ping(int identifier) {
        boolean six = client.contains(":");
        for (int i = 1; i <= 2; i++) {
            PacketBuilder request = fromClient();
            PacketBuilder reply = fromServer();
            recorder.packet(
                    (six ? request.echoRequestV6(identifier, i) : request.echoRequest(identifier, i)).payload(56));
            recorder.packet((six ? reply.echoReplyV6(identifier, i) : reply.echoReply(identifier, i)).payload(56));
        }
    }

    /** A datagram in IP fragments, and an answer in one piece. */
    void fragmentedDatagram(int port) {
        PacketBuilder whole = client.contains(":")
                ? fromClient()
                : carrier.there().ipv4(client, server, ip -> ip.identification(port));
        whole.udp(port, 2049).payload(3000).fragments(1400).forEach(recorder::packet);
        recorder.packet(fromServer().udp(2049, port).payload(100));
    }

    /** A datagram to a port that is closed, and the error that quotes it (ICMP type 3 code 3, ICMPv6 type 1 code 4). */
    void unreachablePort(int port) {
        PacketBuilder datagram = ip(client, server).udp(port, 33434).payload(12);
        recorder.packet(carrier.there().with(datagram));
        PacketBuilder error = fromServer();
        recorder.packet((client.contains(":") ? error.icmpv6(1, 4, 0) : error.icmp(3, 3, 0)).quote(datagram));
    }
}
