package org.ocellus.engine.decode;

import static org.ocellus.spi.decode.Selector.IP_PROTOCOL;

import org.ocellus.engine.walk.Found;
import org.ocellus.engine.walk.FragmentKey;
import org.ocellus.engine.walk.LayerCursor;
import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.EndpointType;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;

/**
 * Internet Protocol version 4, RFC 791 section 3.1.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |Version|  IHL  |Type of Service|          Total Length         |
 * |         Identification        |Flags|      Fragment Offset    |
 * |  Time to Live |    Protocol   |         Header Checksum       |
 * |                       Source Address                          |
 * |                    Destination Address                        |
 * |                    Options                    |    Padding    |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 */
final class Ipv4Decoder implements Decoder {
    private static final int MIN_HEADER_LENGTH = 20;
    private static final int TYPE_OF_SERVICE = 1;
    private static final int TOTAL_LENGTH = 2;
    private static final int IDENTIFICATION = 4;
    private static final int FLAGS_AND_OFFSET = 6;
    private static final int TIME_TO_LIVE = 8;
    private static final int PROTOCOL = 9;
    private static final int SOURCE = 12;
    private static final int DESTINATION = 16;

    private static final int MORE_FRAGMENTS = 0x2000;
    private static final int FRAGMENT_OFFSET = 0x1FFF;

    @Override
    public Outcome decode(Layer layer) {
        if (layer.length() < MIN_HEADER_LENGTH) {
            return Outcome.TRUNCATED;
        }
        int versionAndLength = layer.u8(0);
        int header = (versionAndLength & 0x0F) * 4;
        if (versionAndLength >> 4 != 4 || header < MIN_HEADER_LENGTH) {
            return Outcome.MALFORMED;
        }
        LayerCursor cursor = (LayerCursor) layer;
        int protocol = layer.u8(PROTOCOL);
        // 0 is what offloading NICs and BIG TCP leave there: as much as the frame holds
        int total = layer.u16(TOTAL_LENGTH);
        int datagram = total == 0 ? layer.wireLength() : Math.min(total, layer.wireLength());
        long source = layer.u32(SOURCE);
        long destination = layer.u32(DESTINATION);
        cursor.datagram(EndpointType.IPV4, 0, source, 0, destination);
        cursor.protocol(protocol, datagram - header);
        int fragmentation = layer.u16(FLAGS_AND_OFFSET);
        cursor.hops(layer.u8(TIME_TO_LIVE), layer.u8(TYPE_OF_SERVICE), flags(fragmentation));
        if (header > MIN_HEADER_LENGTH) {
            Ipv4Options.read(cursor, MIN_HEADER_LENGTH, Math.min(header, layer.length()));
        }
        if (total != 0 && total < header) {
            return Outcome.MALFORMED;
        }
        if ((fragmentation & (MORE_FRAGMENTS | FRAGMENT_OFFSET)) != 0) {
            boolean later = (fragmentation & FRAGMENT_OFFSET) != 0;
            cursor.fragment(
                    later ? Found.LATER_FRAGMENT : Found.FIRST_FRAGMENT,
                    FragmentKey.ipv4(source, destination, protocol, layer.u16(IDENTIFICATION)));
            if (later) {
                return Outcome.TERMINAL;
            }
        }
        return layer.forward(header, Math.max(0, datagram - header), IP_PROTOCOL, protocol);
    }

    private static int flags(int fragmentation) {
        int offset = (fragmentation & FRAGMENT_OFFSET) == 0 ? 0 : Found.OFFSET;
        return fragmentation >>> 13 & (Found.DONT_FRAGMENT | Found.MORE_FRAGMENTS) | offset;
    }
}
