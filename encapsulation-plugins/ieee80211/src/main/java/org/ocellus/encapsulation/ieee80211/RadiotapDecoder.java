package org.ocellus.encapsulation.ieee80211;

import static org.ocellus.spi.decode.Selector.LINK_TYPE;

import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Decodes;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.ocellus.spi.decode.Selector;
import org.osgi.service.component.annotations.Component;

/**
 * Radiotap, the header that drivers put in front of captured 802.11 frames (radiotap.org); little-endian.
 *
 * <pre>
 *  0         1         2                   4                                       8
 * +---------+---------+-------------------+---------------------------------------+-----------+
 * | version | pad     | length            | present: one bit a field, the highest | fields in |
 * | (0)     |         | of all this       | announces another such word           | bit order |
 * +---------+---------+-------------------+---------------------------------------+-----------+
 * </pre>
 *
 * Of the fields only the flags matter here: whether the frame check sequence was captured, and whether the 802.11 header
 * is padded.
 */
@Component
@Decodes(name = "radiotap", linkType = 127)
public final class RadiotapDecoder implements Decoder {
    private static final Selector PADDED = Selector.of(PaddedIeee80211Decoder.SPACE);

    private static final int FIXED_LENGTH = 8;
    private static final int VERSION = 0;
    private static final int LENGTH = 2;
    private static final int PRESENT = 4;
    private static final int PRESENT_LENGTH = 4;

    /** Bits of the present word as it reads in big-endian order. */
    private static final long TSFT_PRESENT = 0x01000000L;

    private static final long FLAGS_PRESENT = 0x02000000L;
    private static final long ANOTHER_WORD = 0x00000080L;

    private static final int TSFT_LENGTH = 8;
    private static final int FCS_AT_END = 0x10;
    private static final int DATA_PAD = 0x20;
    private static final int FCS_LENGTH = 4;
    private static final int IEEE802_11 = 105;

    @Override
    public Outcome decode(Layer layer) {
        if (layer.length() < FIXED_LENGTH) {
            return Outcome.TRUNCATED;
        }
        int length = littleEndian16(layer, LENGTH);
        if (layer.u8(VERSION) != 0 || length < FIXED_LENGTH || length > layer.wireLength()) {
            return Outcome.MALFORMED;
        }
        if (layer.length() < length) {
            return Outcome.TRUNCATED;
        }
        int flags = flags(layer, length);
        int frame = layer.wireLength() - length - ((flags & FCS_AT_END) != 0 ? FCS_LENGTH : 0);
        return (flags & DATA_PAD) != 0
                ? layer.forward(length, frame, PADDED, 0)
                : layer.forward(length, frame, LINK_TYPE, IEEE802_11);
    }

    private static int flags(Layer layer, int length) {
        long present = layer.u32(PRESENT);
        if ((present & FLAGS_PRESENT) == 0) {
            return 0;
        }
        int field = PRESENT;
        while (field + PRESENT_LENGTH <= length && (layer.u32(field) & ANOTHER_WORD) != 0) {
            field += PRESENT_LENGTH;
        }
        field += PRESENT_LENGTH;
        if ((present & TSFT_PRESENT) != 0) {
            // A field is aligned to its own size, counted from the start of this header.
            field = (field + TSFT_LENGTH - 1) / TSFT_LENGTH * TSFT_LENGTH + TSFT_LENGTH;
        }
        return field < length ? layer.u8(field) : 0;
    }

    private static int littleEndian16(Layer layer, int offset) {
        return layer.u8(offset) | layer.u8(offset + 1) << 8;
    }
}
