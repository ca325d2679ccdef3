package org.ocellus.encapsulation.ieee80211;

import static org.ocellus.spi.decode.Selector.LINK_TYPE;

import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Decodes;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.osgi.service.component.annotations.Component;

/**
 * The two monitor headers of the linux-wlan-ng project, which share link types in the wild: AVS, whose magic number and
 * length are in network byte order, and Prism, whose message code and length are in the byte order of the capturing
 * host.
 *
 * <pre>
 *  0                   4                   8
 * +-------------------+-------------------+-----------------------+
 * | AVS: 0x80211001,  | length of all     | radio measurements    |
 * | Prism: 0x44, 0x41 | this              |                       |
 * +-------------------+-------------------+-----------------------+
 * </pre>
 */
@Component
@Decodes(
        name = "wlan-monitor",
        linkType = {119, 163})
public final class WlanMonitorDecoder implements Decoder {
    private static final int FIXED_LENGTH = 8;
    private static final int MESSAGE_CODE = 0;
    private static final int MESSAGE_LENGTH = 4;
    private static final int IEEE802_11 = 105;

    private static final long AVS_MAGIC = 0x80211000L;
    private static final long AVS_VERSION = 0x0FFFL;

    @Override
    public Outcome decode(Layer layer) {
        if (layer.length() < FIXED_LENGTH) {
            return Outcome.TRUNCATED;
        }
        long length = layer.u32(MESSAGE_LENGTH);
        boolean avs = (layer.u32(MESSAGE_CODE) & ~AVS_VERSION) == AVS_MAGIC;
        if (!avs && length > layer.wireLength()) {
            length = Integer.toUnsignedLong(Integer.reverseBytes((int) length));
        }
        if (length < FIXED_LENGTH || length > layer.wireLength()) {
            return Outcome.MALFORMED;
        }
        return layer.forward((int) length, LINK_TYPE, IEEE802_11);
    }
}
