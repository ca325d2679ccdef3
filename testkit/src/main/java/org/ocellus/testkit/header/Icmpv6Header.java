package org.ocellus.testkit.header;

import java.util.Map;

/** ICMPv6 header (RFC 4443 section 2.1) and neighbour discovery messages (RFC 4861 section 4). */
public final class Icmpv6Header extends Header {
    private static final int PROTOCOL = 58;
    private static final int CHECKSUM_OFFSET = 2;
    private static final int ECHO_REQUEST = 128;
    private static final int ECHO_REPLY = 129;
    private static final int NEIGHBOUR_SOLICITATION = 135;
    private static final int NEIGHBOUR_ADVERTISEMENT = 136;
    private static final long SOLICITED_OVERRIDE = 0x6000_0000L;

    private final int type;
    private final int code;
    private final byte[] body;

    private Icmpv6Header(int type, int code, byte[] body) {
        super(Map.of(Space.IP_PROTOCOL, PROTOCOL));
        this.type = type;
        this.code = code;
        this.body = body;
    }

    /**
     * Makes a header.
     *
     * @param type 0 to 255
     * @param code 0 to 255
     * @param rest bytes 4 to 7, 32 bits: the MTU of packet too big, the pointer of parameter problem
     */
    public Icmpv6Header(int type, int code, long rest) {
        this(type, code, new Octets().u32(rest).toBytes());
    }

    /** {@return an echo request} */
    public static Icmpv6Header echoRequest(int identifier, int sequence) {
        return new Icmpv6Header(ECHO_REQUEST, 0, (long) identifier << 16 | sequence);
    }

    /** {@return an echo reply} */
    public static Icmpv6Header echoReply(int identifier, int sequence) {
        return new Icmpv6Header(ECHO_REPLY, 0, (long) identifier << 16 | sequence);
    }

    /** {@return the question who has {@code target}, with the asker's MAC address as option} */
    public static Icmpv6Header neighbourSolicitation(String target, String sourceMac) {
        return discovery(NEIGHBOUR_SOLICITATION, 0, target, 1, sourceMac);
    }

    /** {@return the answer that {@code target} is at {@code targetMac}} */
    public static Icmpv6Header neighbourAdvertisement(String target, String targetMac) {
        return discovery(NEIGHBOUR_ADVERTISEMENT, SOLICITED_OVERRIDE, target, 2, targetMac);
    }

    private static Icmpv6Header discovery(int type, long flags, String target, int option, String mac) {
        byte[] body = new Octets()
                .u32(flags)
                .bytes(Addresses.ipv6(target))
                .u8(option)
                .u8(1)
                .bytes(Addresses.mac(mac))
                .toBytes();
        return new Icmpv6Header(type, 0, body);
    }

    @Override
    public byte[] write(Context context) {
        byte[] header = new Octets().u8(type).u8(code).u16(0).bytes(body).toBytes();
        byte[] pseudo = context.pseudoHeader(PROTOCOL, header.length + context.length());
        return new Octets()
                .bytes(Checksum.into(header, CHECKSUM_OFFSET, pseudo, context.payload()))
                .bytes(context.payload())
                .toBytes();
    }
}
