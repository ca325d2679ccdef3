package org.ocellus.encapsulation.gre;

import static org.ocellus.spi.decode.Selector.GRE_PROTOCOL;

import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Decodes;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.osgi.service.component.annotations.Component;

/**
 * Enhanced GRE (version 1) of the Point-to-Point Tunneling Protocol, RFC 2637 section 4.1: a PPP frame.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |C|R|K|S|s|Recur|A| Flags | Ver |         Protocol Type         |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |    Key (HW) Payload Length    |       Key (LW) Call ID        |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |                      Sequence Number (S)                      |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |                   Acknowledgment Number (A)                   |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 *
 * The call ID is the receiver's, so that it differs by direction: a label, where the key of plain GRE names the tunnel.
 */
@Component
@Decodes(name = "pptp", ipProtocol = 47)
public final class PptpDecoder implements Decoder {
    private static final int FIXED_LENGTH = 8;
    private static final int NUMBER_LENGTH = 4;
    private static final int FLAGS = 0;
    private static final int PROTOCOL_TYPE = 2;
    private static final int PAYLOAD_LENGTH = 4;
    private static final int CALL_ID = 6;

    private static final int SEQUENCE_NUMBER_PRESENT = 0x1000;
    private static final int ACKNOWLEDGMENT_NUMBER_PRESENT = 0x0080;
    private static final int VERSION = 0x0007;
    private static final int ENHANCED_GRE = 1;
    /** C, R, K, s, Recur and Flags, of which the key alone may and must be present. */
    private static final int PRESCRIBED = 0xEF78;

    private static final int KEY_PRESENT = 0x2000;
    private static final int PPP = 0x880B;

    @Override
    public Outcome decode(Layer layer) {
        if (layer.length() < FIXED_LENGTH) {
            return Outcome.TRUNCATED;
        }
        int flags = layer.u16(FLAGS);
        if ((flags & VERSION) != ENHANCED_GRE) {
            return Outcome.DECLINED;
        }
        if ((flags & PRESCRIBED) != KEY_PRESENT || layer.u16(PROTOCOL_TYPE) != PPP) {
            return Outcome.MALFORMED;
        }
        int headerLength = FIXED_LENGTH
                + ((flags & SEQUENCE_NUMBER_PRESENT) != 0 ? NUMBER_LENGTH : 0)
                + ((flags & ACKNOWLEDGMENT_NUMBER_PRESENT) != 0 ? NUMBER_LENGTH : 0);
        int payloadLength = layer.u16(PAYLOAD_LENGTH);
        layer.tunnel().label(layer.u16(CALL_ID));
        // An acknowledgment alone has neither sequence number nor payload.
        if ((flags & SEQUENCE_NUMBER_PRESENT) == 0 || payloadLength == 0) {
            return headerLength > layer.length() ? Outcome.TRUNCATED : Outcome.TERMINAL;
        }
        return layer.forward(headerLength, payloadLength, GRE_PROTOCOL, PPP);
    }
}
