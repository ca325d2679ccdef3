package org.ocellus.output.ipfix.element;

/** Abstract data types of RFC 7012 section 3.1, with the codes of RFC 5610 section 3.1. */
public enum DataType {
    /** Bytes. */
    OCTET_ARRAY(0, FieldSpecifier.VARIABLE),
    /** 8 bits, unsigned. */
    UNSIGNED8(1, 1),
    /** 16 bits, unsigned. */
    UNSIGNED16(2, 2),
    /** 32 bits, unsigned. */
    UNSIGNED32(3, 4),
    /** 64 bits, unsigned. */
    UNSIGNED64(4, 8),
    /** 1 for true, 2 for false. */
    BOOLEAN(11, 1),
    /** Six bytes. */
    MAC_ADDRESS(12, 6),
    /** UTF-8. */
    STRING(13, FieldSpecifier.VARIABLE),
    /** Milliseconds since the Unix epoch. */
    TIME_MILLISECONDS(15, 8),
    /** NTP timestamp of which the last 11 bits are zero. */
    TIME_MICROSECONDS(16, 8),
    /** NTP timestamp. */
    TIME_NANOSECONDS(17, 8),
    /** Seconds since the Unix epoch. */
    TIME_SECONDS(14, 4),
    /** Four bytes. */
    IPV4_ADDRESS(18, 4),
    /** Sixteen bytes. */
    IPV6_ADDRESS(19, 16),
    /** Values of one element (RFC 6313). */
    BASIC_LIST(20, FieldSpecifier.VARIABLE),
    /** Records of one template (RFC 6313). */
    SUB_TEMPLATE_LIST(21, FieldSpecifier.VARIABLE),
    /** Records of several templates (RFC 6313). */
    SUB_TEMPLATE_MULTI_LIST(22, FieldSpecifier.VARIABLE);

    private final int code;
    private final int length;

    DataType(int code, int length) {
        this.code = code;
        this.length = length;
    }

    /** {@return the number of the type in element type information} */
    public int code() {
        return code;
    }

    /** {@return bytes of a value, {@link FieldSpecifier#VARIABLE} if they differ} */
    public int length() {
        return length;
    }
}
