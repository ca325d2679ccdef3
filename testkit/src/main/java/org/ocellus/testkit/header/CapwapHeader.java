package org.ocellus.testkit.header;

import java.util.Map;

/** CAPWAP data header (RFC 5415 section 4.3); an 802.3 frame follows, or an 802.11 frame in its native format. */
public final class CapwapHeader extends Header {
    private static final int WIRELESS_BINDING_80211 = 1;
    private static final int NATIVE_FRAME = 0x100;
    private static final int FRAGMENT = 0x80;
    private static final int LAST_FRAGMENT = 0x40;
    private static final int RADIO_MAC_PRESENT = 0x10;

    private int radio = 1;
    private byte[] radioMac = new byte[0];
    private int flags;
    private int fragmentation;

    /** Makes a header of 8 bytes. */
    public CapwapHeader() {
        super(Map.of(Space.UDP_PORT, 5247));
    }

    /** Sets the radio identifier, 5 bits. */
    public CapwapHeader radio(int value) {
        radio = value;
        return this;
    }

    /** Adds the radio's MAC address. */
    public CapwapHeader radioMac(String address) {
        flags |= RADIO_MAC_PRESENT;
        radioMac = new Octets().u8(6).bytes(Addresses.mac(address)).padTo(4).toBytes();
        return this;
    }

    /**
     * Makes the packet a fragment; what follows are the fragment's bytes.
     *
     * @param offset in bytes, a multiple of 8
     * @param more whether it is not the last
     */
    public CapwapHeader fragment(int offset, boolean more) {
        flags |= more ? FRAGMENT : FRAGMENT | LAST_FRAGMENT;
        fragmentation = offset;
        return this;
    }

    @Override
    public byte[] write(Context context) {
        int words = (8 + radioMac.length) / 4;
        int type = context.nextIs(WlanHeader.class) ? NATIVE_FRAME : 0;
        return new Octets()
                .u8(0) // preamble: version 0, no DTLS
                .u24(words << 19 | radio << 14 | WIRELESS_BINDING_80211 << 9 | type | flags)
                .u16(1) // fragment identifier
                .u16(fragmentation)
                .bytes(radioMac)
                .bytes(context.payload())
                .toBytes();
    }
}
