package org.ocellus.engine.decode;

import org.ocellus.engine.walk.LayerCursor;
import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;

/**
 * Transports of which a flow needs the two ports alone: SCTP (RFC 9260 section 3.1, common header of 12 bytes) and DCCP
 * (RFC 4340 section 5.1, generic header whose fifth byte tells its length in words).
 */
final class PortsDecoder implements Decoder {
    private static final int PORTS_LENGTH = 4;
    private static final int SCTP_HEADER_LENGTH = 12;
    private static final int DCCP_DATA_OFFSET = 4;

    private static final int SCTP = 132;
    private static final int DCCP = 33;

    private final int protocol;

    private PortsDecoder(int protocol) {
        this.protocol = protocol;
    }

    static PortsDecoder sctp() {
        return new PortsDecoder(SCTP);
    }

    static PortsDecoder dccp() {
        return new PortsDecoder(DCCP);
    }

    @Override
    public Outcome decode(Layer layer) {
        if (layer.length() < PORTS_LENGTH) {
            return Outcome.TRUNCATED;
        }
        int header = SCTP_HEADER_LENGTH;
        if (protocol == DCCP) {
            header = layer.length() > DCCP_DATA_OFFSET ? layer.u8(DCCP_DATA_OFFSET) * 4 : SCTP_HEADER_LENGTH;
        }
        LayerCursor cursor = (LayerCursor) layer;
        cursor.ports(protocol, layer.u16(0), layer.u16(2), layer.wireLength() - header);
        cursor.payload(header);
        return layer.length() < SCTP_HEADER_LENGTH ? Outcome.TRUNCATED : Outcome.TERMINAL;
    }
}
