package org.ocellus.engine.decode;

import static org.ocellus.spi.decode.Selector.TCP_PORT;

import org.ocellus.engine.walk.LayerCursor;
import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;

/**
 * Transmission Control Protocol, RFC 9293 section 3.1.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |          Source Port          |       Destination Port        |
 * |                        Sequence Number                        |
 * |                    Acknowledgment Number                      |
 * | Offset|  Rsrvd|C|E|U|A|P|R|S|F|            Window             |
 * |           Checksum            |         Urgent Pointer        |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 */
final class TcpDecoder implements Decoder {
    private static final int TCP = 6;
    private static final int PORTS_LENGTH = 4;
    private static final int MIN_HEADER_LENGTH = 20;
    private static final int SOURCE_PORT = 0;
    private static final int DESTINATION_PORT = 2;
    private static final int SEQUENCE = 4;
    private static final int ACKNOWLEDGEMENT = 8;
    private static final int DATA_OFFSET = 12;
    private static final int FLAGS = 13;
    private static final int WINDOW = 14;

    private static final int SYN = 0x02;

    @Override
    public Outcome decode(Layer layer) {
        if (layer.length() < PORTS_LENGTH) {
            return Outcome.TRUNCATED;
        }
        LayerCursor cursor = (LayerCursor) layer;
        int source = layer.u16(SOURCE_PORT);
        int destination = layer.u16(DESTINATION_PORT);
        if (layer.length() < MIN_HEADER_LENGTH) { // the ports are there: it is known whose packet this is
            cursor.ports(TCP, source, destination, layer.wireLength() - MIN_HEADER_LENGTH);
            return Outcome.TRUNCATED;
        }
        int header = (layer.u8(DATA_OFFSET) >> 4) * 4;
        cursor.ports(TCP, source, destination, layer.wireLength() - Math.max(header, MIN_HEADER_LENGTH));
        int flags = layer.u8(FLAGS);
        cursor.tcp(flags, (int) layer.u32(SEQUENCE), (int) layer.u32(ACKNOWLEDGEMENT), layer.u16(WINDOW));
        cursor.payload(Math.max(header, MIN_HEADER_LENGTH));
        if ((flags & SYN) != 0) {
            cursor.tcpWindowScale(WindowScale.read(layer, MIN_HEADER_LENGTH, Math.min(header, layer.length())));
        }
        if (header < MIN_HEADER_LENGTH) {
            return Outcome.MALFORMED;
        }
        if (header > layer.length()) {
            return Outcome.TRUNCATED;
        }
        cursor.alternatively(source, destination);
        return layer.forward(header, TCP_PORT, destination);
    }
}
