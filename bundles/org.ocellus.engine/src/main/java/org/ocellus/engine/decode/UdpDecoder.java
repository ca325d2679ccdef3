package org.ocellus.engine.decode;

import static org.ocellus.spi.decode.Selector.UDP_PORT;

import org.ocellus.engine.walk.LayerCursor;
import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;

/**
 * User Datagram Protocol, RFC 768, and UDP-Lite, RFC 3828, whose third field covers the checksum and not the datagram.
 *
 * <pre>
 * | source port 2 | destination port 2 | length (coverage) 2 | checksum 2 |
 * </pre>
 */
final class UdpDecoder implements Decoder {
    private static final int PORTS_LENGTH = 4;
    private static final int HEADER_LENGTH = 8;
    private static final int LENGTH = 4;

    private static final int UDP = 17;
    private static final int UDP_LITE = 136;

    private final int protocol;
    private final boolean hasLength;

    private UdpDecoder(int protocol) {
        this.protocol = protocol;
        hasLength = protocol == UDP;
    }

    static UdpDecoder udp() {
        return new UdpDecoder(UDP);
    }

    static UdpDecoder udpLite() {
        return new UdpDecoder(UDP_LITE);
    }

    @Override
    public Outcome decode(Layer layer) {
        if (layer.length() < PORTS_LENGTH) {
            return Outcome.TRUNCATED;
        }
        LayerCursor cursor = (LayerCursor) layer;
        int source = layer.u16(0);
        int destination = layer.u16(2);
        if (layer.length() < HEADER_LENGTH) {
            cursor.ports(protocol, source, destination, layer.wireLength() - HEADER_LENGTH);
            return Outcome.TRUNCATED;
        }
        int payload = layer.wireLength() - HEADER_LENGTH;
        int stated = hasLength ? layer.u16(LENGTH) : 0;
        if (stated >= HEADER_LENGTH) { // 0 is a jumbogram (RFC 2675 section 4) or a datagram that a NIC will cut up
            payload = Math.min(payload, stated - HEADER_LENGTH);
        }
        cursor.ports(protocol, source, destination, payload);
        cursor.payload(HEADER_LENGTH);
        if (stated > 0 && stated < HEADER_LENGTH) {
            return Outcome.MALFORMED;
        }
        cursor.alternatively(source, destination);
        return layer.forward(HEADER_LENGTH, payload, UDP_PORT, destination);
    }
}
