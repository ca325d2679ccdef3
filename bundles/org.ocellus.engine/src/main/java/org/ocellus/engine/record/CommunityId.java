package org.ocellus.engine.record;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.ocellus.spi.decode.EndpointType;

/**
 * Community ID, version 1 with seed 0, as specified by Corelight: a hash of the innermost conversation's addresses, protocol
 * and ports that other tools compute alike.
 */
final class CommunityId {
    private static final int ICMP = 1;
    private static final int ICMPV6 = 58;
    private static final int SHA1_LENGTH = 20;

    private final MessageDigest sha1;
    private final byte[] input = new byte[40];
    private final byte[] digest = new byte[SHA1_LENGTH];
    private final byte[] encoded = new byte[28];

    CommunityId() {
        try {
            sha1 = MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }

    static boolean covers(int protocol) {
        return protocol <= 255;
    }

    private static boolean hasPorts(int protocol) {
        return switch (protocol) {
            case ICMP, 6, 17, ICMPV6, 132 -> true;
            default -> false;
        };
    }

    /** Writes the identifier; ports of ICMP are its type and its counterpart, as {@link IcmpPorts} has them. */
    int write(
            EndpointType type,
            long sourceHigh,
            long sourceLow,
            long destinationHigh,
            long destinationLow,
            int protocol,
            int sourcePort,
            int destinationPort,
            byte[] target,
            int offset) {
        boolean v6 = type == EndpointType.IPV6;
        int order = v6 ? Long.compareUnsigned(sourceHigh, destinationHigh) : 0;
        order = order != 0 ? order : Long.compareUnsigned(sourceLow, destinationLow);
        order = order != 0 ? order : Integer.compare(sourcePort, destinationPort);
        if (protocol == ICMP || protocol == ICMPV6) {
            // one-way messages keep their direction: type and code are no ports to sort by
            order = IcmpPorts.oneWay(protocol == ICMPV6, sourcePort) ? -1 : order;
        }
        boolean swap = order > 0;
        int at = 2; // seed 0
        at += address(v6, swap ? destinationHigh : sourceHigh, swap ? destinationLow : sourceLow, at);
        at += address(v6, swap ? sourceHigh : destinationHigh, swap ? sourceLow : destinationLow, at);
        input[at++] = (byte) protocol;
        input[at++] = 0;
        if (hasPorts(protocol)) {
            at += port(swap ? destinationPort : sourcePort, at);
            at += port(swap ? sourcePort : destinationPort, at);
        }
        sha1.update(input, 0, at);
        try {
            sha1.digest(digest, 0, SHA1_LENGTH);
        } catch (DigestException e) {
            throw new IllegalStateException(e);
        }
        target[offset] = '1';
        target[offset + 1] = ':';
        int length = Base64.getEncoder().encode(digest, encoded);
        System.arraycopy(encoded, 0, target, offset + 2, length);
        return length + 2;
    }

    private int address(boolean v6, long high, long low, int at) {
        if (v6) {
            for (int i = 0; i < 8; i++) {
                input[at + i] = (byte) (high >>> (7 - i) * 8);
                input[at + 8 + i] = (byte) (low >>> (7 - i) * 8);
            }
            return 16;
        }
        for (int i = 0; i < 4; i++) {
            input[at + i] = (byte) (low >>> (3 - i) * 8);
        }
        return 4;
    }

    private int port(int port, int at) {
        input[at] = (byte) (port >>> 8);
        input[at + 1] = (byte) port;
        return 2;
    }
}
