package org.ocellus.engine.flow;

import java.util.Set;
import org.ocellus.engine.memory.Memory;
import org.ocellus.engine.walk.EncapsulationStack;
import org.ocellus.engine.walk.Found;

/**
 * Which layers of a packet's encapsulation are conversations of their own, and between whom: those that run over IP, and those
 * that were asked for by name.
 */
final class Tunnels {
    /** The tunnel has no ends that are known. */
    static final int NO_ENDS = -1;

    private LayerKinds named = new LayerKinds(Set.of());
    private boolean names;

    void settings(Set<String> kinds) {
        named = new LayerKinds(kinds);
        names = !named.isEmpty();
    }

    /** {@return whether a layer is a tunnel; of layers of one kind that follow each other, as VLAN tags do, the last} */
    boolean is(EncapsulationStack stack, int layer, Found found) {
        if ((stack.flags(layer) & EncapsulationStack.CARRIED) != 0) {
            return true;
        }
        if (!names || !named.contains(stack.kind(layer))) {
            return false;
        }
        return layer + 1 == found.depth() || stack.kind(layer + 1) != stack.kind(layer);
    }

    /**
     * {@return the layer whose outer endpoints are those of a tunnel, or {@link #NO_ENDS}} A layer inside one that runs over
     * IP has the same ends; a label stack on a link has the two ends of the link.
     */
    int ends(EncapsulationStack stack, int layer) {
        if ((stack.flags(layer) & EncapsulationStack.LABELLED) != 0
                && stack.outer(layer).type() != null) {
            return layer;
        }
        for (int i = layer; i >= 0; i--) {
            if ((stack.flags(i) & EncapsulationStack.CARRIED) != 0) {
                return i;
            }
        }
        return NO_ENDS;
    }

    /** {@return the tunnel that carried a flow's packets so far, if that of the key is still the same} */
    static int parent(OpenFlows open, int child, FlowKey key) {
        long address = open.address(child);
        int slot = Memory.getInt(address + FlowSlot.PARENT) - 1;
        if (slot < 0) {
            return OpenFlows.NONE;
        }
        long tunnel = open.address(slot);
        boolean same = Memory.getLong(tunnel + FlowSlot.FLOW_ID) == Memory.getLong(address + FlowSlot.PARENT_ID);
        return same && key.isOf(tunnel) ? slot : OpenFlows.NONE;
    }

    /** Notes on a flow which tunnel carries it. */
    static void adopt(OpenFlows open, int child, int slot) {
        if (slot != child) { // else the child has just made room for the tunnel
            long address = open.address(child);
            Memory.putInt(address + FlowSlot.PARENT, slot + 1);
            Memory.putLong(address + FlowSlot.PARENT_ID, Memory.getLong(open.address(slot) + FlowSlot.FLOW_ID));
        }
    }
}
