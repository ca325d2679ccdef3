package org.ocellus.testkit.header;

import java.util.Map;

/** LISP data header (RFC 9300 section 5.3): flags, nonce, instance identifier and locator status bits; IP follows. */
public final class LispHeader extends Header {
    private static final int NONCE_PRESENT = 0x80;
    private static final int INSTANCE_ID_PRESENT = 0x08;
    private static final int NONCE = 0x123456;

    private final int instanceId;
    private final int flags;

    private LispHeader(int flags, int instanceId) {
        super(Map.of(Space.UDP_PORT, 4341));
        this.flags = flags;
        this.instanceId = instanceId;
    }

    /** {@return a header with a nonce, and without instance identifier} */
    public static LispHeader plain() {
        return new LispHeader(NONCE_PRESENT, 0);
    }

    /** {@return a header of that instance, 24 bits} */
    public static LispHeader instance(int id) {
        return new LispHeader(NONCE_PRESENT | INSTANCE_ID_PRESENT, id);
    }

    @Override
    public byte[] write(Context context) {
        return new Octets()
                .u8(flags)
                .u24(NONCE)
                .u24(instanceId)
                .u8(0)
                .bytes(context.payload())
                .toBytes();
    }
}
