package org.ocellus.engine.record;

import org.ocellus.engine.memory.Memory;

/**
 * Layout of an encapsulation path in native memory: a header of 8 bytes, then for each layer 16 bytes, and 32 more for the
 * outer endpoints of a layer that runs over IP. Endpoints are in the order A, B of the flow.
 */
public final class PathLayout {
    /** Bytes in front of the first layer. */
    public static final int HEADER = 8;

    /** Number of layers; 2 bytes. */
    public static final int COUNT = 0;

    /** Bytes of the whole, header included; 4 bytes. */
    public static final int BYTES = 4;

    /** Number of the layer's name; 2 bytes. */
    public static final int KIND = 0;

    /** Flags of the encapsulation stack; 1 byte. */
    public static final int FLAGS = 2;

    /** Ordinal of the endpoints' type; 1 byte. */
    public static final int TYPE = 3;

    /** Identifier; 8 bytes. */
    public static final int ID = 8;

    /** Bytes of a layer without endpoints. */
    public static final int LAYER = 16;

    /** Outer address of A, 16 bytes, then that of B. */
    public static final int ENDPOINTS = 16;

    /** Bytes of a layer with endpoints. */
    public static final int CARRIED_LAYER = 48;

    /** The bit of {@link #FLAGS} that says that there are endpoints. */
    public static final int CARRIED = 4;

    /** The bit of {@link #FLAGS} that says that there is an identifier. */
    public static final int HAS_ID = 1;

    private PathLayout() {}

    /** {@return the address of a layer} */
    public static long layer(long path, int index) {
        long at = path + HEADER;
        for (int i = 0; i < index; i++) {
            at += (Memory.getByte(at + FLAGS) & CARRIED) != 0 ? CARRIED_LAYER : LAYER;
        }
        return at;
    }
}
