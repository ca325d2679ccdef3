package org.ocellus.testkit.header;

import java.util.Map;

/** Network service header (RFC 8300 section 2): base header, service path header, context header. */
public final class NshHeader extends Header {
    private static final int FIXED_CONTEXT = 1;
    private static final int VARIABLE_CONTEXT = 2;
    private static final int FIXED_CONTEXT_LENGTH = 16;
    private static final int TTL = 63;
    private static final int EXPERIMENT = 254;

    private final int servicePath;
    private final int serviceIndex;
    private final int mdType;
    private final byte[] metadata;

    private NshHeader(int servicePath, int serviceIndex, int mdType, byte[] metadata) {
        super(Map.of(Space.ETHERTYPE, 0x894F, Space.GPE_PROTOCOL, 4, Space.NSH_PROTOCOL, 4));
        this.servicePath = servicePath;
        this.serviceIndex = serviceIndex;
        this.mdType = mdType;
        this.metadata = metadata;
    }

    /**
     * {@return a header with MD type 1, whose 16 bytes of context are zero}
     *
     * @param servicePath service path identifier, 24 bits
     * @param serviceIndex 8 bits
     */
    public static NshHeader fixedContext(int servicePath, int serviceIndex) {
        return new NshHeader(servicePath, serviceIndex, FIXED_CONTEXT, new byte[FIXED_CONTEXT_LENGTH]);
    }

    /**
     * {@return a header with MD type 2}
     *
     * @param servicePath service path identifier, 24 bits
     * @param serviceIndex 8 bits
     * @param digits context headers, as hexadecimal digits; a multiple of 4 bytes
     */
    public static NshHeader variableContext(int servicePath, int serviceIndex, String digits) {
        return new NshHeader(
                servicePath,
                serviceIndex,
                VARIABLE_CONTEXT,
                new Octets().hex(digits).toBytes());
    }

    @Override
    public byte[] write(Context context) {
        return new Octets()
                .u16(TTL << 6 | (8 + metadata.length) / 4)
                .u8(mdType)
                .u8(context.next(Space.NSH_PROTOCOL, EXPERIMENT))
                .u24(servicePath)
                .u8(serviceIndex)
                .bytes(metadata)
                .bytes(context.payload())
                .toBytes();
    }
}
