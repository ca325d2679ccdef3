package org.ocellus.engine.decode;

/** What the fragments of one datagram have in common (RFC 791 section 3.2, RFC 8200 section 4.5), as one number. */
final class FragmentKey {
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private FragmentKey() {}

    static long of(long source, long destination, long protocolAndIdentification) {
        return mix(mix(mix(source) ^ destination) ^ protocolAndIdentification);
    }

    private static long mix(long value) {
        long product = value * MULTIPLIER;
        return product ^ product >>> 29 ^ Math.unsignedMultiplyHigh(value, MULTIPLIER);
    }
}
