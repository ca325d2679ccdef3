package org.ocellus.encapsulation.ieee80211;

import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Decodes;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.osgi.service.component.annotations.Component;

/** IEEE 802.11 frames whose header the radio has padded to a multiple of four bytes, as radiotap's flags tell. */
@Component
@Decodes(name = "ieee80211-padded", selector = PaddedIeee80211Decoder.SPACE + "=0")
public final class PaddedIeee80211Decoder implements Decoder {
    static final String SPACE = "ieee80211.padded";

    private static final int ALIGNMENT = 4;

    @Override
    public Outcome decode(Layer layer) {
        return MacFrame.decode(layer, MacFrame.FRAME_CONTROL, MacFrame.FLAGS, ALIGNMENT);
    }
}
