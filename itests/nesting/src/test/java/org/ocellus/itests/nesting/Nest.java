package org.ocellus.itests.nesting;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.ocellus.testkit.Packet;
import org.ocellus.testkit.PacketBuilder;

/** A packet that grows inwards, and what must be found in it. */
final class Nest {
    private static final String NOT_CARRIED = "";

    private final List<String> built = new ArrayList<>();
    private final List<String> path = new ArrayList<>();
    private final List<Long> labels = new ArrayList<>();
    private PacketBuilder packet = Packet.start();
    private String carrier = NOT_CARRIED;
    private String source = "";
    private String destination = "";
    private boolean version6;
    private String conversation = "";

    /** Takes note of an encapsulation, for the message of a failure. */
    void note(String name) {
        built.add(name);
    }

    /** Adds headers. */
    Nest with(UnaryOperator<PacketBuilder> headers) {
        packet = headers.apply(packet);
        return this;
    }

    /** The headers hold an identifier that is the tenant's. */
    Nest tunnel(String kind, long id) {
        return entry(kind + " " + Long.toUnsignedString(id));
    }

    /** The headers are a tunnel without an identifier. */
    Nest tunnel(String kind) {
        return entry(kind);
    }

    /** The headers hold identifiers that differ by direction, and are one layer. */
    Nest labelled(String kind, long... values) {
        return entry(kind + " labelled").labels(values);
    }

    /** The layer noted last has these labels too. */
    Nest labels(long... values) {
        for (long each : values) {
            labels.add(each);
        }
        return this;
    }

    private Nest entry(String layer) {
        path.add(layer + carrier);
        carrier = NOT_CARRIED;
        return this;
    }

    /** The headers name a conversation that is not one between IP addresses. */
    Nest notCarried() {
        carrier = NOT_CARRIED;
        return this;
    }

    /** The headers are those of an IP packet: what is built next runs over it. */
    Nest datagram(boolean ofVersion6, String from, String to) {
        version6 = ofVersion6;
        source = from;
        destination = to;
        carrier = " " + from + " > " + to;
        return this;
    }

    /** The packet is complete: a transport with ports. */
    void ports(int protocol, int sourcePort, int destinationPort) {
        conversation = "%s %s:%s > %s:%s".formatted(protocol, source, sourcePort, destination, destinationPort);
    }

    /** The packet is complete: a protocol without ports. */
    void noPorts(int protocol) {
        conversation = "%s %s > %s".formatted(protocol, source, destination);
    }

    boolean version6() {
        return version6;
    }

    int layers() {
        return path.size();
    }

    PacketBuilder packet() {
        return packet;
    }

    /** {@return what must be found} */
    Finding expected() {
        return new Finding(conversation, List.copyOf(path), List.copyOf(labels));
    }

    @Override
    public String toString() {
        return String.join(":", built);
    }
}
