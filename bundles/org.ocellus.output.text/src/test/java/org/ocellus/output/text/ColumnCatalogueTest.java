package org.ocellus.output.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ocellus.spi.record.RecordField.DURATION;

import java.io.IOException;
import java.time.ZoneId;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ocellus.spi.record.RecordField;
import org.ocellus.testkit.RecordFixture;

/** What stands in a column of {@code ra}, by its name. */
class ColumnCatalogueTest {
    private static final ColumnCatalogue CATALOGUE = new ColumnCatalogue(ZoneId.of("UTC"), PortNames.NONE);

    @ParameterizedTest
    @CsvSource({
        "stime, 2026-11-24T10:00:00.000001",
        "ltime, 2026-11-24T10:00:02.000001",
        "dur, 2.000000",
        "proto, tcp",
        "saddr, 10.0.0.1",
        "sport, 49152",
        "dir, ' ->'",
        "daddr, 10.0.0.2",
        "dport, 443",
        "pkts, 12",
        "spkts, 5",
        "dpkts, 7",
        "bytes, 5000",
        "sbytes, 1000",
        "dbytes, 4000",
        "appbytes, 3300",
        "sappbytes, 300",
        "dappbytes, 3000",
        "retrans, 5",
        "sretrans, 2",
        "dloss, 3",
        "sgap, 1460",
        "state, FIN",
        "cause, closed",
        "srcid, probe-1",
        "smac, 02:00:00:00:00:01",
        "svlan, 200",
        "dvlan, 200",
        "smpls, '16100,24001'",
        "dmpls, 16200",
        "sttl, 64",
        "dttl, 57",
        "stos, 184",
        "sdsb, 46",
        "shops, 3",
        "swin, 65535",
        "stcpb, 4294967295",
        "tcprtt, 0.030000",
        "synack, 0.020000",
        "ackdat, 0.010000",
        "sjit, 12.500000",
        "dintpkt, 250.000000",
        "smeansz, 200",
        "smaxsz, 1514",
        "dminsz, 54",
        "suser, GET./.\".",
        "rate, 5.500000",
        "srate, 2.000000",
        "drate, 3.000000",
        "sload, 3200.000000",
        "src_user_data, 474554202f202200",
        "src_labels, '16100,24001'",
        "flow_start, 2026-11-24T09:00:00.000000",
        "syn_synack_time, 0.020000",
        "src_ip_options, -"
    })
    void showsWhatRaShows(String name, String expected) throws IOException {
        Column column = Objects.requireNonNull(CATALOGUE.column(name), name);

        assertThat(Rendered.by(column.cell(), connection())).isEqualTo(expected);
    }

    @Test
    void countsNoRateOfASinglePacketOrAMoment() throws IOException {
        RecordFixture single = RecordFixture.flow().with(DURATION, "0").with(RecordField.SRC_PACKETS, 1);
        RecordFixture burst = RecordFixture.flow().with(DURATION, "0").with(RecordField.SRC_PACKETS, 9);

        assertThat(Rendered.by(RateCell.PACKETS, single)).isEqualTo("0.000000");
        assertThat(Rendered.by(RateCell.PACKETS, burst)).isEqualTo("0.000000");
    }

    /** Figures of Debian's argus and ra for the same eight packets in 7 ms. */
    @Test
    void countsTheLoadAsRaDoes() throws IOException {
        RecordFixture http = RecordFixture.flow()
                .with(DURATION, "0.007")
                .with(RecordField.SRC_PACKETS, 5)
                .with(RecordField.SRC_BYTES, 312)
                .with(RecordField.DST_PACKETS, 3)
                .with(RecordField.DST_BYTES, 249);

        assertThat(Rendered.by(RateCell.SOURCE_PACKETS, http)).isEqualTo("571.428571");
        assertThat(Rendered.by(RateCell.SOURCE_BITS, http)).isEqualTo("285714.285714");
        assertThat(Rendered.by(RateCell.BITS, http)).isEqualTo("475428.571429");
    }

    @Test
    void showsNoLabelOfAnotherLayerAsMpls() throws IOException {
        RecordFixture tunnelled =
                RecordFixture.flow().layer("mpls").layer("gtp").labelsOfLayer(RecordField.SRC_LABELS, 1, 77);

        assertThat(Rendered.by(new LabelsCell(RecordField.SRC_LABELS, "mpls"), tunnelled))
                .isEqualTo("-");
        assertThat(Rendered.by(new LabelsCell(RecordField.SRC_LABELS, "gtp"), tunnelled))
                .isEqualTo("77");
    }

    private static RecordFixture connection() {
        return RecordFixture.flow()
                .with(RecordField.CAUSE, "closed")
                .with(RecordField.START, "2026-11-24T10:00:00.000001Z")
                .with(RecordField.END, "2026-11-24T10:00:02.000001Z")
                .with(RecordField.FLOW_START, "2026-11-24T09:00:00Z")
                .with(DURATION, "2")
                .with(RecordField.PROTO, "tcp")
                .with(RecordField.PROTO_NUMBER, 6)
                .with(RecordField.SRC_ADDR, "10.0.0.1")
                .with(RecordField.SRC_PORT, 49152)
                .with(RecordField.DST_ADDR, "10.0.0.2")
                .with(RecordField.DST_PORT, 443)
                .with(RecordField.SRC_PACKETS, 5)
                .with(RecordField.DST_PACKETS, 7)
                .with(RecordField.SRC_BYTES, 1000)
                .with(RecordField.DST_BYTES, 4000)
                .with(RecordField.SRC_PAYLOAD_BYTES, 300)
                .with(RecordField.DST_PAYLOAD_BYTES, 3000)
                .with(RecordField.STATE, "FIN")
                .with(RecordField.DIRECTION_BY, "syn")
                .with(RecordField.SENSOR, "probe-1")
                .with(RecordField.SRC_MAC, "02:00:00:00:00:01")
                .with(RecordField.SRC_TTL, 64)
                .with(RecordField.DST_TTL, 57)
                .with(RecordField.SRC_TOS, 184)
                .with(RecordField.SRC_DSCP, 46)
                .with(RecordField.SRC_HOPS, 3)
                .with(RecordField.SRC_RETRANSMISSIONS, 2)
                .with(RecordField.DST_RETRANSMISSIONS, 3)
                .with(RecordField.SRC_GAP_BYTES, 1460)
                .with(RecordField.SRC_WINDOW_MAX, 65535)
                .with(RecordField.SRC_TCP_SEQ, 4294967295L)
                .with(RecordField.TCP_RTT, "0.03")
                .with(RecordField.SYN_SYNACK_TIME, "0.02")
                .with(RecordField.SYNACK_ACK_TIME, "0.01")
                .with(RecordField.SRC_JITTER, "0.0125")
                .with(RecordField.DST_INTERPACKET_MEAN, "0.25")
                .with(RecordField.SRC_PACKET_SIZE_MEAN, 200)
                .with(RecordField.SRC_PACKET_SIZE_MAX, 1514)
                .with(RecordField.DST_PACKET_SIZE_MIN, 54)
                .with(RecordField.SRC_USER_DATA, "474554202f202200")
                .layer("vlan", 100)
                .layer("vlan", 200)
                .layer("mpls")
                .labels(RecordField.SRC_LABELS, 16100, 24001)
                .labels(RecordField.DST_LABELS, 16200);
    }
}
