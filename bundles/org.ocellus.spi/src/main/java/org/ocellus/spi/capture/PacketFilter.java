package org.ocellus.spi.capture;

import org.osgi.annotation.versioning.ConsumerType;

/** Says which packets are wanted. Used by one thread; allocates nothing per packet. */
@ConsumerType
@FunctionalInterface
public interface PacketFilter extends AutoCloseable {

    /**
     * {@return whether a packet is wanted}
     *
     * @param address of its first byte in native memory
     * @param captured bytes that are there
     * @param wire bytes that the frame had on the wire
     * @param linkType link-layer header type (LINKTYPE_ value)
     */
    boolean matches(long address, int captured, int wire, int linkType);

    /** Releases what the filter holds. */
    @Override
    default void close() {}
}
