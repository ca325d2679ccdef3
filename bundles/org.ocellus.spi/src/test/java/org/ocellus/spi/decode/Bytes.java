package org.ocellus.spi.decode;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * A layer of which only reads are answered. A read beyond what was captured fails the test that makes it: these are for
 * code that shall not make one.
 */
final class Bytes implements Layer {
    private final byte[] captured;
    private final int wireLength;

    private Bytes(byte[] captured, int wireLength) {
        this.captured = captured;
        this.wireLength = wireLength;
    }

    /** {@return a layer that was captured whole} */
    static Bytes of(String... hex) {
        byte[] bytes = HexFormat.of().parseHex(String.join("", hex).replace(" ", ""));
        return new Bytes(bytes, bytes.length);
    }

    /** {@return the same layer, of which no more than the first bytes were captured} */
    Bytes cut(int length) {
        return new Bytes(Arrays.copyOf(captured, length), wireLength);
    }

    /** {@return the first bytes of this layer, which were all there was on the wire} */
    Bytes ended(int length) {
        return new Bytes(Arrays.copyOf(captured, length), length);
    }

    /** {@return the same layer with another byte at {@code offset}} */
    Bytes with(int offset, int value) {
        byte[] changed = captured.clone();
        changed[offset] = (byte) value;
        return new Bytes(changed, wireLength);
    }

    @Override
    public int length() {
        return captured.length;
    }

    @Override
    public int wireLength() {
        return wireLength;
    }

    @Override
    public int u8(int offset) {
        return captured[offset] & 0xFF;
    }

    @Override
    public int u16(int offset) {
        return u8(offset) << 8 | u8(offset + 1);
    }

    @Override
    public int u24(int offset) {
        return u16(offset) << 8 | u8(offset + 2);
    }

    @Override
    public long u32(int offset) {
        return (long) u16(offset) << 16 | u16(offset + 2);
    }

    @Override
    public long u64(int offset) {
        return u32(offset) << 32 | u32(offset + 4);
    }

    @Override
    public Layer tunnel(long id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Layer tunnel() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Layer label(long id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Layer endpoints(EndpointType type, int source, int destination) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Layer conversation() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Outcome forward(int headerLength, Selector space, int value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Outcome forward(int headerLength, int payloadLength, Selector space, int value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(captured) + " of " + wireLength;
    }
}
