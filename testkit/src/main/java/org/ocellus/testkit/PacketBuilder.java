package org.ocellus.testkit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ocellus.testkit.header.Context;
import org.ocellus.testkit.header.Header;
import org.ocellus.testkit.header.Patched;
import org.ocellus.testkit.header.Payload;
import org.ocellus.testkit.header.Space;
import org.ocellus.testkit.header.Trailer;

/**
 * A packet as a list of headers, outermost first. Immutable: every method that adds something returns a longer packet, so
 * that a beginning can be used many times. {@link Packet} has the first ones.
 *
 * <p>The methods that add a header stand in the interfaces, by family; each has the form {@code name(essentials)} and,
 * where there is more to set, {@code name(essentials, header -> header.ttl(3))}. Whatever can be set is otherwise filled
 * in as the specification asks.
 */
public final class PacketBuilder
        implements LinkHeaders,
                BridgeHeaders,
                InternetHeaders,
                TransportHeaders,
                OverlayHeaders,
                TunnelHeaders,
                InfinibandHeaders {
    private final List<Header> headers;

    PacketBuilder(List<Header> headers) {
        this.headers = List.copyOf(headers);
    }

    @Override
    public PacketBuilder with(Header header) {
        List<Header> longer = new ArrayList<>(headers);
        longer.add(header);
        return new PacketBuilder(longer);
    }

    /** {@return the packet with all headers of the other one behind its own} */
    public PacketBuilder with(PacketBuilder inner) {
        List<Header> longer = new ArrayList<>(headers);
        longer.addAll(inner.headers);
        return new PacketBuilder(longer);
    }

    /** Adds so many bytes, counting up from 0 and round. */
    public PacketBuilder payload(int length) {
        return with(Payload.ofLength(length));
    }

    /** Adds these bytes. */
    public PacketBuilder payload(byte[] bytes) {
        return with(new Payload(bytes));
    }

    /** Adds bytes given as hexadecimal digits. */
    public PacketBuilder payload(String digits) {
        return payload(Hex.bytes(digits));
    }

    /** Adds a text in ASCII. */
    public PacketBuilder text(String text) {
        return payload(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Adds the bytes of a packet as payload, as an ICMP error quotes what it is about. */
    public PacketBuilder quote(PacketBuilder packet) {
        return payload(packet.bytes());
    }

    /**
     * Replaces bytes of the last header after everything was filled in; checksums further out cover the replacement.
     *
     * @param offset from the start of that header, in bytes
     * @param digits what to put there, as hexadecimal digits
     */
    public PacketBuilder patch(int offset, String digits) {
        return replaceLast(new Patched(headers.getLast(), offset, Hex.bytes(digits)));
    }

    /** Adds bytes, given as hexadecimal digits, behind everything that the last header encloses. */
    public PacketBuilder trailer(String digits) {
        return replaceLast(new Trailer(headers.getLast(), Hex.bytes(digits)));
    }

    private PacketBuilder replaceLast(Header header) {
        return new PacketBuilder(headers.subList(0, headers.size() - 1)).with(header);
    }

    /**
     * {@return the same packet in IP fragments} What stands behind the innermost IP header is cut; headers further out are
     * repeated.
     *
     * @param size bytes of payload in each but the last, a multiple of 8
     */
    public List<PacketBuilder> fragments(int size) {
        return Fragmentation.split(headers, size);
    }

    /** {@return the bytes on the wire, beginning with the first header} */
    public byte[] bytes() {
        return Context.write(headers);
    }

    /** {@return the first bytes, as a capture with that snaplen keeps them} */
    public byte[] bytes(int snaplen) {
        byte[] all = bytes();
        return Arrays.copyOf(all, Math.min(snaplen, all.length));
    }

    /**
     * {@return the link type (LINKTYPE_ value) of captures whose packets begin with the first header}
     *
     * @throws IllegalStateException if there is none
     */
    public int linkType() {
        int linkType = headers.isEmpty() ? -1 : headers.getFirst().number(Space.LINK_TYPE);
        if (linkType < 0) {
            throw new IllegalStateException("no capture begins with such a header: " + this);
        }
        return linkType;
    }

    /** {@return the bytes as hexadecimal digits} */
    @Override
    public String toString() {
        return Hex.of(bytes());
    }
}
