package org.ocellus.engine.decode;

import org.ocellus.engine.walk.IpOptions;
import org.ocellus.engine.walk.LayerCursor;

/**
 * Options of an IPv4 header, RFC 791 section 3.1: one byte alone, or type, length and data. Numbers are IANA's "IP Option
 * Numbers".
 */
final class Ipv4Options {
    private static final int END = 0;
    private static final int NO_OPERATION = 1;

    private Ipv4Options() {}

    /** Tells the options between two offsets of the header. A length that cannot be ends the reading. */
    static void read(LayerCursor cursor, int from, int to) {
        int at = from;
        while (at < to) {
            int type = cursor.u8(at);
            if (type == END) {
                return;
            }
            if (type == NO_OPERATION) {
                at++;
                continue;
            }
            cursor.ipOption(bit(type));
            int length = at + 1 < to ? cursor.u8(at + 1) : 0;
            if (length < 2) {
                return;
            }
            at += length;
        }
    }

    private static int bit(int type) {
        return switch (type) {
            case 7 -> IpOptions.RECORD_ROUTE;
            case 68 -> IpOptions.TIMESTAMP;
            case 130 -> IpOptions.SECURITY;
            case 131 -> IpOptions.LOOSE_SOURCE_ROUTE;
            case 134 -> IpOptions.CIPSO; // FIPS 188
            case 136 -> IpOptions.STREAM_ID;
            case 137 -> IpOptions.STRICT_SOURCE_ROUTE;
            case 148 -> IpOptions.ROUTER_ALERT; // RFC 2113
            default -> IpOptions.OTHER;
        };
    }
}
