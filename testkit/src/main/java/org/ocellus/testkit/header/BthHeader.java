package org.ocellus.testkit.header;

import java.util.Map;

/**
 * InfiniBand base transport header (IBTA volume 1, 9.2), with the padding and the invariant CRC behind the packet. UDP
 * port 4791 carries it as RoCEv2 (annex A17).
 */
public final class BthHeader extends Header {
    private static final int RC_SEND_ONLY = 0x04;
    private static final int DEFAULT_PARTITION = 0xFFFF;
    private static final int ACKNOWLEDGE_REQUEST = 0x80;
    private static final int MIGRATION_REQUEST = 0x40;

    private final int destinationQp;
    private int opcode = -1;
    private int partitionKey = DEFAULT_PARTITION;
    private int sequence;
    private int acknowledge;
    private int migration;
    private int congestion;

    /** Makes a header to that queue pair, 24 bits. */
    public BthHeader(int destinationQp) {
        super(Map.of(Space.LRH_NEXT, 2, Space.UDP_PORT, 4791));
        this.destinationQp = destinationQp;
    }

    /** States the opcode, 8 bits, in place of the one that suits the next header. */
    public BthHeader opcode(int value) {
        opcode = value;
        return this;
    }

    /** Sets the partition key, 16 bits; the highest tells full from limited membership. */
    public BthHeader partitionKey(int value) {
        partitionKey = value;
        return this;
    }

    /** Sets the packet sequence number, 24 bits. */
    public BthHeader sequence(int value) {
        sequence = value;
        return this;
    }

    /** Asks for an acknowledgement. */
    public BthHeader acknowledge() {
        acknowledge = ACKNOWLEDGE_REQUEST;
        return this;
    }

    /** Marks the path as migrated, as connections without a second path do. */
    public BthHeader migrated() {
        migration = MIGRATION_REQUEST;
        return this;
    }

    /** Sets the congestion bits: 0x80 forward, 0x40 backward. */
    public BthHeader congestion(int bits) {
        congestion = bits;
        return this;
    }

    @Override
    public byte[] write(Context context) {
        int padding = Math.floorMod(-context.length(), 4);
        int operation = context.next()
                .filter(TransportExtension.class::isInstance)
                .map(next -> ((TransportExtension) next).usualOpcode())
                .orElse(RC_SEND_ONLY);
        byte[] packet = new Octets()
                .u8(opcode < 0 ? operation : opcode)
                .u8(migration | padding << 4)
                .u16(partitionKey)
                .u8(congestion)
                .u24(destinationQp)
                .u8(acknowledge)
                .u24(sequence)
                .bytes(context.payload())
                .zeros(padding)
                .toBytes();
        return new Octets()
                .bytes(packet)
                .little32(InvariantCrc.of(context, packet))
                .toBytes();
    }
}
