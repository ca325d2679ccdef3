package org.ocellus.testkit.header;

import java.util.Map;

/**
 * PPP header: address and control (RFC 1662 section 3.1) unless compressed away, and protocol (RFC 1661 section 2) in two
 * bytes, or in one if compressed.
 */
public final class PppHeader extends Header {
    private static final int ADDRESS_AND_CONTROL = 0xFF03;
    private static final int LONGEST_COMPRESSED = 0xFF;
    private static final int PADDING = 0x0001;

    private boolean addressAndControl = true;
    private boolean compressed;
    private int protocol = -1;

    /** Makes a header of 4 bytes. */
    public PppHeader() {
        super(Map.of(Space.LINK_TYPE, 9));
    }

    /** Leaves address and control away (RFC 1661 section 6.6). */
    public PppHeader withoutAddress() {
        addressAndControl = false;
        return this;
    }

    /** Writes protocols below 0x100 in one byte (RFC 1661 section 6.5). */
    public PppHeader compressedProtocol() {
        compressed = true;
        return this;
    }

    /** States the protocol in place of that of the next header. */
    public PppHeader protocol(int value) {
        protocol = value;
        return this;
    }

    @Override
    public byte[] write(Context context) {
        // PPPoE and multilink never have address and control (RFC 2516 section 7, RFC 1990 section 3).
        boolean framed = context.previousIs(PppoeHeader.class) || context.previousIs(MultilinkHeader.class);
        Octets header = new Octets();
        if (addressAndControl && !framed) {
            header.u16(ADDRESS_AND_CONTROL);
        }
        int number = protocol < 0 ? context.next(Space.PPP_PROTOCOL, PADDING) : protocol;
        return (compressed && number <= LONGEST_COMPRESSED ? header.u8(number) : header.u16(number))
                .bytes(context.payload())
                .toBytes();
    }
}
