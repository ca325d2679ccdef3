package org.ocellus.encapsulation.gtp;

import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Decodes;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.osgi.service.component.annotations.Component;

/**
 * GPRS Tunnelling Protocol version 1, user plane, 3GPP TS 29.281 clause 5.1: a subscriber's packet (T-PDU) in UDP.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * | Ver |P|*|E|S|N|  Message Type |  Length of what follows TEID  |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |               Tunnel Endpoint Identifier (TEID)               |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * :     Sequence Number (S)       |N-PDU Number(N)| Next Ext. (E) :
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * : Length in 4s  |    extension header content   | Next Ext.     :
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 *
 * The line with the sequence number is there if any of E, S and N is set. Each end of a tunnel chooses the TEID under
 * which it wants to receive. Echo and error messages are not opened; the control plane has other ports.
 */
@Component
@Decodes(name = "gtp", udpPort = 2152)
public final class GtpUserPlaneDecoder implements Decoder {
    private static final int MANDATORY_LENGTH = 8;
    private static final int OPTIONAL_LENGTH = 4;
    private static final int FLAGS = 0;
    private static final int MESSAGE_TYPE = 1;
    private static final int LENGTH = 2;
    private static final int TEID = 4;
    private static final int NEXT_EXTENSION_HEADER_TYPE = 11;
    private static final int EXTENSION_LENGTH_UNIT = 4;

    private static final int VERSION_AND_PROTOCOL_TYPE = 0xF0;
    private static final int VERSION_1_GTP = 0x30;
    private static final int E = 0x04;
    private static final int E_S_PN = 0x07;

    private static final int ECHO_REQUEST = 1;
    private static final int ECHO_RESPONSE = 2;
    private static final int ERROR_INDICATION = 26;
    private static final int SUPPORTED_EXTENSION_HEADERS_NOTIFICATION = 31;
    private static final int TUNNEL_STATUS = 253;
    private static final int END_MARKER = 254;
    private static final int G_PDU = 255;

    @Override
    public Outcome decode(Layer layer) {
        if (layer.wireLength() < MANDATORY_LENGTH || (layer.u8(FLAGS) & VERSION_AND_PROTOCOL_TYPE) != VERSION_1_GTP) {
            return Outcome.DECLINED;
        }
        return switch (layer.u8(MESSAGE_TYPE)) {
            case G_PDU -> gPdu(layer, MANDATORY_LENGTH + layer.u16(LENGTH));
            case ECHO_REQUEST,
                    ECHO_RESPONSE,
                    ERROR_INDICATION,
                    SUPPORTED_EXTENSION_HEADERS_NOTIFICATION,
                    TUNNEL_STATUS,
                    END_MARKER -> signalling(layer);
            default -> Outcome.DECLINED;
        };
    }

    private static Outcome signalling(Layer layer) {
        boolean fits = MANDATORY_LENGTH + layer.u16(LENGTH) <= layer.wireLength();
        return fits ? Outcome.TERMINAL : Outcome.DECLINED;
    }

    private static Outcome gPdu(Layer layer, int messageLength) {
        int flags = layer.u8(FLAGS);
        int header = MANDATORY_LENGTH;
        if ((flags & E_S_PN) != 0) {
            header += OPTIONAL_LENGTH;
        }
        if ((flags & E) != 0) {
            int next = layer.u8(NEXT_EXTENSION_HEADER_TYPE);
            while (next != 0) {
                int extension = layer.u8(header) * EXTENSION_LENGTH_UNIT;
                if (extension == 0 || header + extension > messageLength) {
                    return Outcome.MALFORMED;
                }
                header += extension;
                next = layer.u8(header - 1);
            }
        }
        layer.label(layer.u32(TEID));
        return TransportPdu.forward(layer, header, messageLength - header);
    }
}
