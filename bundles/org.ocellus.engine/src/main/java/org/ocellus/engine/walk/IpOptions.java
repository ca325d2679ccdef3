package org.ocellus.engine.walk;

import java.nio.charset.StandardCharsets;

/** IPv4 options and IPv6 extension headers, one bit each, so that a packet, a flow and a record hold a number. */
public final class IpOptions {
    /** Record route, RFC 791. */
    public static final int RECORD_ROUTE = 1;

    /** Time stamp, RFC 791. */
    public static final int TIMESTAMP = 1 << 1;

    /** Security, RFC 1108. */
    public static final int SECURITY = 1 << 2;

    /** Loose source and record route, RFC 791. */
    public static final int LOOSE_SOURCE_ROUTE = 1 << 3;

    /** Commercial security, FIPS 188. */
    public static final int CIPSO = 1 << 4;

    /** Stream identifier, RFC 791. */
    public static final int STREAM_ID = 1 << 5;

    /** Strict source and record route, RFC 791. */
    public static final int STRICT_SOURCE_ROUTE = 1 << 6;

    /** Router alert, RFC 2113. */
    public static final int ROUTER_ALERT = 1 << 7;

    /** Any other IPv4 option. */
    public static final int OTHER = 1 << 8;

    /** Hop-by-hop options header, RFC 8200 section 4.3. */
    public static final int HOP_BY_HOP = 1 << 9;

    /** Routing header, RFC 8200 section 4.4. */
    public static final int ROUTING = 1 << 10;

    /** Fragment header, RFC 8200 section 4.5. */
    public static final int FRAGMENT = 1 << 11;

    /** Authentication header, RFC 4302, as an IPv6 extension header. */
    public static final int AUTHENTICATION = 1 << 12;

    /** Destination options header, RFC 8200 section 4.6. */
    public static final int DESTINATION_OPTIONS = 1 << 13;

    /** Shim6 header, RFC 5533. */
    public static final int SHIM6 = 1 << 14;

    /** Names by bit; of IPv4 those of the options' specifications in lower case. */
    private static final byte[][] NAMES = names(
            "rr", "ts", "sec", "lsrr", "cipso", "sid", "ssrr", "rtralt", "other", "hopopt", "route", "frag", "ah",
            "opts", "shim6");

    private IpOptions() {}

    private static byte[][] names(String... names) {
        byte[][] bytes = new byte[names.length][];
        for (int i = 0; i < names.length; i++) {
            bytes[i] = names[i].getBytes(StandardCharsets.US_ASCII);
        }
        return bytes;
    }

    /**
     * Writes the names of options with commas between them.
     *
     * @param options bits
     * @param target has room for 96 bytes behind {@code offset}
     * @param offset where to begin
     * @return the number of bytes written
     */
    public static int write(int options, byte[] target, int offset) {
        int at = offset;
        for (int bit = 0; bit < NAMES.length; bit++) {
            if ((options & 1 << bit) != 0) {
                if (at > offset) {
                    target[at++] = ',';
                }
                System.arraycopy(NAMES[bit], 0, target, at, NAMES[bit].length);
                at += NAMES[bit].length;
            }
        }
        return at - offset;
    }
}
