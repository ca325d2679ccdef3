package org.ocellus.spi.decode;

import org.osgi.annotation.versioning.ProviderType;

/**
 * What a decoder may see and say: the bytes of one layer, whom they belong to, and where they lead.
 *
 * <p>Offsets are in bytes from the start of the layer; numbers are unsigned and in network byte order. A read beyond
 * {@link #length()} never touches foreign memory: it abandons the call and the header counts as {@link
 * Outcome#TRUNCATED}. Testing {@link #length()} first is cheaper.
 *
 * <p>What a decoder says with {@link #tunnel}, {@link #label}, {@link #endpoints} and {@link #conversation} counts only
 * if the call ends in {@link Outcome#FORWARDED} or {@link Outcome#TERMINAL}.
 */
@ProviderType
public interface Layer {

    /** {@return the number of captured bytes from the start of this layer} */
    int length();

    /**
     * {@return the number of bytes that this layer had on the wire} At least {@link #length()}; more where the capture
     * kept only the beginning of each packet (snaplen).
     */
    int wireLength();

    /** {@return the byte at {@code offset}, 0 to 255} */
    int u8(int offset);

    /** {@return the 16-bit number at {@code offset}} */
    int u16(int offset);

    /** {@return the 24-bit number at {@code offset}} */
    int u24(int offset);

    /** {@return the 32-bit number at {@code offset}} */
    long u32(int offset);

    /** {@return the 64-bit number at {@code offset}; above 2<sup>63</sup>-1 it is negative, as Java has it} */
    long u64(int offset);

    /**
     * Adds this layer to the encapsulation path, with an identifier that is the same in both directions and tells
     * tenants apart: VLAN id, VNI, GRE key, P_Key. Path and identifiers are part of the flow key.
     *
     * @param id unsigned
     */
    Layer tunnel(long id);

    /**
     * Adds this layer to the encapsulation path without an identifier: the kind alone is part of the flow key, and, where
     * the tunnel runs over IP, the pair of its outer endpoints.
     */
    Layer tunnel();

    /**
     * Notes an identifier that differs by direction: MPLS label, TEID, destination QP. It is kept for each direction on
     * the record and is never part of the flow key, so that a conversation stays one flow. Several may be noted.
     *
     * @param id unsigned
     */
    Layer label(long id);

    /**
     * States that this header names the two ends of the conversation, in place of those named by headers further out.
     *
     * @param type the kind of both addresses
     * @param source offset of the sender's address
     * @param destination offset of the receiver's address
     */
    Layer endpoints(EndpointType type, int source, int destination);

    /**
     * States that from here on the conversation is one of this decoder's protocol, between the endpoints known so far:
     * the record's {@code proto} becomes the decoder's name, and ports of headers further out are no longer part of it.
     */
    Layer conversation();

    /**
     * Hands everything behind the header on.
     *
     * @param headerLength bytes to skip, 0 to {@link #length()}; beyond it the header counts as truncated
     * @param space the number space in which the header names its payload
     * @param value the number found in the header
     */
    Outcome forward(int headerLength, Selector space, int value);

    /**
     * Hands a part of what is behind the header on, for headers that state the length of their payload or are followed by
     * a trailer.
     *
     * @param headerLength bytes to skip, 0 to {@link #length()}; beyond it the header counts as truncated
     * @param payloadLength bytes of payload on the wire, from 0; what lies behind them is not part of it
     * @param space the number space in which the header names its payload
     * @param value the number found in the header
     */
    Outcome forward(int headerLength, int payloadLength, Selector space, int value);
}
