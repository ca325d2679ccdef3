package org.ocellus.encapsulation.capwap;

import org.ocellus.spi.decode.Layer;

/** What a DTLS record looks like from outside, RFC 6347 section 4.1: content type and version. */
final class DtlsRecord {
    private static final int VERSION = 1;
    private static final int FIRST_CONTENT_TYPE = 20;
    private static final int LAST_CONTENT_TYPE = 25;
    private static final int DTLS_1_0 = 0xFEFF;
    private static final int DTLS_1_2 = 0xFEFD;

    private DtlsRecord() {}

    /** {@return whether a DTLS record begins at offset} */
    static boolean startsAt(Layer layer, int offset) {
        int contentType = layer.u8(offset);
        int version = layer.u16(offset + VERSION);
        return contentType >= FIRST_CONTENT_TYPE
                && contentType <= LAST_CONTENT_TYPE
                && (version == DTLS_1_0 || version == DTLS_1_2);
    }
}
