package org.ocellus.encapsulation.infiniband;

import static org.ocellus.spi.decode.EndpointType.LID;
import static org.ocellus.spi.decode.Selector.ETHERTYPE;

import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Decodes;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.ocellus.spi.decode.Selector;
import org.osgi.service.component.annotations.Component;

/**
 * Local Route Header of InfiniBand, IBTA volume 1 section 7.7: the first of every packet on a native link.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |  VL   | LVer  |  SL   |Rsv|LNH|   Destination Local ID        |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |  Reserved |   PktLen          |   Source Local ID             |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 *
 * PktLen counts in units of 4 bytes from this header to the invariant CRC; the variant CRC behind it is not part of the
 * packet.
 */
@Component
@Decodes(name = "lrh", linkType = 247)
public final class LrhDecoder implements Decoder {
    private static final Selector NEXT_HEADER = Selector.of("infiniband.nextHeader");

    private static final int HEADER_LENGTH = 8;
    private static final int VL_LVER = 0;
    private static final int SL_LNH = 1;
    private static final int DLID = 2;
    private static final int PKT_LEN = 4;
    private static final int SLID = 6;

    private static final int LVER_MASK = 0x0F;
    private static final int LNH_MASK = 0x03;
    private static final int PKT_LEN_MASK = 0x07FF;

    private static final int RAW_IPV6 = 1;
    private static final int IPV6 = 0x86DD;

    @Override
    public Outcome decode(Layer layer) {
        if (layer.length() < HEADER_LENGTH) {
            return Outcome.TRUNCATED;
        }
        int payloadLength = (layer.u16(PKT_LEN) & PKT_LEN_MASK) * 4 - HEADER_LENGTH;
        if ((layer.u8(VL_LVER) & LVER_MASK) != 0 || payloadLength < 0) {
            return Outcome.MALFORMED;
        }
        layer.endpoints(LID, SLID, DLID);
        int nextHeader = layer.u8(SL_LNH) & LNH_MASK;
        return nextHeader == RAW_IPV6
                ? layer.forward(HEADER_LENGTH, payloadLength, ETHERTYPE, IPV6)
                : layer.forward(HEADER_LENGTH, payloadLength, NEXT_HEADER, nextHeader);
    }
}
