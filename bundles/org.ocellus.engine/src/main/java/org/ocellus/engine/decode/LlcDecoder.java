package org.ocellus.engine.decode;

import static org.ocellus.spi.decode.Selector.ETHERTYPE;
import static org.ocellus.spi.decode.Selector.LLC_DSAP;

import org.ocellus.engine.walk.LayerCursor;
import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;

/**
 * Logical Link Control, IEEE 802.2 clause 3, with the Subnetwork Access Protocol (IEEE 802 clause 10) behind it.
 *
 * <pre>
 * | DSAP 1 | SSAP 1 | control 1 or 2 |            | AA | AA | 03 | OUI 3 | protocol 2 |
 * </pre>
 */
final class LlcDecoder implements Decoder {
    private static final int DSAP = 0;
    private static final int SSAP = 1;
    private static final int CONTROL = 2;
    private static final int OUI = 3;
    private static final int SNAP_PROTOCOL = 6;
    private static final int SNAP_LENGTH = 8;

    private static final int UNNUMBERED = 0x03;
    private static final int UNNUMBERED_INFORMATION = 0x03;
    private static final int SNAP = 0xAA;
    private static final int IP = 0x06;
    private static final int RAW_IPX = 0xFFFF;

    /** An EtherType follows (RFC 1042). */
    private static final int OUI_ENCAPSULATED_ETHERNET = 0x000000;

    /** An EtherType follows, of a frame that crossed a bridge (IEEE 802.1H). */
    private static final int OUI_BRIDGE_TUNNEL = 0x0000F8;

    @Override
    public Outcome decode(Layer layer) {
        if (layer.length() < 3) {
            return Outcome.TRUNCATED;
        }
        int dsap = layer.u8(DSAP);
        ((LayerCursor) layer).etherType(dsap);
        if (layer.u16(DSAP) == RAW_IPX) {
            return Outcome.TERMINAL;
        }
        int control = layer.u8(CONTROL);
        if (dsap == SNAP && layer.u8(SSAP) == SNAP && control == UNNUMBERED_INFORMATION) {
            return snap(layer);
        }
        int header = (control & 0x03) == UNNUMBERED ? 3 : 4;
        if (dsap == IP && control == UNNUMBERED_INFORMATION) {
            return layer.forward(header, ETHERTYPE, EtherTypes.IPV4);
        }
        return layer.forward(header, LLC_DSAP, dsap);
    }

    private static Outcome snap(Layer layer) {
        if (layer.length() < SNAP_LENGTH) {
            return Outcome.TRUNCATED;
        }
        int oui = layer.u24(OUI);
        int protocol = layer.u16(SNAP_PROTOCOL);
        if ((oui != OUI_ENCAPSULATED_ETHERNET && oui != OUI_BRIDGE_TUNNEL) || protocol < 0x0600) {
            return Outcome.TERMINAL;
        }
        ((LayerCursor) layer).etherType(protocol);
        return layer.forward(SNAP_LENGTH, ETHERTYPE, protocol);
    }
}
