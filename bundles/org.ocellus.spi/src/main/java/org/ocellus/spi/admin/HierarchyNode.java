package org.ocellus.spi.admin;

import java.util.List;

/**
 * A header at one place in the hierarchy of a capture.
 *
 * @param decoder name of the decoder that opened it
 * @param packets packets with this header at this place
 * @param bytes wire bytes of those packets, whole frames
 * @param inner the headers that were found directly behind it, those of the most packets in front
 */
public record HierarchyNode(String decoder, long packets, long bytes, List<HierarchyNode> inner) {
    /** Copies the list. */
    public HierarchyNode {
        inner = List.copyOf(inner);
    }
}
