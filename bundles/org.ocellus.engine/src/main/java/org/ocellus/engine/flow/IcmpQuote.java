package org.ocellus.engine.flow;

import org.ocellus.engine.memory.Memory;
import org.ocellus.engine.walk.Found;
import org.ocellus.engine.walk.FragmentKey;
import org.ocellus.spi.decode.EndpointType;

/**
 * The packet that an ICMP error quotes (RFC 792, RFC 4443 section 3): as much of it as names a flow. The quoted packet ran
 * against the error, in the same encapsulation.
 */
final class IcmpQuote {
    private static final int IPV4_HEADER = 20;
    private static final int IDENTIFICATION = 4;
    private static final int FLAGS_AND_OFFSET = 6;
    private static final int FRAGMENT_OFFSET = 0x1FFF;
    private static final int PORTS = 4;
    private static final int ICMP = 1;
    private static final int ICMPV6 = 58;

    private final QuotedIpv6 ipv6 = new QuotedIpv6();

    /** Whether a further fragment was quoted: the key has no ports, and the first fragment tells the flow if it was seen. */
    boolean later;

    /** That of the datagram if a further fragment was quoted, see {@link FragmentKey}. */
    long fragmentKey;

    /** Turns the error's key into that of the quoted flow. {@return false if the quote does not name one} */
    boolean read(Found found, FlowKey key) {
        long at = found.quote();
        int length = found.quoteLength();
        return switch (Memory.u8(at) >> 4) {
            case 4 -> length >= IPV4_HEADER && ipv4(at, length, key);
            case 6 -> length >= QuotedIpv6.HEADER && ipv6(at, length, key);
            default -> false;
        };
    }

    private boolean ipv4(long at, int length, FlowKey key) {
        int header = (Memory.u8(at) & 0x0F) * 4;
        if (header < IPV4_HEADER) {
            return false;
        }
        int protocol = Memory.u8(at + 9);
        long source = Memory.i32(at + 12) & 0xFFFF_FFFFL;
        long destination = Memory.i32(at + 16) & 0xFFFF_FFFFL;
        later = (Memory.u16(at + FLAGS_AND_OFFSET) & FRAGMENT_OFFSET) != 0;
        if (later) {
            fragmentKey = FragmentKey.ipv4(source, destination, protocol, Memory.u16(at + IDENTIFICATION));
        }
        key.quoted(key.pathHash, EndpointType.IPV4, protocol);
        return transport(key, protocol, at + header, length - header, 0, source, 0, destination);
    }

    private boolean ipv6(long at, int length, FlowKey key) {
        ipv6.read(at, length);
        later = ipv6.later;
        fragmentKey = ipv6.fragmentKey;
        key.quoted(key.pathHash, EndpointType.IPV6, ipv6.protocol);
        return transport(
                key,
                ipv6.protocol,
                at + ipv6.headers,
                length - ipv6.headers,
                Memory.i64(at + 8),
                Memory.i64(at + 16),
                Memory.i64(ipv6.destination),
                Memory.i64(ipv6.destination + 8));
    }

    private boolean transport(
            FlowKey key,
            int protocol,
            long at,
            int length,
            long sourceHigh,
            long sourceLow,
            long destinationHigh,
            long destinationLow) {
        boolean header = key.hasPorts() && !later;
        boolean icmp = header && (protocol == ICMP || protocol == ICMPV6);
        boolean ports = header && length >= PORTS && hasPorts(protocol);
        key.order(
                sourceHigh,
                sourceLow,
                destinationHigh,
                destinationLow,
                ports ? Memory.u16(at) : 0,
                ports ? Memory.u16(at + 2) : 0);
        if (icmp) {
            if (length < 8) {
                return false;
            }
            key.portA = Memory.u16(at + 4);
            key.portB = IcmpTypes.request(protocol == ICMPV6, Memory.u8(at));
        }
        key.hash();
        return true;
    }

    /** Those whose decoders tell ports: TCP, UDP, DCCP, SCTP, UDP-Lite. */
    private static boolean hasPorts(int protocol) {
        return switch (protocol) {
            case 6, 17, 33, 132, 136 -> true;
            default -> false;
        };
    }
}
