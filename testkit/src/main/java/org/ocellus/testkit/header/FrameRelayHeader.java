package org.ocellus.testkit.header;

import java.util.Map;

/** Frame relay header: Q.922 address of two bytes, and RFC 2427 encapsulation or Cisco's EtherType. */
public final class FrameRelayHeader extends Header {
    private static final int UNNUMBERED_INFORMATION = 0x03;
    private static final int EXTENDED_ADDRESS_END = 0x01;

    private final int dlci;
    private final boolean cisco;

    private FrameRelayHeader(int dlci, boolean cisco) {
        super(Map.of(Space.LINK_TYPE, 107));
        this.dlci = dlci;
        this.cisco = cisco;
    }

    /** {@return a header of that data link connection, 10 bits, with control and NLPID} */
    public static FrameRelayHeader rfc2427(int dlci) {
        return new FrameRelayHeader(dlci, false);
    }

    /** {@return a header of that data link connection, 10 bits, with EtherType} */
    public static FrameRelayHeader cisco(int dlci) {
        return new FrameRelayHeader(dlci, true);
    }

    @Override
    public byte[] write(Context context) {
        Octets frame = new Octets().u8(dlci >>> 4 << 2).u8((dlci & 0x0F) << 4 | EXTENDED_ADDRESS_END);
        if (cisco) {
            frame.u16(context.next(Space.ETHERTYPE, Context.LOCAL_EXPERIMENTAL));
        } else {
            frame.u8(UNNUMBERED_INFORMATION);
            if (context.nextIs(SnapHeader.class)) {
                frame.u8(0); // padding, so that what follows is aligned
            }
            frame.u8(context.next(Space.NLPID, 0));
        }
        return frame.bytes(context.payload()).toBytes();
    }
}
