package org.ocellus.itests.nesting;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.ocellus.engine.dispatch.Names;
import org.ocellus.engine.walk.EncapsulationStack;
import org.ocellus.engine.walk.Endpoints;
import org.ocellus.engine.walk.Found;
import org.ocellus.spi.decode.EndpointType;

/**
 * What there is in a packet.
 *
 * @param conversation {@code 6 10.0.0.1:1234 > 10.0.0.2:80}, with the protocol's number; empty if it is not between IP
 *     addresses
 * @param path the layers, outermost first: {@code vlan 100}, {@code mpls labelled}, or {@code gre 7 10.0.0.1 > 10.0.0.2}
 *     for one that runs over IP
 * @param labels all labels, outermost first
 */
record Finding(String conversation, List<String> path, List<Long> labels) {

    /** {@return what a walk found} */
    static Finding of(Found found, EncapsulationStack stack) {
        List<Long> labels = new ArrayList<>();
        for (int i = 0; i < stack.labelCount(); i++) {
            labels.add(stack.label(i));
        }
        List<String> path = new ArrayList<>();
        for (int i = 0; i < stack.size(); i++) {
            path.add(layer(stack, i));
        }
        return new Finding(conversation(found), path, labels);
    }

    /** {@return whether this is what the outer part of a packet tells of it} */
    boolean beginning(Finding whole) {
        return path.size() <= whole.path.size()
                && path.equals(whole.path.subList(0, path.size()))
                && labels.size() <= whole.labels.size()
                && labels.equals(whole.labels.subList(0, labels.size()));
    }

    private static String layer(EncapsulationStack stack, int i) {
        StringBuilder layer = new StringBuilder(Names.name(stack.kind(i)));
        if ((stack.flags(i) & EncapsulationStack.HAS_ID) != 0) {
            layer.append(' ').append(Long.toUnsignedString(stack.id(i)));
        }
        if ((stack.flags(i) & EncapsulationStack.LABELLED) != 0) {
            layer.append(" labelled");
        }
        if ((stack.flags(i) & EncapsulationStack.CARRIED) != 0) {
            Endpoints outer = stack.outer(i);
            layer.append(' ').append(source(outer)).append(" > ").append(destination(outer));
        }
        return layer.toString();
    }

    private static String conversation(Found found) {
        if (!found.isIp()) {
            return "";
        }
        Endpoints ends = found.endpoints();
        return found.ports()
                ? "%s %s:%s > %s:%s"
                        .formatted(
                                found.protocol(),
                                source(ends),
                                found.sourcePort(),
                                destination(ends),
                                found.destinationPort())
                : "%s %s > %s".formatted(found.protocol(), source(ends), destination(ends));
    }

    private static String source(Endpoints ends) {
        return address(ends, ends.sourceHigh(), ends.sourceLow());
    }

    private static String destination(Endpoints ends) {
        return address(ends, ends.destinationHigh(), ends.destinationLow());
    }

    private static String address(Endpoints ends, long high, long low) {
        byte[] bytes = new byte[ends.type() == EndpointType.IPV4 ? 4 : 16];
        for (int i = 0; i < bytes.length; i++) {
            int fromEnd = bytes.length - 1 - i;
            bytes[i] = (byte) (fromEnd < 8 ? low >>> 8 * fromEnd : high >>> 8 * (fromEnd - 8));
        }
        try {
            return InetAddress.getByAddress(bytes).getHostAddress();
        } catch (UnknownHostException e) {
            throw new AssertionError("4 or 16 bytes are an address", e);
        }
    }
}
