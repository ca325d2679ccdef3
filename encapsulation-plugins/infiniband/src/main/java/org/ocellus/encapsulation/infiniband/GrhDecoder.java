package org.ocellus.encapsulation.infiniband;

import static org.ocellus.spi.decode.EndpointType.GID;

import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Decodes;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.ocellus.spi.decode.Selector;
import org.osgi.service.component.annotations.Component;

/**
 * Global Route Header of InfiniBand, IBTA volume 1 section 8.3: between subnets, and first in RoCE version 1 (annex A16,
 * EtherType 0x8915).
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * | IPVer |     TClass    |               Flow Label              |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |            PayLen             |    NxtHdr     |    HopLmt     |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |                     SGID, DGID (16 bytes each) ...
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-
 * </pre>
 *
 * PayLen counts the bytes behind this header to the end of the invariant CRC.
 */
@Component
@Decodes(name = "grh", selector = "infiniband.nextHeader=3", etherType = 0x8915)
public final class GrhDecoder implements Decoder {
    static final Selector TRANSPORT = Selector.of("infiniband.transport");

    private static final int HEADER_LENGTH = 40;
    private static final int IP_VER = 0;
    private static final int PAY_LEN = 4;
    private static final int NXT_HDR = 6;
    private static final int SGID = 8;
    private static final int DGID = 24;

    @Override
    public Outcome decode(Layer layer) {
        if (layer.length() < HEADER_LENGTH) {
            return Outcome.TRUNCATED;
        }
        if (layer.u8(IP_VER) >>> 4 != 6) {
            return Outcome.MALFORMED;
        }
        return layer.endpoints(GID, SGID, DGID)
                .forward(HEADER_LENGTH, layer.u16(PAY_LEN), TRANSPORT, layer.u8(NXT_HDR));
    }
}
