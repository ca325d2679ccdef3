package org.ocellus.testkit.header;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.zip.CRC32C;

/**
 * SCTP common header (RFC 9260 section 3.1) with one DATA chunk (section 3.3.1) around what follows, or one chunk of
 * another type. UDP port 9899 carries it through NATs (RFC 6951).
 */
public final class SctpHeader extends Header {
    private static final int DATA = 0;
    private static final int BEGINNING_AND_END = 3;
    private static final int CHECKSUM_OFFSET = 8;

    private final int sourcePort;
    private final int destinationPort;
    private int chunkType = DATA;
    private long verificationTag = 0x1234_5678L;

    /** Makes a header between two ports. */
    public SctpHeader(int sourcePort, int destinationPort) {
        super(Map.of(Space.IP_PROTOCOL, 132, Space.UDP_PORT, 9899));
        this.sourcePort = sourcePort;
        this.destinationPort = destinationPort;
    }

    /** Sets the chunk's type; what follows is its value. */
    public SctpHeader chunk(int type) {
        chunkType = type;
        return this;
    }

    /** Sets the verification tag, 32 bits; 0 goes with INIT. */
    public SctpHeader verificationTag(long value) {
        verificationTag = value;
        return this;
    }

    @Override
    public byte[] write(Context context) {
        byte[] packet = new Octets()
                .u16(sourcePort)
                .u16(destinationPort)
                .u32(verificationTag)
                .u32(0)
                .bytes(chunk(context))
                .padTo(4)
                .toBytes();
        CRC32C crc = new CRC32C();
        crc.update(packet);
        // RFC 9260 appendix A: the CRC goes out least significant byte first.
        ByteBuffer.wrap(packet).putInt(CHECKSUM_OFFSET, Integer.reverseBytes((int) crc.getValue()));
        return packet;
    }

    private byte[] chunk(Context context) {
        if (chunkType != DATA) {
            return new Octets()
                    .u8(chunkType)
                    .u8(0)
                    .u16(4 + context.length())
                    .bytes(context.payload())
                    .toBytes();
        }
        return new Octets()
                .u8(DATA)
                .u8(BEGINNING_AND_END)
                .u16(16 + context.length())
                .u32(1) // transmission sequence number
                .u32(0) // stream and its sequence number
                .u32(0) // payload protocol
                .bytes(context.payload())
                .toBytes();
    }
}
