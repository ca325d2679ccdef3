package org.ocellus.testkit.header;

import java.util.Map;

/** IPv4 header (RFC 791 section 3.1). */
public final class Ipv4Header extends Header {
    /** The sender, unless stated. */
    public static final String SOURCE = "10.0.0.1";

    /** The receiver, unless stated. */
    public static final String DESTINATION = "10.0.0.2";

    private static final int MORE_FRAGMENTS = 0x2000;
    private static final int DONT_FRAGMENT = 0x4000;
    private static final int EXPERIMENTAL = 253;
    private static final int CHECKSUM_OFFSET = 10;

    private final byte[] source;
    private final byte[] destination;
    private int typeOfService;
    private int identification;
    private int fragmentation;
    private int ttl = 64;
    private int protocol = -1;
    private int totalLength = -1;
    private int checksum = -1;
    private byte[] options = new byte[0];

    /** Makes a header between two addresses. */
    public Ipv4Header(String source, String destination) {
        this(Addresses.ipv4(source), Addresses.ipv4(destination));
    }

    private Ipv4Header(byte[] source, byte[] destination) {
        super(Map.of(
                Space.LINK_TYPE, 101,
                Space.ETHERTYPE, 0x0800,
                Space.IP_PROTOCOL, 4,
                Space.PPP_PROTOCOL, 0x0021,
                Space.NLPID, 0xCC,
                Space.GPE_PROTOCOL, 1,
                Space.NSH_PROTOCOL, 1,
                Space.BIER_PROTOCOL, 4));
        this.source = source;
        this.destination = destination;
    }

    /** Sets the type of service: DSCP and ECN, 0 to 255. */
    public Ipv4Header typeOfService(int value) {
        typeOfService = value;
        return this;
    }

    /** Sets the identification, 0 to 65535. */
    public Ipv4Header identification(int value) {
        identification = value;
        return this;
    }

    /** Sets the don't fragment flag. */
    public Ipv4Header dontFragment() {
        fragmentation |= DONT_FRAGMENT;
        return this;
    }

    /**
     * Makes the packet a fragment; what follows are the fragment's bytes.
     *
     * @param offset in bytes, a multiple of 8
     * @param more whether it is not the last
     */
    public Ipv4Header fragment(int offset, boolean more) {
        fragmentation = offset / 8 | (more ? MORE_FRAGMENTS : 0);
        return this;
    }

    /** Sets the time to live, 0 to 255. */
    public Ipv4Header ttl(int value) {
        ttl = value;
        return this;
    }

    /** States the protocol number in place of that of the next header. */
    public Ipv4Header protocol(int value) {
        protocol = value;
        return this;
    }

    /** States the total length, as segmentation offload does with 0. */
    public Ipv4Header totalLength(int value) {
        totalLength = value;
        return this;
    }

    /** States the header checksum. */
    public Ipv4Header checksum(int value) {
        checksum = value;
        return this;
    }

    /** Sets the options, as hexadecimal digits; padded with end-of-options to a multiple of 4 bytes. */
    public Ipv4Header options(String digits) {
        options = new Octets().hex(digits).padTo(4).toBytes();
        return this;
    }

    /**
     * {@return a header like this, of one of the fragments of the packet that it stands for}
     *
     * @param offset in bytes, a multiple of 8
     * @param more whether it is not the last
     * @param upperProtocol protocol number of the whole packet
     */
    public Ipv4Header fragmentOf(int offset, boolean more, int upperProtocol) {
        Ipv4Header fragment = new Ipv4Header(source, destination)
                .typeOfService(typeOfService)
                .identification(identification)
                .ttl(ttl)
                .protocol(upperProtocol)
                .fragment(offset, more);
        fragment.options = options;
        return fragment;
    }

    byte[] sourceAddress() {
        return source;
    }

    byte[] destinationAddress() {
        return destination;
    }

    @Override
    public byte[] write(Context context) {
        int headerLength = 20 + options.length;
        byte[] header = new Octets()
                .u8(0x40 | headerLength / 4)
                .u8(typeOfService)
                .u16(totalLength < 0 ? headerLength + context.length() : totalLength)
                .u16(identification)
                .u16(fragmentation)
                .u8(ttl)
                .u8(protocol < 0 ? context.next(Space.IP_PROTOCOL, EXPERIMENTAL) : protocol)
                .u16(Math.max(checksum, 0))
                .bytes(source)
                .bytes(destination)
                .bytes(options)
                .toBytes();
        return new Octets()
                .bytes(checksum < 0 ? Checksum.into(header, CHECKSUM_OFFSET) : header)
                .bytes(context.payload())
                .toBytes();
    }
}
