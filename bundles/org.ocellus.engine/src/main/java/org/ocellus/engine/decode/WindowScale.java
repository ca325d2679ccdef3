package org.ocellus.engine.decode;

import org.ocellus.engine.walk.Found;
import org.ocellus.spi.decode.Layer;

/** Finds the window scale option, RFC 7323 section 2.2, among those of a TCP header (RFC 9293 section 3.1). */
final class WindowScale {
    private static final int END = 0;
    private static final int NO_OPERATION = 1;
    private static final int KIND = 3;
    private static final int LENGTH = 3;

    /** RFC 7323 section 2.3: a larger one is to be taken for this. */
    private static final int MOST = 14;

    private WindowScale() {}

    /** {@return the shift count in the options between two offsets, or {@link Found#NO_WINDOW_SCALE}} */
    static int read(Layer layer, int from, int to) {
        int at = from;
        while (at + 1 < to) {
            int kind = layer.u8(at);
            if (kind == NO_OPERATION) {
                at++;
                continue;
            }
            int length = layer.u8(at + 1);
            if (kind == END || length < 2) {
                break;
            }
            if (kind == KIND && length == LENGTH && at + 2 < to) {
                return Math.min(layer.u8(at + 2), MOST);
            }
            at += length;
        }
        return Found.NO_WINDOW_SCALE;
    }
}
