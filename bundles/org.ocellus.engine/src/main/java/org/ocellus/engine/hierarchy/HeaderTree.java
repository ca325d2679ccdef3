package org.ocellus.engine.hierarchy;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ocellus.engine.dispatch.Names;
import org.ocellus.engine.walk.WalkTrace;
import org.ocellus.spi.admin.HierarchyNode;

/** Counts packets by the chain of their headers: one node a chain, found by going down from the outermost header. */
final class HeaderTree implements WalkTrace {
    private final Node root = new Node();
    private Node current = root;
    private int wire;

    private static final class Node {
        final Map<Integer, Node> inner = new HashMap<>();
        long packets;
        long bytes;

        void count(int wire) {
            packets++;
            bytes += wire;
        }

        List<HierarchyNode> view() {
            return inner.entrySet().stream()
                    .map(each -> each.getValue().view(Names.name(each.getKey())))
                    .sorted(Comparator.comparingLong(HierarchyNode::packets)
                            .reversed()
                            .thenComparing(HierarchyNode::decoder))
                    .toList();
        }

        private HierarchyNode view(String decoder) {
            return new HierarchyNode(decoder, packets, bytes, view());
        }
    }

    /**
     * Begins a packet.
     *
     * @param bytes on the wire
     */
    void packet(int bytes) {
        wire = bytes;
        current = root;
        root.count(bytes);
    }

    @Override
    public void header(int name) {
        current = current.inner.computeIfAbsent(name, added -> new Node());
        current.count(wire);
    }

    long packets() {
        return root.packets;
    }

    long bytes() {
        return root.bytes;
    }

    List<HierarchyNode> outermost() {
        return root.view();
    }
}
