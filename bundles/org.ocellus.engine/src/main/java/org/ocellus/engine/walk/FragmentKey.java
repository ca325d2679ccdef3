package org.ocellus.engine.walk;

/**
 * What the fragments of one datagram have in common (RFC 791 section 3.2, RFC 8200 section 4.5), as one number: the
 * addresses of the IP header, the protocol and the identification.
 */
public final class FragmentKey {
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private FragmentKey() {}

    /** {@return the key of a fragment of IPv4} */
    public static long ipv4(long source, long destination, int protocol, int identification) {
        return of(source, destination, protocol, identification);
    }

    /**
     * {@return the key of a fragment of IPv6}
     *
     * @param nextHeader of the Fragment header
     */
    public static long ipv6(
            long sourceHigh,
            long sourceLow,
            long destinationHigh,
            long destinationLow,
            int nextHeader,
            long identification) {
        return of(sourceHigh * 31 ^ sourceLow, destinationHigh * 31 ^ destinationLow, nextHeader, identification);
    }

    private static long of(long source, long destination, int protocol, long identification) {
        return mix(mix(mix(source) ^ destination) ^ ((long) protocol << 32 | identification));
    }

    private static long mix(long value) {
        long product = value * MULTIPLIER;
        return product ^ product >>> 29 ^ Math.unsignedMultiplyHigh(value, MULTIPLIER);
    }
}
