package org.ocellus.engine.flow;

import java.security.SecureRandom;
import java.util.Set;
import org.ocellus.engine.dispatch.Names;
import org.ocellus.engine.memory.Memory;
import org.ocellus.engine.walk.EncapsulationStack;
import org.ocellus.engine.walk.Endpoints;
import org.ocellus.engine.walk.Found;
import org.ocellus.spi.decode.EndpointType;

/**
 * What makes two packets belong to one flow: tunnel path, addresses, protocol and ports, the same for both directions.
 * Mutable and reused.
 *
 * <p>Hashes are keyed with a secret of the process, so that nobody can send packets that all fall on one place.
 */
final class FlowKey {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long SECRET_0 = RANDOM.nextLong() | 1;
    private static final long SECRET_1 = RANDOM.nextLong() | 1;
    private static final long SECRET_2 = RANDOM.nextLong() | 1;
    private static final long SECRET_3 = RANDOM.nextLong() | 1;

    private static final int ICMP = 1;
    private static final int ICMPV6 = 58;

    long hash;
    long pathHash;
    long aHigh;
    long aLow;
    long bHigh;
    long bLow;
    int portA;
    int portB;
    int protocol;
    int addressType;

    /** Whether the packet went from B to A. */
    boolean fromB;

    // What the key is made of: KeySettings
    private boolean withPath = true;
    private boolean withPorts = true;
    private boolean withMacs;
    private boolean masks;
    private LayerKinds masked = new LayerKinds(Set.of());

    /** Makes keys of other parts from now on. */
    void settings(KeySettings settings) {
        withPath = settings.path();
        withPorts = settings.ports();
        withMacs = settings.macs();
        masked = new LayerKinds(settings.masked());
        masks = !masked.isEmpty();
    }

    /** {@return whether flows are told apart by ports} */
    boolean hasPorts() {
        return withPorts;
    }

    /** Takes the key of the conversation that a packet belongs to. */
    void of(Found found, EncapsulationStack stack) {
        pathHash = withPath ? path(stack, found.depth()) : 0;
        if (withMacs && found.macs()) {
            long low = Math.min(found.sourceMac(), found.destinationMac());
            long high = Math.max(found.sourceMac(), found.destinationMac());
            pathHash = fold(pathHash ^ low ^ SECRET_2, high ^ SECRET_1);
        }
        protocol = found.protocol();
        if (!withPorts) {
            endpoints(found.endpoints(), 0, 0);
            portA = protocol == Names.ETH ? Math.max(0, found.etherType()) : 0;
            hash();
            return;
        }
        endpoints(found.endpoints(), found.sourcePort(), found.destinationPort());
        if (protocol == ICMP || protocol == ICMPV6) {
            portA = found.icmpId();
            portB = found.icmp() ? IcmpTypes.request(protocol == ICMPV6, found.icmpType()) : 0;
        } else if (protocol == Names.ETH) {
            portA = Math.max(0, found.etherType());
            portB = 0;
        }
        hash();
    }

    /**
     * Takes the key of the tunnel that is layer {@code index} of a stack, but for its hash: {@link #isOf} needs none.
     *
     * @param inner key of the conversation inside
     * @param innerDepth how many layers enclose that
     * @param ends the layer whose outer endpoints are the tunnel's, or -1 if nothing tells its ends
     */
    void tunnel(EncapsulationStack stack, int index, FlowKey inner, int innerDepth, int ends) {
        boolean samePath = index + 1 == innerDepth && withPath && !withMacs;
        pathHash = samePath ? inner.pathHash : path(stack, index + 1);
        protocol = stack.kind(index);
        if (ends < 0) {
            order(0, 0, 0, 0, 0, 0);
            addressType = FlowSlot.NO_ADDRESS;
        } else {
            endpoints(stack.outer(ends), 0, 0);
        }
        addressType |= FlowSlot.TUNNEL_ADDRESS; // else it would be the key of a conversation of the same protocol
    }

    /** Takes the key of a conversation that somebody reports on, as seen from that report's path. */
    void quoted(long reportPath, EndpointType type, int quotedProtocol) {
        pathHash = reportPath;
        protocol = quotedProtocol;
        addressType = ordinal(type);
    }

