package org.ocellus.spi.admin;

import java.util.List;

/**
 * Which headers follow which in a capture.
 *
 * @param packets packets read
 * @param bytes wire bytes of those
 * @param outermost the first headers of the packets, those of the most packets in front; packets of a link type that no
 *     decoder knows have none
 * @param failures messages meant for the user: why reading ended early, or what could not be opened
 */
public record ProtocolHierarchy(long packets, long bytes, List<HierarchyNode> outermost, List<String> failures) {
    /** Copies the lists. */
    public ProtocolHierarchy {
        outermost = List.copyOf(outermost);
        failures = List.copyOf(failures);
    }
}
