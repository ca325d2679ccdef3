package org.ocellus.engine.decode;

import org.ocellus.engine.walk.LayerCursor;
import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.ocellus.spi.decode.Selector;

/**
 * Fiber Distributed Data Interface, ISO 9314-2 clause 7, LINKTYPE_FDDI (10): LLC frames behind two addresses.
 *
 * <pre>
 * | frame control 1 | destination 6 | source 6 |
 * </pre>
 */
final class FddiDecoder implements Decoder {
    private static final int HEADER_LENGTH = 13;
    private static final int FRAME_CONTROL = 0;
    private static final int DESTINATION = 1;
    private static final int SOURCE = 7;

    private static final int FRAME_FORMAT = 0x30;
    private static final int LLC_FRAME = 0x10;
    private static final int NO_ETHERTYPE = 0;

    @Override
    public Outcome decode(Layer layer) {
        if (layer.length() < HEADER_LENGTH) {
            return Outcome.TRUNCATED;
        }
        long source = (long) layer.u16(SOURCE) << 32 | layer.u32(SOURCE + 2);
        long destination = (long) layer.u16(DESTINATION) << 32 | layer.u32(DESTINATION + 2);
        ((LayerCursor) layer).frame(source, destination, NO_ETHERTYPE, HEADER_LENGTH);
        return (layer.u8(FRAME_CONTROL) & FRAME_FORMAT) == LLC_FRAME
                ? layer.forward(HEADER_LENGTH, Selector.LLC, 0)
                : Outcome.TERMINAL; // station management, tokens
    }
}
