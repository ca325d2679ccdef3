package org.ocellus.encapsulation.heuristics;

import static org.ocellus.spi.decode.Selector.ETHERTYPE;

import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Decodes;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.osgi.service.component.annotations.Component;

/**
 * VXLAN (RFC 7348 section 5) on any port: the I flag alone, all reserved bits zero, an evident frame.
 *
 * <pre>
 * | flags 1: 0x08 | reserved 3: 0 | VNI 3 | reserved 1: 0 | Ethernet frame
 * </pre>
 */
@Component
@Decodes(name = "vxlan", udpHeuristic = 0)
public final class VxlanRecognizer implements Decoder {
    private static final int HEADER_LENGTH = 8;
    private static final int FLAGS_AND_RESERVED = 0;
    private static final int VNI = 4;
    private static final int RESERVED = 7;

    private static final long ONLY_VNI_IS_VALID = 0x08000000L;
    private static final int ETHERNET_FRAME = 0x6558;

    @Override
    public Outcome decode(Layer layer) {
        boolean evident = layer.length() >= HEADER_LENGTH
                && layer.u32(FLAGS_AND_RESERVED) == ONLY_VNI_IS_VALID
                && layer.u8(RESERVED) == 0
                && EvidentFrame.startsAt(layer, HEADER_LENGTH);
        return evident
                ? layer.tunnel(layer.u24(VNI)).forward(HEADER_LENGTH, ETHERTYPE, ETHERNET_FRAME)
                : Outcome.DECLINED;
    }
}
