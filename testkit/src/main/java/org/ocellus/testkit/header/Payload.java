package org.ocellus.testkit.header;

import java.util.Map;

/** Bytes that are no header. */
public final class Payload extends Header {
    private final byte[] bytes;

    /** Makes a payload of these bytes. */
    public Payload(byte... bytes) {
        super(Map.of());
        this.bytes = bytes.clone();
    }

    /** {@return a payload of so many bytes, counting up from 0 and round} */
    public static Payload ofLength(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) i;
        }
        return new Payload(bytes);
    }

    @Override
    public byte[] write(Context context) {
        return new Octets().bytes(bytes).bytes(context.payload()).toBytes();
    }
}
