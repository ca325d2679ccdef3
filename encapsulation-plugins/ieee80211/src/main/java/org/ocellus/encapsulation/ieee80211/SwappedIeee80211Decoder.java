package org.ocellus.encapsulation.ieee80211;

import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Decodes;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.osgi.service.component.annotations.Component;

/** IEEE 802.11 frames with the two bytes of the frame control field swapped, as some CAPWAP access points send them. */
@Component
@Decodes(name = "ieee80211-swapped", selector = "ieee80211.swapped=0")
public final class SwappedIeee80211Decoder implements Decoder {

    @Override
    public Outcome decode(Layer layer) {
        return MacFrame.decode(layer, MacFrame.FLAGS, MacFrame.FRAME_CONTROL, 1);
    }
}
