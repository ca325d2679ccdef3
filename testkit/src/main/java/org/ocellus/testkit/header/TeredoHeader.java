package org.ocellus.testkit.header;

import java.util.Map;

/** Teredo indications in front of IPv6 (RFC 4380 section 5.1.1): authentication, origin, both or none. */
public final class TeredoHeader extends Header {
    private static final int ORIGIN = 0x0000;
    private static final int AUTHENTICATION = 0x0001;

    private final Octets indications = new Octets();

    /** Makes a header without indications, which is empty. */
    public TeredoHeader() {
        super(Map.of(Space.UDP_PORT, 3544));
    }

    /** Adds an authentication indication with neither client identifier nor value; it stands in front of the origin. */
    public TeredoHeader authentication() {
        indications.u16(AUTHENTICATION).u8(0).u8(0).u64(0x0123_4567_89AB_CDEFL).u8(0);
        return this;
    }

    /** Adds an origin indication: port and address go out with their bits inverted. */
    public TeredoHeader origin(int port, String address) {
        indications.u16(ORIGIN).u16(~port);
        for (byte octet : Addresses.ipv4(address)) {
            indications.u8(~octet);
        }
        return this;
    }

    @Override
    public byte[] write(Context context) {
        return new Octets()
                .bytes(indications.toBytes())
                .bytes(context.payload())
                .toBytes();
    }
}
