package org.ocellus.capture.file;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes numbers in one byte order, and remembers where packets end. */
final class ByteWriter {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<Integer> packetEnds = new ArrayList<>();
    private Endianness order;

    ByteWriter(Endianness order) {
        this.order = order;
    }

    ByteWriter order(Endianness newOrder) {
        order = newOrder;
        return this;
    }

    ByteWriter u8(int value) {
        out.write(value);
        return this;
    }

    ByteWriter u16(int value) {
        return number(value, 2);
    }

    ByteWriter u32(long value) {
        return number(value, 4);
    }

    ByteWriter u64(long value) {
        return number(value, 8);
    }

    ByteWriter bytes(byte... bytes) {
        out.writeBytes(bytes);
        return this;
    }

    ByteWriter text(String text) {
        return bytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    ByteWriter zeros(int count) {
        return bytes(new byte[count]);
    }

    /** Ends the record of a packet. */
    ByteWriter packetEnd() {
        packetEnds.add(out.size());
        return this;
    }

    int size() {
        return out.size();
    }

    byte[] toBytes() {
        return out.toByteArray();
    }

    /** {@return how many packets are complete in a file that is cut at a length} */
    int packetsBefore(int length) {
        return (int) packetEnds.stream().filter(end -> end <= length).count();
    }

    private ByteWriter number(long value, int size) {
        for (int i = 0; i < size; i++) {
            int position = order == Endianness.LITTLE ? i : size - 1 - i;
            out.write((int) (value >>> (position * Byte.SIZE)));
        }
        return this;
    }
}