    @SuppressWarnings("EnumOrdinal") // kept no longer than this process lives
    private static int ordinal(EndpointType type) {
        return type.ordinal();
    }

    void endpoints(Endpoints ends, int sourcePort, int destinationPort) {
        EndpointType type = ends.type();
        addressType = type == null ? 0 : ordinal(type);
        order(
                ends.sourceHigh(),
                ends.sourceLow(),
                ends.destinationHigh(),
                ends.destinationLow(),
                sourcePort,
                destinationPort);
    }

    void order(
            long sourceHigh, long sourceLow, long destinationHigh, long destinationLow, int source, int destination) {
        int order = Long.compareUnsigned(sourceHigh, destinationHigh);
        if (order == 0) {
            order = Long.compareUnsigned(sourceLow, destinationLow);
        }
        if (order == 0) {
            order = Integer.compare(source, destination);
        }
        fromB = order > 0;
        aHigh = fromB ? destinationHigh : sourceHigh;
        aLow = fromB ? destinationLow : sourceLow;
        bHigh = fromB ? sourceHigh : destinationHigh;
        bLow = fromB ? sourceLow : destinationLow;
        portA = fromB ? destination : source;
        portB = fromB ? source : destination;
    }

    void hash() {
        long h = fold(aLow ^ SECRET_0, bLow ^ SECRET_1);
        if ((aHigh | bHigh) != 0) {
            h ^= fold(aHigh ^ SECRET_1, bHigh ^ SECRET_2);
        }
        hash = fold(h ^ kind() ^ SECRET_2, pathHash ^ SECRET_3);
    }

    /** {@return ports, protocol and type of address, as {@link FlowSlot#KIND} has them; no flags} */
    private long kind() {
        return (long) portA << 48 | (long) portB << 32 | (long) protocol << 16 | (long) addressType << 8;
    }

    private long path(EncapsulationStack stack, int depth) {
        long h = 0;
        for (int i = 0; i < depth; i++) {
            int flags = stack.flags(i);
            if ((flags & EncapsulationStack.LABELLED) != 0 || (masks && masked.contains(stack.kind(i)))) {
                continue;
            }
            h = fold(h ^ stack.id(i) ^ SECRET_0, stack.kind(i) ^ SECRET_3);
            if (flags == EncapsulationStack.CARRIED) { // no identifier: its outer endpoints tell tenants apart
                Endpoints outer = stack.outer(i);
                h = fold(
                        h ^ SECRET_1,
                        fold(outer.sourceHigh() ^ SECRET_0, outer.sourceLow() ^ SECRET_2)
                                + fold(outer.destinationHigh() ^ SECRET_0, outer.destinationLow() ^ SECRET_2));
            }
        }
        return h;
    }

    static long fold(long a, long b) {
        return a * b ^ Math.unsignedMultiplyHigh(a, b);
    }

    /**
     * {@return whether the key is that of the flow in a slot; its hash need not be known}
     *
     * <p>One comparison of all parts: nearly always they are all alike or the paths differ already, and a branch that is hardly
     * ever taken has the compiler throw its code away the first time.
     */
    boolean isOf(long slot) {
        long kind = Memory.i64(slot + FlowSlot.KIND) ^ kind();
        return ((Memory.getLong(slot + FlowSlot.PATH_HASH) ^ pathHash)
                        | (Memory.getLong(slot + FlowSlot.A_LOW) ^ aLow)
                        | (Memory.getLong(slot + FlowSlot.B_LOW) ^ bLow)
                        | (Memory.getLong(slot + FlowSlot.A_HIGH) ^ aHigh)
                        | (Memory.getLong(slot + FlowSlot.B_HIGH) ^ bHigh)
                        | kind >>> Byte.SIZE) // but for the flags
                == 0;
    }

    void write(long slot) {
        Memory.putInt(slot + FlowSlot.KEY_HASH, (int) hash);
        Memory.putLong(slot + FlowSlot.PATH_HASH, pathHash);
        Memory.putLong(slot + FlowSlot.A_HIGH, aHigh);
        Memory.putLong(slot + FlowSlot.A_LOW, aLow);
        Memory.putLong(slot + FlowSlot.B_HIGH, bHigh);
        Memory.putLong(slot + FlowSlot.B_LOW, bLow);
        Memory.putI64(slot + FlowSlot.KIND, kind());
    }
}
