package org.ocellus.output.argus.format;

/**
 * The four bytes that every record begins with.
 *
 * <pre>
 * | type 4 bits | version 4 bits | cause 4 bits | option 4 bits | length in words of 4 bytes, with this header 16 bits |
 * </pre>
 */
public final class RecordHeader {
    /** Bytes of the header. */
    public static final int LENGTH = 4;

    /** Bytes of the unit in which lengths are stated. */
    public static final int WORD = 4;

    /** Management record (MAR): what the sensor says of itself. */
    public static final int MANAGEMENT = 0x80;

    /** Flow activity record (FAR). */
    public static final int FLOW = 0x10;

    /** Flow activity record that was made from Cisco NetFlow; laid out as {@link #FLOW}. */
    public static final int NETFLOW = 0x30;

    /** Version of the layout. */
    public static final int VERSION = 3;

    /** The bits of the type. */
    public static final int TYPE_MASK = 0xF0;

    /** The bits of the version in the first byte, and of the option in the second. */
    public static final int LOW_MASK = 0x0F;

    private RecordHeader() {}
}
