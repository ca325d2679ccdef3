package org.ocellus.spi.record;

import org.osgi.annotation.versioning.ProviderType;

/** The layers that a conversation is wrapped in, outermost first; index 0 to {@link #size()} - 1. */
@ProviderType
public interface EncapsulationPath {

    /** {@return the number of layers} */
    int size();

    /** {@return the name of the layer's protocol: {@code vlan}, {@code vxlan}} */
    String name(int index);

    /** {@return whether the layer has an identifier} */
    boolean hasId(int index);

    /** {@return the layer's identifier, unsigned; 0 if it has none} */
    long id(int index);

    /** {@return whether the layer runs over IP, so that it has outer endpoints} */
    boolean hasEndpoints(int index);

    /**
     * Writes the outer address on the initiator's side as text.
     *
     * @param index which layer; one that has endpoints
     * @param target has room for 46 bytes behind {@code offset}
     * @param offset where to begin
     * @return the number of bytes written
     */
    int source(int index, byte[] target, int offset);

    /**
     * Writes the outer address on the responder's side as text; see {@link #source}.
     *
     * @param index which layer; one that has endpoints
     * @param target has room for 46 bytes behind {@code offset}
     * @param offset where to begin
     * @return the number of bytes written
     */
    int destination(int index, byte[] target, int offset);

    /**
     * Copies the outer address on the initiator's side in network byte order; see {@link FlowRecord#address}.
     *
     * @param index which layer; one that has endpoints
     * @param target has room for 16 bytes behind {@code offset}
     * @param offset where to begin
     * @return the number of bytes
     */
    int sourceAddress(int index, byte[] target, int offset);

    /**
     * Copies the outer address on the responder's side; see {@link #sourceAddress}.
     *
     * @param index which layer; one that has endpoints
     * @param target has room for 16 bytes behind {@code offset}
     * @param offset where to begin
     * @return the number of bytes
     */
    int destinationAddress(int index, byte[] target, int offset);
}
