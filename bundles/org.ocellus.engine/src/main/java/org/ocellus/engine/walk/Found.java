package org.ocellus.engine.walk;

import org.ocellus.spi.decode.EndpointType;

/**
 * What the walk over one packet has found so far: the innermost conversation and its properties. Reused for every packet.
 *
 * <p>Core decoders write it through {@link LayerCursor}; the flow table reads it.
 */
public final class Found {
    /** Protocol numbers below this are IANA's; from here on they are {@link org.ocellus.engine.dispatch.Names}. */
    public static final int FIRST_NAMED_PROTOCOL = 256;

    /** Not a fragment, or one whose ports are known. */
    public static final int WHOLE = 0;

    /** The first fragment of a datagram, with more to come. */
    public static final int FIRST_FRAGMENT = 1;

    /** A further fragment: no transport header. */
    public static final int LATER_FRAGMENT = 2;

    /** The sender leaves routers no choice: Don't Fragment. */
    public static final int DONT_FRAGMENT = 2;

    /** Fragments are to follow. */
    public static final int MORE_FRAGMENTS = 1;

    /** The packet does not hold the beginning of its datagram. */
    public static final int OFFSET = 4;

    /** The segment has no window scale option. */
    public static final int NO_WINDOW_SCALE = -1;

    final Endpoints endpoints = new Endpoints();
    int protocol;
    int depth;
    boolean ports;
    int sourcePort;
    int destinationPort;
    int etherType;
    boolean macs;
    long sourceMac;
    long destinationMac;
    boolean hops;
    int ttl;
    int tos;
    int ipFlags;
    int ipOptions;
    boolean icmp;
    int icmpType;
    int icmpCode;
    int icmpId;
    long quote;
    int quoteLength;
    int tcpFlags;
    int tcpSequence;
    int tcpAcknowledgement;
    int tcpWindow;
    int tcpWindowScale = NO_WINDOW_SCALE;
    int payloadLength;
    long payload;
    int payloadCaptured;
    int fragment;
    long fragmentKey;

    void clear() {
        endpoints.clear();
        protocol = -1;
        depth = 0;
        macs = false;
        fragment = WHOLE;
        clearTransport();
        hops = false;
    }

    void clearTransport() {
        ports = false;
        sourcePort = 0;
        destinationPort = 0;
        etherType = -1;
        icmp = false;
        quoteLength = 0;
        tcpFlags = 0;
        payloadLength = 0;
        payloadCaptured = 0;
    }

    /** {@return whether the packet belongs to any conversation} */
    public boolean conversation() {
        return protocol >= 0;
    }

    /** {@return the two ends} */
    public Endpoints endpoints() {
        return endpoints;
    }

    /** {@return IANA protocol number, or a name's number from {@link #FIRST_NAMED_PROTOCOL} on, or -1} */
    public int protocol() {
        return protocol;
    }

    /** {@return how many layers of the encapsulation stack enclose the conversation} */
    public int depth() {
        return depth;
    }

    /** {@return whether the ports are known} */
    public boolean ports() {
        return ports;
    }

    /** {@return the sender's port, 0 if unknown} */
    public int sourcePort() {
        return sourcePort;
    }

    /** {@return the receiver's port, 0 if unknown} */
    public int destinationPort() {
        return destinationPort;
    }

    /** {@return the EtherType of a conversation between MAC addresses; below 0x0600 an LLC DSAP; -1 if unknown} */
    public int etherType() {
        return etherType;
    }

    /** {@return whether the innermost Ethernet header is known} */
    public boolean macs() {
        return macs;
    }

    /** {@return the sender's MAC address, 48 bits} */
    public long sourceMac() {
        return sourceMac;
    }

    /** {@return the receiver's MAC address, 48 bits} */
    public long destinationMac() {
        return destinationMac;
    }

    /** {@return whether {@link #ttl} and {@link #tos} are known} */
    public boolean hops() {
        return hops;
    }

    /** {@return IPv4 time to live or IPv6 hop limit} */
    public int ttl() {
        return ttl;
    }

    /** {@return IPv4 type of service or IPv6 traffic class} */
    public int tos() {
        return tos;
    }

    /** {@return {@link #DONT_FRAGMENT}, {@link #MORE_FRAGMENTS}, {@link #OFFSET} of an IPv4 header; known with {@link #ttl}} */
    public int ipFlags() {
        return ipFlags;
    }

    /** {@return bits of {@link IpOptions}; known with {@link #ttl}} */
    public int ipOptions() {
        return ipOptions;
    }

    /** {@return whether ICMP type and code are known} */
    public boolean icmp() {
        return icmp;
    }

    /** {@return ICMP type} */
    public int icmpType() {
        return icmpType;
    }

    /** {@return ICMP code} */
    public int icmpCode() {
        return icmpCode;
    }

    /** {@return ICMP identifier, 0 for messages without one} */
    public int icmpId() {
        return icmpId;
    }

    /** {@return the address of the packet that an ICMP error quotes} */
    public long quote() {
        return quote;
    }

    /** {@return captured bytes of the quoted packet, 0 if there is none} */
    public int quoteLength() {
        return quoteLength;
    }

    /** {@return TCP flags, the low 8 bits of RFC 9293's control bits; 0 if not TCP} */
    public int tcpFlags() {
        return tcpFlags;
    }

    /** {@return TCP sequence number} */
    public int tcpSequence() {
        return tcpSequence;
    }

    /** {@return TCP acknowledgement number} */
    public int tcpAcknowledgement() {
        return tcpAcknowledgement;
    }

    /** {@return TCP window as the header has it, not scaled} */
    public int tcpWindow() {
        return tcpWindow;
    }

    /** {@return shift count of the window scale option (RFC 7323 section 2.2), or {@link #NO_WINDOW_SCALE}; told on SYN} */
    public int tcpWindowScale() {
        return tcpWindowScale;
    }

    /** {@return the address of the first byte behind the transport header} */
    public long payload() {
        return payload;
    }

    /** {@return captured bytes from {@link #payload()} on, 0 if there are none or the transport is not known} */
    public int payloadCaptured() {
        return payloadCaptured;
    }

    /** {@return wire bytes behind the innermost header} */
    public int payloadLength() {
        return payloadLength;
    }

    /** {@return {@link #WHOLE}, {@link #FIRST_FRAGMENT} or {@link #LATER_FRAGMENT}} */
    public int fragment() {
        return fragment;
    }

    /** {@return identifies the fragmented datagram among others of these days, without its path} */
    public long fragmentKey() {
        return fragmentKey;
    }

    /** {@return whether the conversation is between IP addresses} */
    public boolean isIp() {
        return endpoints.type == EndpointType.IPV4 || endpoints.type == EndpointType.IPV6;
    }
}
