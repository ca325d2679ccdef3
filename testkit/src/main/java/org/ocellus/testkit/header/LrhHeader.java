package org.ocellus.testkit.header;

import java.util.Map;

/**
 * InfiniBand local route header (IBTA volume 1, 7.7): virtual lane, service level, link next header, destination LID,
 * packet length, source LID; and the variant CRC behind the packet (7.8.2).
 */
public final class LrhHeader extends Header {
    /** Bytes of the variant CRC. */
    static final int VCRC = 2;

    private static final int LENGTH = 8;
    private static final int REVERSED_POLYNOMIAL = 0xD008;

    private final int sourceLid;
    private final int destinationLid;
    private int virtualLane;
    private int serviceLevel;

    /** Makes a header between two local identifiers, 16 bits each. */
    public LrhHeader(int sourceLid, int destinationLid) {
        super(Map.of(Space.LINK_TYPE, 247));
        this.sourceLid = sourceLid;
        this.destinationLid = destinationLid;
    }

    /** Sets the virtual lane, 0 to 15. */
    public LrhHeader virtualLane(int value) {
        virtualLane = value;
        return this;
    }

    /** Sets the service level, 0 to 15. */
    public LrhHeader serviceLevel(int value) {
        serviceLevel = value;
        return this;
    }

    @Override
    public byte[] write(Context context) {
        byte[] packet = new Octets()
                .u8(virtualLane << 4)
                .u8(serviceLevel << 4 | context.next(Space.LRH_NEXT, 0))
                .u16(destinationLid)
                .u16(Math.ceilDiv(LENGTH + context.length(), 4))
                .u16(sourceLid)
                .bytes(context.payload())
                .padTo(4)
                .toBytes();
        return new Octets().bytes(packet).little16(variantCrc(packet)).toBytes();
    }

    private static int variantCrc(byte[] packet) {
        int crc = 0xFFFF;
        for (byte octet : packet) {
            crc ^= octet & 0xFF;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) == 0 ? crc >>> 1 : crc >>> 1 ^ REVERSED_POLYNOMIAL;
            }
        }
        return ~crc & 0xFFFF;
    }
}
