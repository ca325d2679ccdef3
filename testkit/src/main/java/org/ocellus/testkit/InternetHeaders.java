package org.ocellus.testkit;

import java.util.function.UnaryOperator;
import org.ocellus.testkit.header.AuthenticationHeader;
import org.ocellus.testkit.header.EspHeader;
import org.ocellus.testkit.header.Header;
import org.ocellus.testkit.header.IcmpHeader;
import org.ocellus.testkit.header.Icmpv6Header;
import org.ocellus.testkit.header.IgmpHeader;
import org.ocellus.testkit.header.Ipv4Header;
import org.ocellus.testkit.header.Ipv6FragmentHeader;
import org.ocellus.testkit.header.Ipv6Header;
import org.ocellus.testkit.header.OptionsHeader;
import org.ocellus.testkit.header.RoutingHeader;

/** IP and what belongs to it: extension headers, security, control messages. */
public sealed interface InternetHeaders permits PacketBuilder {
    /** Adds a header. */
    PacketBuilder with(Header header);

    /** Adds an IPv4 header between the default addresses. */
    default PacketBuilder ipv4() {
        return ipv4(Ipv4Header.SOURCE, Ipv4Header.DESTINATION);
    }

    /** Adds an IPv4 header between two addresses. */
    default PacketBuilder ipv4(String source, String destination) {
        return with(new Ipv4Header(source, destination));
    }

    /** Adds an IPv4 header between the default addresses with settings. */
    default PacketBuilder ipv4(UnaryOperator<Ipv4Header> settings) {
        return ipv4(Ipv4Header.SOURCE, Ipv4Header.DESTINATION, settings);
    }

    /** Adds an IPv4 header between two addresses with settings. */
    default PacketBuilder ipv4(String source, String destination, UnaryOperator<Ipv4Header> settings) {
        return with(settings.apply(new Ipv4Header(source, destination)));
    }

    /** Adds an IPv6 header between the default addresses. */
    default PacketBuilder ipv6() {
        return ipv6(Ipv6Header.SOURCE, Ipv6Header.DESTINATION);
    }

    /** Adds an IPv6 header between two addresses. */
    default PacketBuilder ipv6(String source, String destination) {
        return with(new Ipv6Header(source, destination));
    }

    /** Adds an IPv6 header between the default addresses with settings. */
    default PacketBuilder ipv6(UnaryOperator<Ipv6Header> settings) {
        return ipv6(Ipv6Header.SOURCE, Ipv6Header.DESTINATION, settings);
    }

    /** Adds an IPv6 header between two addresses with settings. */
    default PacketBuilder ipv6(String source, String destination, UnaryOperator<Ipv6Header> settings) {
        return with(settings.apply(new Ipv6Header(source, destination)));
    }

    /** Adds a hop-by-hop options header with nothing but padding. */
    default PacketBuilder hopByHop() {
        return with(OptionsHeader.hopByHop());
    }

    /** Adds a hop-by-hop options header with settings. */
    default PacketBuilder hopByHop(UnaryOperator<OptionsHeader> settings) {
        return with(settings.apply(OptionsHeader.hopByHop()));
    }

    /** Adds a destination options header with nothing but padding. */
    default PacketBuilder destinationOptions() {
        return with(OptionsHeader.destination());
    }

    /** Adds a type 0 routing header with the addresses still to be visited. */
    default PacketBuilder sourceRoute(String... addresses) {
        return with(RoutingHeader.source(addresses));
    }

    /** Adds a segment routing header with the segments in the order in which they are visited. */
    default PacketBuilder segmentRouting(String... segments) {
        return with(RoutingHeader.segments(segments));
    }

    /** Adds an IPv6 fragment header; offset in bytes. */
    default PacketBuilder fragment(int offset, boolean more, long identification) {
        return with(new Ipv6FragmentHeader(offset, more, identification));
    }

    /** Adds an IPv6 fragment header with settings; offset in bytes. */
    default PacketBuilder fragment(
            int offset, boolean more, long identification, UnaryOperator<Ipv6FragmentHeader> settings) {
        return with(settings.apply(new Ipv6FragmentHeader(offset, more, identification)));
    }

    /** Adds an authentication header. */
    default PacketBuilder ah(long spi) {
        return with(new AuthenticationHeader(spi));
    }

    /** Adds an encapsulating security payload with NULL encryption around what follows. */
    default PacketBuilder esp(long spi) {
        return with(new EspHeader(spi));
    }

    /** Adds an ICMP header; {@code rest} are its bytes 4 to 7. */
    default PacketBuilder icmp(int type, int code, long rest) {
        return with(new IcmpHeader(type, code, rest));
    }

    /** Adds an ICMP echo request. */
    default PacketBuilder echoRequest(int identifier, int sequence) {
        return with(IcmpHeader.echoRequest(identifier, sequence));
    }

    /** Adds an ICMP echo reply. */
    default PacketBuilder echoReply(int identifier, int sequence) {
        return with(IcmpHeader.echoReply(identifier, sequence));
    }

    /** Adds an ICMPv6 header; {@code rest} are its bytes 4 to 7. */
    default PacketBuilder icmpv6(int type, int code, long rest) {
        return with(new Icmpv6Header(type, code, rest));
    }

    /** Adds an ICMPv6 echo request. */
    default PacketBuilder echoRequestV6(int identifier, int sequence) {
        return with(Icmpv6Header.echoRequest(identifier, sequence));
    }

    /** Adds an ICMPv6 echo reply. */
    default PacketBuilder echoReplyV6(int identifier, int sequence) {
        return with(Icmpv6Header.echoReply(identifier, sequence));
    }

    /** Adds an IGMPv2 message. */
    default PacketBuilder igmp(int type, String group) {
        return with(new IgmpHeader(type, group));
    }
}
