package org.ocellus.encapsulation.macsec;

import static org.ocellus.spi.decode.Selector.ETHERTYPE;

import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Decodes;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.osgi.service.component.annotations.Component;

/**
 * MAC security tag (SecTAG), IEEE Std 802.1AE-2018 clause 9.3.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |V|ES|SC|SCB|E|C|AN |0 0|    SL     |  Packet Number (32 bits)  :
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * :       Secure Channel Identifier (64 bits, if SC is set)       :
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |  secure data: EtherType and payload  | Integrity Check Value  |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 *
 * With E and C clear the secure data is as it was, and opened; what is encrypted ends here. SL is the length of secure
 * data below 48 bytes, 0 otherwise. Every sender has its own secure channel, so its identifier is a label.
 */
@Component
@Decodes(name = "macsec", etherType = 0x88E5)
public final class MacsecDecoder implements Decoder {
    private static final int SHORT_TAG_LENGTH = 6;
    private static final int SCI_LENGTH = 8;
    private static final int ETHERTYPE_LENGTH = 2;
    private static final int ICV_LENGTH = 16;
    private static final int TAG_CONTROL = 0;
    private static final int SHORT_LENGTH = 1;
    private static final int SCI = 6;

    private static final int VERSION = 0x80;
    private static final int SCI_PRESENT = 0x20;
    private static final int ENCRYPTED = 0x08;
    private static final int CHANGED_TEXT = 0x04;
    private static final int FIRST_LONG_LENGTH = 48;

    @Override
    public Outcome decode(Layer layer) {
        int control = layer.u8(TAG_CONTROL);
        if ((control & VERSION) != 0) {
            return Outcome.DECLINED;
        }
        boolean hasSci = (control & SCI_PRESENT) != 0;
        int tag = hasSci ? SHORT_TAG_LENGTH + SCI_LENGTH : SHORT_TAG_LENGTH;
        if (layer.length() < tag) {
            return Outcome.TRUNCATED;
        }
        int shortLength = layer.u8(SHORT_LENGTH);
        if (shortLength >= FIRST_LONG_LENGTH) {
            return Outcome.MALFORMED;
        }
        layer.tunnel();
        if (hasSci) {
            layer.label(layer.u64(SCI));
        }
        if ((control & (ENCRYPTED | CHANGED_TEXT)) != 0) {
            return Outcome.TERMINAL;
        }
        int secureData = shortLength != 0 ? shortLength : layer.wireLength() - tag - ICV_LENGTH;
        return layer.forward(tag + ETHERTYPE_LENGTH, secureData - ETHERTYPE_LENGTH, ETHERTYPE, layer.u16(tag));
    }
}
