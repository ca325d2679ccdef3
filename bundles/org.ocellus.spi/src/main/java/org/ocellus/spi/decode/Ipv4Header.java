package org.ocellus.spi.decode;

/**
 * Whether an IPv4 datagram can begin somewhere, RFC 791 section 3.1: what a decoder asks that is to hand on a datagram and
 * was found by something that proves little, such as a port.
 *
 * <pre>
 * | version (4), header length in 4 bytes 1 | type of service 1 | total length 2 | ... | header checksum 2 | ...
 * </pre>
 *
 * <p>Three answers, from the most lenient to the strictest. None reads beyond what was captured.
 */
public final class Ipv4Header {
    private static final int VERSION_AND_IHL = 0;
    private static final int TOTAL_LENGTH = 2;
    private static final int SHORTEST_LENGTH = 20;

    private static final int VERSION = 4;
    private static final int IHL = 0x0F;
    private static final int CHECKSUM_OF_INTACT_HEADER = 0xFFFF;

    private Ipv4Header() {}

    /**
     * {@return whether a header can begin at {@code offset}} Its version is 4, it is as long as a header must be and no
     * longer than what was on the wire, and the datagram is not shorter than its header. The datagram may be longer than
     * what there is: so it is in the first fragment of the datagram that carries it. A total length of 0 passes, since a
     * sending host's captures show it where the network card has yet to cut the datagram up. What was not captured does
     * not speak against a header; what was not on the wire does.
     *
     * @param layer the layer that is being decoded
     * @param offset where the version would be, in bytes from the start of the layer
     */
    public static boolean isPlausible(Layer layer, int offset) {
        int datagram = layer.wireLength() - offset;
        if (datagram < SHORTEST_LENGTH) {
            return false;
        }
        if (layer.length() <= offset) {
            return true;
        }
        int versionAndIhl = layer.u8(offset + VERSION_AND_IHL);
        int headerLength = (versionAndIhl & IHL) * 4;
        if (versionAndIhl >>> 4 != VERSION || headerLength < SHORTEST_LENGTH || headerLength > datagram) {
            return false;
        }
        if (layer.length() < offset + TOTAL_LENGTH + 2) {
            return true;
        }
        int totalLength = layer.u16(offset + TOTAL_LENGTH);
        return totalLength == 0 || totalLength >= headerLength;
    }

    /**
     * {@return whether a header can begin at {@code offset} whose datagram fits} It is plausible, and the total length is
     * not more than {@code room}: for a decoder that has nothing else to go by, or that knows where the datagram must end.
     *
     * @param layer the layer that is being decoded
     * @param offset where the version would be, in bytes from the start of the layer
     * @param room bytes on the wire that the datagram may take, {@code layer.wireLength() - offset} at most
     */
    public static boolean fits(Layer layer, int offset, int room) {
        return room >= SHORTEST_LENGTH
                && isPlausible(layer, offset)
                && (layer.length() < offset + TOTAL_LENGTH + 2 || layer.u16(offset + TOTAL_LENGTH) <= room);
    }

    /**
     * {@return whether what begins at {@code offset} shows by itself that it is a header} It is plausible, and its checksum
     * is right. A header that was not captured whole is not evident.
     *
     * @param layer the layer that is being decoded
     * @param offset where the version would be, in bytes from the start of the layer
     */
    public static boolean isEvident(Layer layer, int offset) {
        if (!isPlausible(layer, offset) || layer.length() < offset + SHORTEST_LENGTH) {
            return false;
        }
        int end = offset + (layer.u8(offset + VERSION_AND_IHL) & IHL) * 4;
        return layer.length() >= end && onesComplementSum(layer, offset, end) == CHECKSUM_OF_INTACT_HEADER;
    }

    /** RFC 1071. The longest header has 30 words, so that one carry is enough. */
    private static int onesComplementSum(Layer layer, int start, int end) {
        int sum = 0;
        for (int word = start; word < end; word += 2) {
            sum += layer.u16(word);
        }
        return (sum & 0xFFFF) + (sum >>> 16);
    }
}
