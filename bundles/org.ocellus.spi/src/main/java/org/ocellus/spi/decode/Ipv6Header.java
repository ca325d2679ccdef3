package org.ocellus.spi.decode;

/**
 * Whether an IPv6 packet can begin somewhere, RFC 8200 section 3: what a decoder asks that is to hand on a packet and was
 * found by something that proves little, such as a port.
 *
 * <pre>
 * | version (6), traffic class, flow label 4 | payload length 2 | next header 1 | hop limit 1 | addresses 32
 * </pre>
 *
 * <p>Two answers; the header has no checksum, so there is no stricter one. Neither reads beyond what was captured.
 */
public final class Ipv6Header {
    private static final int LENGTH = 40;
    private static final int PAYLOAD_LENGTH = 4;
    private static final int VERSION = 6;

    private Ipv6Header() {}

    /**
     * {@return whether a header can begin at {@code offset}} Its version is 6, and it was on the wire whole. The packet may
     * be longer than what there is: so it is in the first fragment of the datagram that carries it. What was not captured
     * does not speak against a header; what was not on the wire does.
     *
     * @param layer the layer that is being decoded
     * @param offset where the version would be, in bytes from the start of the layer
     */
    public static boolean isPlausible(Layer layer, int offset) {
        return layer.wireLength() - offset >= LENGTH && (layer.length() <= offset || layer.u8(offset) >>> 4 == VERSION);
    }

    /**
     * {@return whether a header can begin at {@code offset} whose packet fits} It is plausible, and header and payload
     * length are not more than {@code room}: for a decoder that has nothing else to go by, or that knows where the packet
     * must end.
     *
     * @param layer the layer that is being decoded
     * @param offset where the version would be, in bytes from the start of the layer
     * @param room bytes on the wire that the packet may take, {@code layer.wireLength() - offset} at most
     */
    public static boolean fits(Layer layer, int offset, int room) {
        return room >= LENGTH
                && isPlausible(layer, offset)
                && (layer.length() < offset + PAYLOAD_LENGTH + 2
                        || layer.u16(offset + PAYLOAD_LENGTH) <= room - LENGTH);
    }
}
