package org.ocellus.spi.decode;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Peels exactly one header off a packet.
 *
 * <p>Called on the worker threads for every packet that reaches a selector claimed with {@link Decodes}. One instance
 * serves all threads, so it keeps no mutable state; it must not block, log or allocate, and it never calls another
 * decoder: it says where the payload leads, and the engine walks there.
 */
@ConsumerType
@FunctionalInterface
public interface Decoder {

    /**
     * Decodes the header at offset 0 of the layer.
     *
     * @param layer the bytes from this header to the end of the packet; valid during this call only
     * @return what became of the header; {@link Layer#forward} supplies {@link Outcome#FORWARDED}
     */
    Outcome decode(Layer layer);
}
