package org.ocellus.encapsulation.heuristics;

import static org.ocellus.spi.decode.Selector.ETHERTYPE;

import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Decodes;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.osgi.service.component.annotations.Component;

/**
 * GTP-U version 1 (3GPP TS 29.281 clause 5.1) on any port: a G-PDU whose length is exactly the datagram's, and whose IP
 * packet is exactly as long as it leaves room for.
 *
 * <pre>
 * | flags 1 | type 1: 0xFF | length 2 | TEID 4 | sequence 2, N-PDU 1, next extension 1: if E, S or PN | extensions |
 * </pre>
 */
@Component
@Decodes(name = "gtp", udpHeuristic = 0)
public final class GtpRecognizer implements Decoder {
    private static final int MANDATORY_LENGTH = 8;
    private static final int OPTIONAL_LENGTH = 4;
    private static final int FLAGS = 0;
    private static final int MESSAGE_TYPE = 1;
    private static final int LENGTH = 2;
    private static final int TEID = 4;
    private static final int NEXT_EXTENSION = 11;
    private static final int EXTENSION_LENGTH_UNIT = 4;

    private static final int VERSION_TYPE_AND_SPARE = 0xF8;
    private static final int VERSION_1_GTP = 0x30;
    private static final int E = 0x04;
    private static final int E_S_PN = 0x07;
    private static final int G_PDU = 0xFF;
    private static final int NO_GTP = -1;

    private static final int IPV4 = 0x0800;
    private static final int IPV6 = 0x86DD;

    @Override
    public Outcome decode(Layer layer) {
        if (layer.length() < MANDATORY_LENGTH + OPTIONAL_LENGTH
                || (layer.u8(FLAGS) & VERSION_TYPE_AND_SPARE) != VERSION_1_GTP
                || layer.u8(MESSAGE_TYPE) != G_PDU
                || MANDATORY_LENGTH + layer.u16(LENGTH) != layer.wireLength()
                || layer.u32(TEID) == 0) {
            return Outcome.DECLINED;
        }
        int header = headerLength(layer);
        if (header == NO_GTP) {
            return Outcome.DECLINED;
        }
        int room = layer.wireLength() - header;
        if (EvidentPacket.ipv4Length(layer, header) == room) {
            return layer.label(layer.u32(TEID)).forward(header, ETHERTYPE, IPV4);
        }
        if (EvidentPacket.ipv6Length(layer, header) == room) {
            return layer.label(layer.u32(TEID)).forward(header, ETHERTYPE, IPV6);
        }
        return Outcome.DECLINED;
    }

    private static int headerLength(Layer layer) {
        int flags = layer.u8(FLAGS);
        if ((flags & E_S_PN) == 0) {
            return MANDATORY_LENGTH;
        }
        int header = MANDATORY_LENGTH + OPTIONAL_LENGTH;
        int next = (flags & E) != 0 ? layer.u8(NEXT_EXTENSION) : 0;
        while (next != 0) {
            if (header >= layer.length() || layer.u8(header) == 0) {
                return NO_GTP;
            }
            header += layer.u8(header) * EXTENSION_LENGTH_UNIT;
            if (header >= layer.length()) {
                return NO_GTP;
            }
            next = layer.u8(header - 1);
        }
        return header;
    }
}
