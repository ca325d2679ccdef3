package org.ocellus.capture.file;

/** Captures as the formats' descriptions have them, for tests that care for the whole and not for a field. */
final class Captures {
    static final int MICROSECONDS = 0xA1B2C3D4;
    static final int NANOSECONDS = 0xA1B23C4D;
    static final int KUZNETZOV = 0xA1B2CD34;

    /** 2026-11-24T10:00:00Z. */
    static final long SECONDS = 1_795_514_400L;

    private Captures() {}

    static ByteWriter pcap(Endianness order, int magic, long network) {
        return new ByteWriter(order)
                .u32(magic)
                .u16(2)
                .u16(4)
                .u64(0)
                .u32(262_144)
                .u32(network);
    }

    static ByteWriter pcapRecord(ByteWriter file, long seconds, long fraction, byte... data) {
        return file.u32(seconds)
                .u32(fraction)
                .u32(data.length)
                .u32(data.length + 10)
                .bytes(data)
                .packetEnd();
    }

    /** A pcap file of packets of 1, 2, 3, ... bytes, a millisecond apart. */
    static ByteWriter pcapOf(int packets) {
        ByteWriter file = pcap(Endianness.LITTLE, MICROSECONDS, 1);
        for (int i = 0; i < packets; i++) {
            pcapRecord(file, SECONDS + i / 1000, i % 1000 * 1000L, payload(i + 1));
        }
        return file;
    }

    static ByteWriter sectionHeader(ByteWriter file) {
        return file.u32(0x0A0D0D0A)
                .u32(28)
                .u32(0x1A2B3C4D)
                .u16(1)
                .u16(0)
                .u64(-1)
                .u32(28);
    }

    static ByteWriter interfaceDescription(ByteWriter file, int linkType, long snaplen) {
        return file.u32(1).u32(20).u16(linkType).u16(0).u32(snaplen).u32(20);
    }

    /** With if_tsresol and if_tsoffset. */
    static ByteWriter interfaceDescription(ByteWriter file, int linkType, int resolution, long offset) {
        return file.u32(1)
                .u32(44)
                .u16(linkType)
                .u16(0)
                .u32(0)
                .u16(9)
                .u16(1)
                .u8(resolution)
                .zeros(3)
                .u16(14)
                .u16(8)
                .u64(offset)
                .u32(0)
                .u32(44);
    }

    static ByteWriter enhancedPacket(ByteWriter file, int interfaceId, long units, byte... data) {
        int length = 32 + padded(data.length);
        return file.u32(6)
                .u32(length)
                .u32(interfaceId)
                .u32(units >>> 32)
                .u32(units)
                .u32(data.length)
                .u32(data.length)
                .bytes(data)
                .zeros(padded(data.length) - data.length)
                .u32(length)
                .packetEnd();
    }

    /** Two sections, in different byte orders; {@code packets} packets in each, and a block that nobody knows. */
    static ByteWriter pcapngOf(int packets) {
        ByteWriter file = new ByteWriter(Endianness.LITTLE);
        for (Endianness order : Endianness.values()) {
            sectionHeader(file.order(order));
            interfaceDescription(file, 1, 6, 0);
            file.u32(0x0BAD).u32(16).u32(0).u32(16);
            for (int i = 0; i < packets; i++) {
                enhancedPacket(file, 0, (SECONDS + i) * 1_000_000, payload(i + 1));
            }
        }
        return file;
    }

    static ByteWriter erfRecord(ByteWriter file, int type, long seconds, long fraction, int wlen, byte... body) {
        return file.order(Endianness.LITTLE)
                .u32(fraction)
                .u32(seconds)
                .order(Endianness.BIG)
                .u8(type)
                .u8(0)
                .u16(16 + body.length)
                .u16(0)
                .u16(wlen)
                .bytes(body)
                .packetEnd();
    }

    /** Ethernet records, a second apart. */
    static ByteWriter erfOf(int packets) {
        ByteWriter file = new ByteWriter(Endianness.BIG);
        for (int i = 0; i < packets; i++) {
            erfRecord(file, 2, SECONDS + i, 0, 14 + i, payload(16 + i));
        }
        return file;
    }

    static ByteWriter snoop(int datalink) {
        return new ByteWriter(Endianness.BIG).text("snoop\0\0\0").u32(2).u32(datalink);
    }

    static ByteWriter snoopRecord(ByteWriter file, long seconds, long micros, int padding, byte... data) {
        return file.u32(data.length + 10)
                .u32(data.length)
                .u32(24 + data.length + padding)
                .u32(0)
                .u32(seconds)
                .u32(micros)
                .bytes(data)
                .zeros(padding)
                .packetEnd();
    }

    static ByteWriter snoopOf(int packets) {
        ByteWriter file = snoop(4);
        for (int i = 0; i < packets; i++) {
            snoopRecord(file, SECONDS + i, 0, 3, payload(i + 1));
        }
        return file;
    }

    /** {@return bytes that differ from those around them} */
    static byte[] payload(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (length * 31 + i);
        }
        return bytes;
    }

    private static int padded(int length) {
        return (length + 3) & ~3;
    }
}
