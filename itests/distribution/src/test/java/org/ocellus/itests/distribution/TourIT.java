package org.ocellus.itests.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ocellus.itests.distribution.command.Ocellus;
import org.ocellus.itests.distribution.command.Outcome;
import org.ocellus.itests.distribution.command.Records;

/** The first thing that a newcomer does: the sample capture, in every kind of output. */
class TourIT {
    private static final long PACKETS = 232;

    @TempDir
    private Path folder;

    @Test
    void textGoesToStandardOutputAndTheSummaryToStandardError() throws Exception {
        Outcome outcome = Ocellus.run("-r", Ocellus.tour());

        assertThat(outcome.exit()).isZero();
        assertThat(outcome.output().getFirst()).startsWith("StartTime").contains("Proto", "SrcAddr", "Path");
        assertThat(outcome.output())
                .anyMatch(line -> line.contains("10.3.0.1") && line.endsWith("vxlan:5000"))
                .anyMatch(line -> line.contains("2001:db8:3::1") && line.endsWith("vxlan:5002"));
        assertThat(outcome.errors())
                .startsWith("ocellus: 232 packets = 232 in ")
                .contains(" + 0 undecodable");
    }

    @Test
    void everyFamilyIsOpenedAndEveryPacketIsInARecord() throws Exception {
        Outcome outcome = Ocellus.run("-r", Ocellus.tour(), "-w", "json:-");

        assertThat(outcome.exit()).isZero();
        Records records = outcome.records();
        assertThat(records.counter("packets")).isEqualTo(PACKETS);
        records.conserved();
        assertThat(records.layers())
                .contains("vlan", "mpls", "vxlan", "geneve", "gue", "nvgre", "vxlan-gpe", "nsh", "gre", "infiniband");
    }

    @Test
    void tenantsWithTheSameAddressesAreTwoFlows() throws Exception {
        Records records = Ocellus.run("-r", Ocellus.tour(), "-w", "json:-").records();

        for (String tenant : List.of("vxlan:5000", "vxlan:5001")) {
            assertThat(records.inside(tenant))
                    .as(tenant)
                    .singleElement()
                    .satisfies(flow -> assertThat(flow)
                            .containsEntry("proto", "tcp")
                            .containsEntry("src_addr", "10.3.0.1")
                            .containsEntry("src_port", 40301L)
                            .containsEntry("dst_addr", "10.3.0.2")
                            .containsEntry("dst_port", 80L)
                            .containsEntry("src_packets", 5L)
                            .containsEntry("dst_packets", 3L)
                            .containsEntry("state", "FIN")
                            .containsEntry("outer_src_addr", "192.0.2.1")
                            .containsEntry("outer_dst_addr", "192.0.2.2"));
        }
    }

    @Test
    void severalOutputsHaveTheSameRecords() throws Exception {
        Path json = folder.resolve("flows.json");
        Path text = folder.resolve("flows.txt");
        Outcome outcome = Ocellus.run("-r", Ocellus.tour(), "-w", "json", "-w", "json:" + json, "-w", "text:" + text);

        assertThat(outcome.exit()).isZero();
        assertThat(Files.readAllLines(json)).isEqualTo(outcome.output());
        assertThat(Files.readAllLines(text)).hasSize(outcome.output().size()); // a heading, and no summary
    }

    @Test
    void configurationMovesAPort() throws Exception {
        Records records = Ocellus.run("-r", Ocellus.tour(), "-w", "json", "-o", "decoder.vxlan.udpPort=8472")
                .records();

        assertThat(records.layers()).doesNotContain("vxlan:5000");
        assertThat(records.flows())
                .anySatisfy(
                        flow -> assertThat(flow).containsEntry("proto", "udp").containsEntry("dst_port", 4789L));
        records.conserved();
    }
}
