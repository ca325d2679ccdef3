package org.ocellus.encapsulation.pktap;

import static org.ocellus.spi.decode.Selector.LINK_TYPE;

import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Decodes;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.osgi.service.component.annotations.Component;

/**
 * LINKTYPE_PKTAP, Darwin's packet tap: process and interface of a packet, and the link type of what follows (tcpdump.org).
 *
 * <pre>
 *  0                   4                   8                   12
 * +-------------------+-------------------+-------------------+-----------
 * | length of this    | record type       | link type of the  | interface,
 * |                   | (1: packet)       | packet            | process ...
 * +-------------------+-------------------+-------------------+-----------
 * </pre>
 *
 * Numbers are in the byte order of the capturing host; the length tells which.
 */
@Component
@Decodes(name = "pktap", linkType = 258)
public final class PktapDecoder implements Decoder {
    private static final int SHORTEST_LENGTH = 12;
    private static final int LENGTH = 0;
    private static final int RECORD_TYPE = 4;
    private static final int PACKET_LINK_TYPE = 8;

    private static final int RECORD_IS_PACKET = 1;
    private static final int LARGEST_LENGTH = 0xFFFF;
    private static final int LARGEST_LINK_TYPE = 0xFFFF;

    @Override
    public Outcome decode(Layer layer) {
        if (layer.length() < SHORTEST_LENGTH) {
            return Outcome.TRUNCATED;
        }
        boolean bigEndian = layer.u32(LENGTH) <= LARGEST_LENGTH;
        long length = number(layer, LENGTH, bigEndian);
        if (length < SHORTEST_LENGTH || length > layer.wireLength()) {
            return Outcome.MALFORMED;
        }
        if (number(layer, RECORD_TYPE, bigEndian) != RECORD_IS_PACKET) {
            return Outcome.TERMINAL;
        }
        long linkType = number(layer, PACKET_LINK_TYPE, bigEndian);
        return linkType > LARGEST_LINK_TYPE
                ? Outcome.MALFORMED
                : layer.forward((int) length, LINK_TYPE, (int) linkType);
    }

    private static long number(Layer layer, int offset, boolean bigEndian) {
        long read = layer.u32(offset);
        return bigEndian ? read : Integer.toUnsignedLong(Integer.reverseBytes((int) read));
    }
}
