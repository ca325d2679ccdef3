package org.ocellus.encapsulation.gtp;

import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Decodes;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.osgi.service.component.annotations.Component;

/**
 * GPRS Tunnelling Protocol version 0, GSM 09.60 clause 6: a subscriber's packet (T-PDU) in UDP.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * | Ver |P|1 1 1|S|  Message Type |   Length behind this header   |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |        Sequence Number        |           Flow Label          |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * | LLC Frame No. |                  spare (all ones)             |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |                  Tunnel Identifier (TID):                     |
 * |             subscriber (IMSI) and access point (NSAPI)        |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 *
 * The TID is the same in both directions. Signalling shares the port and is left as it is; so is GTP', whose protocol
 * type (P) is 0.
 */
@Component
@Decodes(name = "gtpv0", udpPort = 3386)
public final class GtpVersion0Decoder implements Decoder {
    private static final int HEADER_LENGTH = 20;
    private static final int FLAGS = 0;
    private static final int MESSAGE_TYPE = 1;
    private static final int LENGTH = 2;
    private static final int TID = 12;

    private static final int VERSION_AND_PROTOCOL_TYPE = 0xF0;
    private static final int VERSION_0_GTP = 0x10;
    private static final int T_PDU = 255;

    @Override
    public Outcome decode(Layer layer) {
        if (layer.wireLength() < HEADER_LENGTH
                || (layer.u8(FLAGS) & VERSION_AND_PROTOCOL_TYPE) != VERSION_0_GTP
                || layer.u8(MESSAGE_TYPE) != T_PDU) {
            return Outcome.DECLINED;
        }
        if (layer.length() < HEADER_LENGTH) {
            return Outcome.TRUNCATED;
        }
        layer.tunnel(layer.u64(TID));
        return TransportPdu.forward(layer, HEADER_LENGTH, layer.u16(LENGTH));
    }
}
