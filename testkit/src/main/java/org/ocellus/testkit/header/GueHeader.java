package org.ocellus.testkit.header;

import java.util.Map;

/**
 * Generic UDP encapsulation (draft-ietf-intarea-gue-09 section 3): variant 0 has a header of 4 bytes and optional fields,
 * variant 1 none at all: the IP version is the variant (section 4).
 */
public final class GueHeader extends Header {
    private static final int CONTROL = 0x20;

    private final boolean direct;
    private int control;
    private int flags;
    private int protocol = -1;
    private byte[] fields = new byte[0];

    private GueHeader(boolean direct) {
        super(Map.of(Space.UDP_PORT, 6080));
        this.direct = direct;
    }

    /** {@return a header of variant 0} */
    public static GueHeader variant0() {
        return new GueHeader(false);
    }

    /** {@return the empty header of variant 1} */
    public static GueHeader variant1() {
        return new GueHeader(true);
    }

    /** Marks a control message of that type, 8 bits. */
    public GueHeader control(int type) {
        control = CONTROL;
        protocol = type;
        return this;
    }

    /**
     * Sets flags and the optional fields that they announce.
     *
     * @param bits 16 bits
     * @param digits the fields, and private data behind them, as hexadecimal digits; a multiple of 4 bytes
     */
    public GueHeader fields(int bits, String digits) {
        flags = bits;
        fields = new Octets().hex(digits).toBytes();
        return this;
    }

    /** States the IP protocol number in place of that of the next header. */
    public GueHeader protocol(int value) {
        protocol = value;
        return this;
    }

    @Override
    public byte[] write(Context context) {
        if (direct) {
            return context.payload();
        }
        return new Octets()
                .u8(control | fields.length / 4)
                .u8(protocol < 0 ? context.next(Space.IP_PROTOCOL, Ipv6Header.NO_NEXT_HEADER) : protocol)
                .u16(flags)
                .bytes(fields)
                .bytes(context.payload())
                .toBytes();
    }
}
