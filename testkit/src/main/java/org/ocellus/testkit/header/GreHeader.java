package org.ocellus.testkit.header;

import java.util.Map;

/** GRE header of version 0 (RFC 2784, RFC 2890). UDP port 4754 carries it (RFC 8086). */
public final class GreHeader extends Header {
    private static final int CHECKSUM_PRESENT = 0x8000;
    private static final int KEY_PRESENT = 0x2000;
    private static final int SEQUENCE_PRESENT = 0x1000;
    private static final int CHECKSUM_OFFSET = 4;

    private int flags;
    private long key;
    private long sequence;
    private int protocol = -1;

    /** Makes a header of 4 bytes. */
    public GreHeader() {
        super(Map.of(Space.IP_PROTOCOL, 47, Space.UDP_PORT, 4754));
    }

    /** {@return an NVGRE header (RFC 7637 section 3.2) of that virtual subnet, 24 bits, with flow identifier, 8 bits} */
    public static GreHeader nvgre(int virtualSubnet, int flowId) {
        return new GreHeader().key((long) virtualSubnet << 8 | flowId);
    }

    /** Adds the checksum field, filled in. */
    public GreHeader checksum() {
        flags |= CHECKSUM_PRESENT;
        return this;
    }

    /** Adds the key field, 32 bits. */
    public GreHeader key(long value) {
        flags |= KEY_PRESENT;
        key = value;
        return this;
    }

    /** Adds the sequence number field, 32 bits. */
    public GreHeader sequence(long value) {
        flags |= SEQUENCE_PRESENT;
        sequence = value;
        return this;
    }

    /** Sets the first 16 bits: present flags, recursion control, version. */
    public GreHeader flags(int value) {
        flags = value;
        return this;
    }

    /** States the protocol type in place of that of the next header. */
    public GreHeader protocol(int value) {
        protocol = value;
        return this;
    }

    @Override
    public byte[] write(Context context) {
        int etherType = context.next(Space.ETHERTYPE, Context.LOCAL_EXPERIMENTAL);
        Octets header =
                new Octets().u16(flags).u16(protocol < 0 ? context.next(Space.GRE_PROTOCOL, etherType) : protocol);
        if ((flags & CHECKSUM_PRESENT) != 0) {
            header.u32(0);
        }
        if ((flags & KEY_PRESENT) != 0) {
            header.u32(key);
        }
        if ((flags & SEQUENCE_PRESENT) != 0) {
            header.u32(sequence);
        }
        byte[] bytes = header.toBytes();
        if ((flags & CHECKSUM_PRESENT) != 0) {
            bytes = Checksum.into(bytes, CHECKSUM_OFFSET, context.payload());
        }
        return new Octets().bytes(bytes).bytes(context.payload()).toBytes();
    }
}
