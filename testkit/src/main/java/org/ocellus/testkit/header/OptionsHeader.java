package org.ocellus.testkit.header;

import java.util.Map;

/** IPv6 hop-by-hop or destination options header (RFC 8200 sections 4.3 and 4.6). */
public final class OptionsHeader extends Header {
    private static final int JUMBO_PAYLOAD = 0xC2;

    private byte[] options = new byte[0];
    private boolean jumbo;

    private OptionsHeader(int protocol) {
        super(Map.of(Space.IP_PROTOCOL, protocol));
    }

    /** {@return a hop-by-hop options header with nothing but padding} */
    public static OptionsHeader hopByHop() {
        return new OptionsHeader(0);
    }

    /** {@return a destination options header with nothing but padding} */
    public static OptionsHeader destination() {
        return new OptionsHeader(60);
    }

    /** Sets the options, each with type and length, as hexadecimal digits. */
    public OptionsHeader options(String digits) {
        options = new Octets().hex(digits).toBytes();
        return this;
    }

    /** Adds the jumbo payload option (RFC 2675 section 2). */
    public OptionsHeader jumbo() {
        jumbo = true;
        return this;
    }

    @Override
    public byte[] write(Context context) {
        int length = Math.ceilDiv(2 + options.length + (jumbo ? 6 : 0), 8) * 8;
        Octets header = new Octets()
                .u8(context.next(Space.IP_PROTOCOL, Ipv6Header.NO_NEXT_HEADER))
                .u8(length / 8 - 1);
        if (jumbo) {
            header.u8(JUMBO_PAYLOAD).u8(4).u32((long) length + context.length());
        }
        header.bytes(options);
        int padding = length - header.size();
        if (padding == 1) {
            header.u8(0);
        } else if (padding > 1) {
            header.u8(1).u8(padding - 2).zeros(padding - 2);
        }
        return header.bytes(context.payload()).toBytes();
    }
}
