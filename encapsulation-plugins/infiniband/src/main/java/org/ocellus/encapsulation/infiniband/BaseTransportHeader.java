package org.ocellus.encapsulation.infiniband;

import org.ocellus.spi.decode.Layer;

/**
 * Fields of the Base Transport Header, IBTA volume 1 section 9.2.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |    OpCode     |S|M|Pad| TVer  |       Partition Key           |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |F|B|  Reserved |               Destination QP                  |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |A|  Reserved   |           Packet Sequence Number              |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 *
 * Behind it come the extended headers of the operation, the payload, 0 to 3 bytes of padding, and the invariant CRC.
 */
final class BaseTransportHeader {
    static final int LENGTH = 12;
    static final int INVARIANT_CRC_LENGTH = 4;

    private static final int OP_CODE = 0;
    private static final int PAD_TVER = 1;
    private static final int P_KEY = 2;
    private static final int FECN_BECN = 4;
    private static final int DEST_QP = 5;
    private static final int ACK_REQUEST = 8;

    private static final int PAD_CNT_SHIFT = 4;
    private static final int PAD_CNT_MASK = 0x03;
    private static final int TVER_MASK = 0x0F;
    private static final int PARTITION_MASK = 0x7FFF;
    private static final int RESERVED_6 = 0x3F;
    private static final int RESERVED_7 = 0x7F;

    private BaseTransportHeader() {}

    static int opCode(Layer layer) {
        return layer.u8(OP_CODE);
    }

    static int padCount(Layer layer) {
        return layer.u8(PAD_TVER) >>> PAD_CNT_SHIFT & PAD_CNT_MASK;
    }

    static int version(Layer layer) {
        return layer.u8(PAD_TVER) & TVER_MASK;
    }

    /**
     * {@return the partition} Without the membership bit of the P_Key (section 10.9.3), which differs between a full
     * member and a limited one that talk to each other.
     */
    static int partition(Layer layer) {
        return layer.u16(P_KEY) & PARTITION_MASK;
    }

    static int destinationQp(Layer layer) {
        return layer.u24(DEST_QP);
    }

    static boolean reservedBitsAreClear(Layer layer) {
        return (layer.u8(FECN_BECN) & RESERVED_6) == 0 && (layer.u8(ACK_REQUEST) & RESERVED_7) == 0;
    }
}
