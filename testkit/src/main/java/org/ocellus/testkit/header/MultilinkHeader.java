package org.ocellus.testkit.header;

import java.util.Map;

/** PPP multilink header of a fragment that is a whole packet (RFC 1990 section 3): flags and sequence number. */
public final class MultilinkHeader extends Header {
    private static final int BEGINNING_AND_END = 0xC0;

    private final int sequence;
    private final boolean shortFormat;
    private int flags = BEGINNING_AND_END;

    private MultilinkHeader(int sequence, boolean shortFormat) {
        super(Map.of(Space.PPP_PROTOCOL, 0x003D));
        this.sequence = sequence;
        this.shortFormat = shortFormat;
    }

    /** {@return a header with a sequence number of 24 bits} */
    public static MultilinkHeader longFormat(int sequence) {
        return new MultilinkHeader(sequence, false);
    }

    /** {@return a header with a sequence number of 12 bits} */
    public static MultilinkHeader shortFormat(int sequence) {
        return new MultilinkHeader(sequence, true);
    }

    /** Sets the flags, 8 bits: 0x80 beginning, 0x40 end. */
    public MultilinkHeader flags(int value) {
        flags = value;
        return this;
    }

    @Override
    public byte[] write(Context context) {
        Octets header = shortFormat
                ? new Octets().u16(flags << 8 | sequence)
                : new Octets().u8(flags).u24(sequence);
        return header.bytes(context.payload()).toBytes();
    }
}
