package org.ocellus.encapsulation.nvo3;

import org.ocellus.spi.decode.Layer;

/**
 * Tunnel options of Geneve, RFC 8926 section 3.5.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |          Option Class         |      Type     |R|R|R| Length  |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * ~                  Variable-Length Option Data                  ~
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 */
final class GeneveOptions {
    private static final int OPTION_HEADER_LENGTH = 4;
    private static final int LENGTH = 3;
    private static final int LENGTH_MASK = 0x1F;

    private GeneveOptions() {}

    /** {@return whether options fill the space from {@code start} to {@code end} exactly, as far as it was captured} */
    static boolean fill(Layer layer, int start, int end) {
        int offset = start;
        while (offset < end && offset + OPTION_HEADER_LENGTH <= layer.length()) {
            offset += OPTION_HEADER_LENGTH + (layer.u8(offset + LENGTH) & LENGTH_MASK) * 4;
        }
        return offset == end || (offset < end && layer.length() < end);
    }
}
