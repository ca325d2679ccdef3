package org.ocellus.testkit.header;

import java.util.List;
import java.util.Optional;

/** What a header can know of its packet while it is written: the headers around it and the bytes behind it. */
public final class Context {
    /** EtherType of a payload that is none of the known headers: IEEE 802 local experimental EtherType 1. */
    public static final int LOCAL_EXPERIMENTAL = 0x88B5;

    private final List<Header> headers;
    private final int position;
    private final byte[] payload;

    private Context(List<Header> headers, int position, byte[] payload) {
        this.headers = headers;
        this.position = position;
        this.payload = payload;
    }

    /** {@return the bytes of a packet with these headers, outermost first} */
    public static byte[] write(List<? extends Header> headers) {
        return enclose(List.copyOf(headers), 0, headers.size(), new byte[0]);
    }

    private static byte[] enclose(List<Header> headers, int from, int to, byte[] innermost) {
        byte[] bytes = innermost;
        for (int i = to - 1; i >= from; i--) {
            bytes = headers.get(i).write(new Context(headers, i, bytes));
        }
        return bytes;
    }

    /** {@return the bytes behind this header} */
    public byte[] payload() {
        return payload;
    }

    /** {@return the number of bytes behind this header} */
    public int length() {
        return payload.length;
    }

    /** {@return the header behind this one} */
    public Optional<Header> next() {
        return at(position + 1);
    }

    /** {@return whether the header behind this one is of that kind} */
    public boolean nextIs(Class<? extends Header> kind) {
        return next().filter(kind::isInstance).isPresent();
    }

    /** {@return whether the header around this one is of that kind} */
    public boolean previousIs(Class<? extends Header> kind) {
        return at(position - 1).filter(kind::isInstance).isPresent();
    }

    private Optional<Header> at(int index) {
        return index < 0 || index >= headers.size()
                ? Optional.empty()
                : Optional.of(headers.get(index).original());
    }

    /**
     * {@return the number that announces the header behind this one}
     *
     * @param space where to look
     * @param otherwise what to return if nothing follows or if it has no number there
     */
    public int next(Space space, int otherwise) {
        int number = position + 1 < headers.size() ? headers.get(position + 1).number(space) : -1;
        return number < 0 ? otherwise : number;
    }

    /** {@return the EtherType of what follows, or its length if that is LLC (IEEE 802.3 clause 3.2.6)} */
    public int etherTypeOrLength() {
        return nextIs(LlcHeader.class) ? payload.length : next(Space.ETHERTYPE, LOCAL_EXPERIMENTAL);
    }

    /**
     * {@return the pseudo header that a checksum covers (RFC 768, RFC 8200 section 8.1); empty outside of IP}
     *
     * @param protocol IP protocol number
     * @param length bytes of the upper-layer packet
     */
    public byte[] pseudoHeader(int protocol, int length) {
        byte[] finalDestination = new byte[0];
        for (int i = position - 1; i >= 0; i--) {
            switch (headers.get(i).original()) {
                case RoutingHeader routing -> finalDestination = routing.finalDestination();
                case Ipv4Header ip -> {
                    return new Octets()
                            .bytes(ip.sourceAddress())
                            .bytes(ip.destinationAddress())
                            .u16(protocol)
                            .u16(length)
                            .toBytes();
                }
                case Ipv6Header ip -> {
                    return new Octets()
                            .bytes(ip.sourceAddress())
                            .bytes(finalDestination.length == 0 ? ip.destinationAddress() : finalDestination)
                            .u32(length)
                            .u32(protocol)
                            .toBytes();
                }
                default -> {}
            }
        }
        return new byte[0];
    }

    /** {@return the nearest header around this one that is of one of these kinds} */
    Optional<Header> around(List<Class<? extends Header>> kinds) {
        return headers.subList(0, position).reversed().stream()
                .map(Header::original)
                .filter(header -> kinds.stream().anyMatch(kind -> kind.isInstance(header)))
                .findFirst();
    }

    /** {@return the packet from that header on, as {@link #around} gave it, with {@code content} in place of this one} */
    byte[] encloseFrom(Header start, byte[] content) {
        int from = position - 1;
        while (!headers.get(from).original().equals(start)) {
            from--;
        }
        return enclose(headers, from, position, content);
    }
}
