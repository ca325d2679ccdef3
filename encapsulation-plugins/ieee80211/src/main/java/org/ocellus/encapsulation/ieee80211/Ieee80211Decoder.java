package org.ocellus.encapsulation.ieee80211;

import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Decodes;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.osgi.service.component.annotations.Component;

/** IEEE 802.11 frames as the standard lays them out ({@link MacFrame}), without frame check sequence. */
@Component
@Decodes(name = "ieee80211", linkType = 105)
public final class Ieee80211Decoder implements Decoder {

    @Override
    public Outcome decode(Layer layer) {
        return MacFrame.decode(layer, MacFrame.FRAME_CONTROL, MacFrame.FLAGS, 1);
    }
}
