package org.ocellus.capture.ring;

import org.ocellus.spi.capture.InterfaceOptions;

/**
 * How a ring is divided.
 *
 * @param blockSize bytes a block, a power of two
 * @param blocks how many there are, two at least: one that is read, one that is filled
 */
record RingGeometry(int blockSize, int blocks) {
    /** A few hundred packets: few enough to be handed over soon, enough that the handing over costs nothing. */
    private static final int BLOCK = 128 * 1024;

    /** What a block holds besides a packet of the full length. */
    private static final int OVERHEAD = 4096;

    static RingGeometry of(InterfaceOptions options) {
        int needed = Integer.highestOneBit(options.snaplen() + OVERHEAD - 1) << 1;
        int blockSize = Math.max(BLOCK, needed);
        return new RingGeometry(blockSize, Math.max(2, options.bufferBytes() / blockSize));
    }

    /** {@return bytes of the whole ring} */
    long size() {
        return (long) blockSize * blocks;
    }
}
