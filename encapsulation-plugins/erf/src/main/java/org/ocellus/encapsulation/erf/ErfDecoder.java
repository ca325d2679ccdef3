package org.ocellus.encapsulation.erf;

import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Decodes;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.osgi.service.component.annotations.Component;

/**
 * A record in Endace's extensible record format (ERF types reference guide): what a capture card puts in front of a
 * packet. Numbers are in network byte order but for the timestamp.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |                      timestamp (64 bits)                      |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |X|    type     |     flags     |  rlen: length of the record   |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |     loss counter or color     |  wlen: length on the wire     |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * :X|  extension headers, 8 bytes each, as long as X is set       :
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 */
@Component
@Decodes(name = "erf", linkType = 197)
public final class ErfDecoder implements Decoder {
    private static final int HEADER_LENGTH = 16;
    private static final int EXTENSION_LENGTH = 8;
    private static final int TYPE = 8;
    private static final int RECORD_LENGTH = 10;
    private static final int WIRE_LENGTH = 14;
    private static final int EXTENSION_FOLLOWS = 0x80;

    @Override
    public Outcome decode(Layer layer) {
        if (layer.length() < HEADER_LENGTH) {
            return Outcome.TRUNCATED;
        }
        int recordLength = layer.u16(RECORD_LENGTH);
        int header = HEADER_LENGTH;
        int extension = layer.u8(TYPE);
        while ((extension & EXTENSION_FOLLOWS) != 0) {
            if (header + EXTENSION_LENGTH > recordLength) {
                return Outcome.MALFORMED;
            }
            extension = layer.u8(header);
            header += EXTENSION_LENGTH;
        }
        if (recordLength < header) {
            return Outcome.MALFORMED;
        }
        return RecordPayload.forward(layer, layer.u8(TYPE) & ~EXTENSION_FOLLOWS, header, layer.u16(WIRE_LENGTH));
    }
}
