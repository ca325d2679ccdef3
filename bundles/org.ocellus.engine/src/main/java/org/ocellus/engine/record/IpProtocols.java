package org.ocellus.engine.record;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.ocellus.spi.record.IpProtocol;

/** Keywords of IP protocols as bytes, so that a record's text is made without allocation. */
final class IpProtocols {
    private static final byte[][] KEYWORDS = IntStream.range(0, 256)
            .mapToObj(number -> IpProtocol.keyword(number).getBytes(StandardCharsets.US_ASCII))
            .toArray(byte[][]::new);

    private IpProtocols() {}

    /** {@return the keyword of an IP protocol number from 0 to 255} */
    static byte[] name(int number) {
        return KEYWORDS[number];
    }
}
