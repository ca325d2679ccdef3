package org.ocellus.engine.decode;

import org.ocellus.engine.walk.LayerCursor;
import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;

/**
 * Internet Control Message Protocol, RFC 792, and ICMPv6, RFC 4443. An error quotes the packet that it is about: the quote
 * is noted, and never taken for an encapsulation.
 *
 * <pre>
 * | type 1 | code 1 | checksum 2 | identifier 2, or part of 4 unused bytes | sequence 2 |
 * </pre>
 */
final class IcmpDecoder implements Decoder {
    private static final int MIN_LENGTH = 2;
    private static final int HEADER_LENGTH = 8;
    private static final int IDENTIFIER = 4;

    private final boolean v6;

    private IcmpDecoder(boolean v6) {
        this.v6 = v6;
    }

    static IcmpDecoder icmp() {
        return new IcmpDecoder(false);
    }

    static IcmpDecoder icmpV6() {
        return new IcmpDecoder(true);
    }

    @Override
    public Outcome decode(Layer layer) {
        if (layer.length() < MIN_LENGTH) {
            return Outcome.TRUNCATED;
        }
        LayerCursor cursor = (LayerCursor) layer;
        int type = layer.u8(0);
        boolean whole = layer.length() >= HEADER_LENGTH;
        cursor.icmp(type, layer.u8(1), whole && identified(type) ? layer.u16(IDENTIFIER) : 0);
        cursor.protocol(v6 ? 58 : 1, layer.wireLength() - HEADER_LENGTH);
        cursor.payload(HEADER_LENGTH);
        if (whole && isError(type)) {
            cursor.quote(HEADER_LENGTH);
        }
        return whole ? Outcome.TERMINAL : Outcome.TRUNCATED;
    }

    private boolean isError(int type) {
        // RFC 792: unreachable, source quench, redirect, time exceeded, parameter problem; RFC 4443: all below 128
        return v6 ? type < 128 : type == 3 || type == 4 || type == 5 || type == 11 || type == 12;
    }

    private boolean identified(int type) {
        // echo, timestamp, information and address mask, requests and replies
        return v6 ? type == 128 || type == 129 : type == 0 || type == 8 || (type >= 13 && type <= 18);
    }
}
