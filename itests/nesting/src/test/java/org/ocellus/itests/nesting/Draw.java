package org.ocellus.itests.nesting;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.random.RandomGenerator;

/** Random values as headers hold them. */
final class Draw {
    private static final int ADDRESS_LENGTH = 16;

    private final RandomGenerator random;

    Draw(RandomGenerator random) {
        this.random = random;
    }

    /** {@return a number in a range, its end included} */
    int between(int first, int last) {
        return random.nextInt(first, last + 1);
    }

    /** {@return an unsigned number of that many bits, 1 to 64} */
    long bits(int count) {
        return random.nextLong() >>> (Long.SIZE - count);
    }

    boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** {@return a port that no decoder claims} */
    int port() {
        return between(50_000, 60_000);
    }

    String ipv4() {
        return "10.%s.%s.%s".formatted(between(0, 255), between(0, 255), between(1, 254));
    }

    /** {@return an address of the documentation prefix (RFC 3849)} */
    String ipv6() {
        byte[] address = new byte[ADDRESS_LENGTH];
        random.nextBytes(address);
        System.arraycopy(new byte[] {0x20, 0x01, 0x0D, (byte) 0xB8}, 0, address, 0, 4);
        try {
            return InetAddress.getByAddress(address).getHostAddress();
        } catch (UnknownHostException e) {
            throw new AssertionError("16 bytes are an address", e);
        }
    }

    /**
     * {@return a locally administered unicast address} Its first nibble is that of no IP version, BIER or control word: what
     * follows a label stack is told by it.
     */
    String mac() {
        return "A2:%02X:%02X:%02X:%02X:%02X"
                .formatted(between(0, 255), between(0, 255), between(0, 255), between(0, 255), between(0, 255));
    }
}
