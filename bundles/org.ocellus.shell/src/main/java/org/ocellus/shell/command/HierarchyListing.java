package org.ocellus.shell.command;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.ocellus.spi.admin.HierarchyNode;
import org.ocellus.spi.admin.ProtocolHierarchy;

/** A protocol hierarchy, a line a level: indented for people, with the whole chain of headers for programs. */
final class HierarchyListing {
    /** What stands for the capture as a whole, as in tshark's {@code -z io,phs}. */
    private static final String ALL_PACKETS = "frame";

    private static final String INDENT = "  ";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final ProtocolHierarchy hierarchy;
    private final boolean json;
    private final Listing listing;

    HierarchyListing(ProtocolHierarchy hierarchy, boolean json) {
        this.hierarchy = hierarchy;
        this.json = json;
        listing = new Listing(json ? "path" : "protocol", "packets", "bytes", "percent");
    }

    /** {@return the listing in the form asked for} */
    String show() {
        row(ALL_PACKETS, hierarchy.packets(), hierarchy.bytes());
        String outside = json ? "" : INDENT;
        hierarchy.outermost().forEach(each -> add(each, outside));
        return listing.show(json);
    }

    private void add(HierarchyNode node, String outside) {
        row(outside + node.decoder(), node.packets(), node.bytes());
        String inside = json ? outside + node.decoder() + ":" : outside + INDENT;
        node.inner().forEach(each -> add(each, inside));
    }

    private void row(String level, long packets, long bytes) {
        listing.row(level, packets, bytes, percent(packets));
    }

    private BigDecimal percent(long packets) {
        BigDecimal all = BigDecimal.valueOf(Math.max(1, hierarchy.packets()));
        return BigDecimal.valueOf(packets).multiply(HUNDRED).divide(all, 2, RoundingMode.HALF_UP);
    }
}
