package org.ocellus.encapsulation.capwap;

import static org.ocellus.spi.decode.Selector.ETHERTYPE;
import static org.ocellus.spi.decode.Selector.LINK_TYPE;

import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Decodes;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.ocellus.spi.decode.Selector;
import org.osgi.service.component.annotations.Component;

/**
 * CAPWAP data channel, RFC 5415 section 4.3: a wireless or Ethernet frame between an access point and its controller.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |CAPWAP Preamble|  HLEN   |   RID   | WBID    |T|F|L|W|M|K|Flags|
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |          Fragment ID          |     Frag Offset         |Rsvd |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * :    Radio MAC Address (M)      :  Wireless Specific Info (W)   :
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 *
 * T tells that the payload is a frame as on the air, of the kind that WBID names; else it is an 802.3 frame. Some access
 * points swap the two bytes of an 802.11 frame's control field; the frame type shows it. Of a frame in fragments only the
 * first can be opened; keep-alives (K) and encrypted packets end here.
 */
@Component
@Decodes(name = "capwap", udpPort = 5247)
public final class CapwapDataDecoder implements Decoder {
    private static final Selector SWAPPED_802_11 = Selector.of("ieee80211.swapped");

    private static final int SHORTEST_HEADER_LENGTH = 8;
    private static final int PREAMBLE = 0;
    private static final int FLAGS = 1;
    private static final int FRAGMENT_OFFSET = 6;

    private static final int PLAIN = 0x00;
    private static final int DTLS = 0x01;
    private static final int DTLS_HEADER_LENGTH = 4;

    private static final int HLEN_SHIFT = 19;
    private static final int HLEN_UNIT = 4;
    private static final int WBID_SHIFT = 9;
    private static final int WBID = 0x1F;
    private static final int IEEE_802_11 = 1;
    private static final int T = 0x100;
    private static final int F = 0x080;
    private static final int K = 0x008;
    private static final int RESERVED_FLAGS = 0x007;
    private static final int RESERVED_BEHIND_OFFSET = 0x0007;

    private static final int FRAME_VERSION_AND_TYPE = 0x0F;
    private static final int DATA_FRAME = 0x08;
    private static final int ETHERNET_FRAME = 0x6558;
    private static final int LINK_TYPE_802_11 = 105;

    @Override
    public Outcome decode(Layer layer) {
        return switch (layer.u8(PREAMBLE)) {
            case PLAIN -> plain(layer);
            case DTLS -> DtlsRecord.startsAt(layer, DTLS_HEADER_LENGTH) ? Outcome.TERMINAL : Outcome.DECLINED;
            default -> Outcome.DECLINED;
        };
    }

    private static Outcome plain(Layer layer) {
        if (layer.wireLength() < SHORTEST_HEADER_LENGTH) {
            return Outcome.DECLINED;
        }
        if (layer.length() < SHORTEST_HEADER_LENGTH) {
            return Outcome.TRUNCATED;
        }
        int flags = layer.u24(FLAGS);
        int header = (flags >> HLEN_SHIFT) * HLEN_UNIT;
        int offset = layer.u16(FRAGMENT_OFFSET);
        if (header < SHORTEST_HEADER_LENGTH
                || header > layer.wireLength()
                || (flags & RESERVED_FLAGS) != 0
                || (offset & RESERVED_BEHIND_OFFSET) != 0) {
            return Outcome.DECLINED;
        }
        boolean laterFragment = (flags & F) != 0 && offset != 0;
        if ((flags & K) != 0 || laterFragment) {
            return Outcome.TERMINAL;
        }
        layer.tunnel();
        if ((flags & T) == 0) {
            return layer.forward(header, ETHERTYPE, ETHERNET_FRAME);
        }
        return (flags >> WBID_SHIFT & WBID) == IEEE_802_11 ? wireless(layer, header) : Outcome.TERMINAL;
    }

    private static Outcome wireless(Layer layer, int header) {
        boolean swapped = !isDataFrame(layer.u8(header)) && isDataFrame(layer.u8(header + 1));
        return swapped ? layer.forward(header, SWAPPED_802_11, 0) : layer.forward(header, LINK_TYPE, LINK_TYPE_802_11);
    }

    private static boolean isDataFrame(int frameControl) {
        return (frameControl & FRAME_VERSION_AND_TYPE) == DATA_FRAME;
    }
}
