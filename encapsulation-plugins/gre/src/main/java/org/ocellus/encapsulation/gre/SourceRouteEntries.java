package org.ocellus.encapsulation.gre;

import org.ocellus.spi.decode.Layer;

/**
 * The routing field of a GRE header, RFC 1701: source route entries (SRE), ended by one of address family and length 0.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |       Address Family          |  SRE Offset   |  SRE Length   |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |                    Routing Information ...
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-
 * </pre>
 */
final class SourceRouteEntries {
    private static final int ENTRY_HEADER_LENGTH = 4;
    private static final int ADDRESS_FAMILY = 0;
    private static final int SRE_LENGTH = 3;

    private SourceRouteEntries() {}

    /**
     * {@return the offset behind the last entry} It is beyond {@link Layer#wireLength()} if no entry ends the list inside
     * the packet.
     */
    static int end(Layer layer, int start) {
        int offset = start;
        while (offset + ENTRY_HEADER_LENGTH <= layer.wireLength()) {
            int family = layer.u16(offset + ADDRESS_FAMILY);
            int length = layer.u8(offset + SRE_LENGTH);
            offset += ENTRY_HEADER_LENGTH + length;
            if (family == 0 && length == 0) {
                return offset;
            }
        }
        return layer.wireLength() + 1;
    }
}
