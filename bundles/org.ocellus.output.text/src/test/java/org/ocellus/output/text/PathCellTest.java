package org.ocellus.output.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ocellus.spi.record.RecordField.DST_LABELS;
import static org.ocellus.spi.record.RecordField.SRC_LABELS;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.ocellus.testkit.RecordFixture;

class PathCellTest {

    @Test
    void namesLayersWithTheirIdentifiersFromTheOutside() throws IOException {
        assertThat(path(RecordFixture.flow().layer("vlan", 100).layer("gre").layer("vxlan", 5000)))
                .isEqualTo("vlan:100 gre vxlan:5000");
    }

    @Test
    void showsTheLabelsOfBothDirectionsBehindTheLayerThatCarriesThem() throws IOException {
        assertThat(path(RecordFixture.flow()
                        .layer("vlan", 100)
                        .layer("mpls")
                        .labels(SRC_LABELS, 16100, 24001)
                        .labels(DST_LABELS, 16200)))
                .isEqualTo("vlan:100 mpls:16100,24001/16200");
    }

    @Test
    void marksTheDirectionThatHadNoLabelsYet() throws IOException {
        assertThat(path(RecordFixture.flow().layer("gtp").labels(SRC_LABELS, 0xFFFF_FFFFL)))
                .isEqualTo("gtp:4294967295/-");
    }

    @Test
    void putsLabelsBehindThePathWhereTheirLayerCannotBeTold() throws IOException {
        assertThat(path(RecordFixture.flow()
                        .layer("gre")
                        .layer("mpls")
                        .labels(SRC_LABELS, 1)
                        .labels(DST_LABELS, 2)))
                .isEqualTo("gre mpls (1/2)");
        assertThat(path(RecordFixture.flow()
                        .layer("infiniband", 65535)
                        .labels(SRC_LABELS, 1)
                        .labels(DST_LABELS, 2)))
                .isEqualTo("infiniband:65535 (1/2)");
        assertThat(path(RecordFixture.flow().labels(SRC_LABELS, 1))).isEqualTo("(1/-)");
    }

    @Test
    void writesIdentifiersUnsigned() throws IOException {
        assertThat(path(RecordFixture.flow().layer("gre", -1))).isEqualTo("gre:18446744073709551615");
    }

    private static String path(RecordFixture fixture) throws IOException {
        return Rendered.by(new PathCell(), fixture);
    }
}
