package org.ocellus.testkit;

import java.util.function.UnaryOperator;
import org.ocellus.testkit.header.DccpHeader;
import org.ocellus.testkit.header.Header;
import org.ocellus.testkit.header.SctpHeader;
import org.ocellus.testkit.header.TcpHeader;
import org.ocellus.testkit.header.UdpHeader;
import org.ocellus.testkit.header.UdpLiteHeader;

/** Headers of the transport layer. A port of -1 stands for the port of what follows. */
public sealed interface TransportHeaders permits PacketBuilder {
    /** First port of the dynamic range (RFC 6335 section 6): the source port, unless stated. */
    int SOURCE_PORT = 49152;

    /** Adds a header. */
    PacketBuilder with(Header header);

    /** Adds a UDP header to the port of what follows. */
    default PacketBuilder udp() {
        return udp(SOURCE_PORT, -1);
    }

    /** Adds a UDP header between two ports. */
    default PacketBuilder udp(int source, int destination) {
        return with(new UdpHeader(source, destination));
    }

    /** Adds a UDP header with settings. */
    default PacketBuilder udp(int source, int destination, UnaryOperator<UdpHeader> settings) {
        return with(settings.apply(new UdpHeader(source, destination)));
    }

    /** Adds the header of an acknowledging TCP segment to the port of what follows. */
    default PacketBuilder tcp() {
        return tcp(SOURCE_PORT, -1, "A");
    }

    /** Adds a TCP header between two ports; flags are letters of SAPFRUEC. */
    default PacketBuilder tcp(int source, int destination, String flags) {
        return with(new TcpHeader(source, destination, flags));
    }

    /** Adds a TCP header with settings. */
    default PacketBuilder tcp(int source, int destination, String flags, UnaryOperator<TcpHeader> settings) {
        return with(settings.apply(new TcpHeader(source, destination, flags)));
    }

    /** Adds a UDP-Lite header. */
    default PacketBuilder udpLite(int source, int destination) {
        return with(new UdpLiteHeader(source, destination));
    }

    /** Adds an SCTP header and a DATA chunk around what follows. */
    default PacketBuilder sctp(int source, int destination) {
        return with(new SctpHeader(source, destination));
    }

    /** Adds an SCTP header with settings. */
    default PacketBuilder sctp(int source, int destination, UnaryOperator<SctpHeader> settings) {
        return with(settings.apply(new SctpHeader(source, destination)));
    }

    /** Adds the header of a DCCP data packet. */
    default PacketBuilder dccp(int source, int destination) {
        return with(new DccpHeader(source, destination));
    }
}
