package org.ocellus.query.record;

import java.util.Arrays;

/** Bytes one behind the other, in an array that grows as far as the longest record needs and is used again for the next. */
final class OctetBuffer {
    private static final int FIRST_CAPACITY = 512;

    private byte[] octets = new byte[FIRST_CAPACITY];
    private int size;

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    /** {@return the array, with room for so many more bytes; valid until more are reserved} */
    byte[] reserve(int more) {
        if (octets.length - size < more) {
            octets = Arrays.copyOf(octets, Math.max(octets.length * 2, size + more));
        }
        return octets;
    }

    /** Takes bytes that were written behind the end of a reserved array. */
    void advance(int written) {
        size += written;
    }

    void add(int octet) {
        reserve(1)[size] = (byte) octet;
        size++;
    }

    void add(byte[] source, int offset, int length) {
        System.arraycopy(source, offset, reserve(length), size, length);
        size += length;
    }

    void copy(int from, int length, byte[] target, int offset) {
        System.arraycopy(octets, from, target, offset, length);
    }

    byte at(int index) {
        return octets[index];
    }

    byte[] toArray() {
        return Arrays.copyOf(octets, size);
    }
}
