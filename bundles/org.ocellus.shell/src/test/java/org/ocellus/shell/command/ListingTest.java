package org.ocellus.shell.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ListingTest {
    private final Listing listing = new Listing("name", "calls", "claims")
            .row("vxlan", 12, List.of("udpPort=4789", "udpPort=8472"))
            .row("a \"b\"", 1_000_000_000_000L, List.of());

    @Test
    void tableIsAlignedWithNumbersToTheRight() {
        assertThat(listing.show(false).lines())
                .containsExactly(
                        "name           calls  claims",
                        "vxlan             12  udpPort=4789 udpPort=8472",
                        "a \"b\"  1000000000000");
    }

    @Test
    void emptyTableIsItsHeading() {
        assertThat(new Listing("id", "target").show(false)).isEqualTo("id  target");
    }

    @Test
    void jsonHasAnObjectARow() {
        assertThat(listing.show(true))
                .isEqualTo("[{\"name\":\"vxlan\",\"calls\":12,\"claims\":[\"udpPort=4789\",\"udpPort=8472\"]},"
                        + "{\"name\":\"a \\\"b\\\"\",\"calls\":1000000000000,\"claims\":[]}]");
    }

    @Test
    void rowMustFitTheColumns() {
        assertThatThrownBy(() -> listing.row("vlan")).isInstanceOf(IllegalArgumentException.class);
    }
}
