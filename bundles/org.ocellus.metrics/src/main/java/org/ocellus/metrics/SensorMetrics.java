package org.ocellus.metrics;

import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ocellus.spi.admin.CaptureAdmin;
import org.ocellus.spi.admin.CaptureStatus;
import org.ocellus.spi.admin.DecoderAdmin;
import org.ocellus.spi.admin.OutputAdmin;
import org.ocellus.spi.admin.OutputStatus;
import org.ocellus.spi.admin.SensorAdmin;
import org.ocellus.spi.record.DecoderCounters;
import org.ocellus.spi.record.RunSummary;

/** The sensor's own numbers: those that the shell, the management records and the closing summary show. */
final class SensorMetrics {
    private static final double NANOS = 1e9;

    private final SensorAdmin sensor;
    private final CaptureAdmin captures;
    private final OutputAdmin outputs;
    private final DecoderAdmin decoders;

    SensorMetrics(SensorAdmin sensor, CaptureAdmin captures, OutputAdmin outputs, DecoderAdmin decoders) {
        this.sensor = sensor;
        this.captures = captures;
        this.outputs = outputs;
        this.decoders = decoders;
    }

    List<MetricSnapshot> collect() {
        List<MetricSnapshot> all = new ArrayList<>();
        RunSummary ledger = sensor.statistics();
        packets(ledger, all);
        flows(ledger, all);
        decoders(ledger.decoders(), all);
        captures(captures.captures(), all);
        outputs(outputs.outputs(), all);
        return all;
    }

    private static void packets(RunSummary ledger, List<MetricSnapshot> all) {
        all.add(new CounterFamily("ocellus_packets", "Packets seen.")
                .value(ledger.packets())
                .build());
        all.add(new CounterFamily("ocellus_bytes", "Wire bytes of the packets seen.")
                .value(ledger.bytes())
                .build());
        all.add(new CounterFamily("ocellus_packets_in_flows", "Packets accounted on flows.")
                .value(ledger.packetsInFlows())
                .build());
        all.add(new CounterFamily("ocellus_packets_undecodable", "Packets of which not even two ends could be told.")
                .value(ledger.packetsUndecodable())
                .build());
        all.add(new CounterFamily("ocellus_packets_dropped", "Packets lost before the sensor could read them.")
                .value(ledger.dropped())
                .build());
        all.add(new CounterFamily(
                        "ocellus_packets_cut_short",
                        "Packets that were accounted but not opened to the innermost header.")
                .value(ledger.truncated(), "reason", "truncated")
                .value(ledger.malformed(), "reason", "malformed")
                .value(ledger.tooDeep(), "reason", "too_deep")
                .build());
    }

    private static void flows(RunSummary ledger, List<MetricSnapshot> all) {
        all.add(new CounterFamily("ocellus_flows", "Conversations begun.")
                .value(ledger.flows(), "type", "flow")
                .value(ledger.tunnels(), "type", "tunnel")
                .build());
        all.add(new CounterFamily("ocellus_records", "Records written.")
                .value(ledger.records(), "type", "flow")
                .value(ledger.tunnelRecords(), "type", "tunnel")
                .build());
        all.add(new CounterFamily("ocellus_flows_evicted", "Flows written early because the table was full.")
                .value(ledger.evicted())
                .build());
        all.add(new GaugeFamily("ocellus_flows_active", "Flows open now.")
                .value(ledger.activeFlows())
                .build());
        all.add(new GaugeFamily("ocellus_flows_capacity", "The most flows that may be open at once.")
                .value(ledger.capacity())
                .build());
    }

    private void decoders(Map<String, DecoderCounters> counters, List<MetricSnapshot> all) {
        CounterFamily calls = new CounterFamily("ocellus_decoder_calls", "Calls of decoders by outcome.");
        counters.forEach((decoder, each) -> calls.value(each.forwarded(), "decoder", decoder, "outcome", "forwarded")
                .value(each.terminal(), "decoder", decoder, "outcome", "terminal")
                .value(each.declined(), "decoder", decoder, "outcome", "declined")
                .value(each.truncated(), "decoder", decoder, "outcome", "truncated")
                .value(each.malformed(), "decoder", decoder, "outcome", "malformed")
                .value(each.faults(), "decoder", decoder, "outcome", "fault"));
        all.add(calls.build());
        all.add(new GaugeFamily(
                        "ocellus_decoders_quarantined", "Decoders that threw too often and are no longer asked.")
                .value(decoders.decoders().stream()
                        .filter(each -> each.quarantined())
                        .count())
                .build());
    }

    private static void captures(List<CaptureStatus> captures, List<MetricSnapshot> all) {
        CounterFamily packets = new CounterFamily("ocellus_capture_packets", "Packets read.");
        CounterFamily bytes = new CounterFamily("ocellus_capture_bytes", "Wire bytes of the packets read.");
        CounterFamily dropped =
                new CounterFamily("ocellus_capture_dropped_packets", "Packets lost before they could be read.");
        GaugeFamily last =
                new GaugeFamily("ocellus_capture_last_packet_timestamp_seconds", "When the last packet was seen.");
        GaugeFamily running = new GaugeFamily("ocellus_capture_running", "Whether the capture is reading.");
        for (CaptureStatus each : captures) {
            String[] labels = {"capture", Long.toString(each.id()), "source", String.join(" ", each.inputs())};
            packets.value(each.packets(), labels);
            bytes.value(each.bytes(), labels);
            if (each.dropped() >= 0) {
                dropped.value(each.dropped(), labels);
            }
            if (each.lastPacket() != 0) {
                last.value(each.lastPacket() / NANOS, labels);
            }
            running.value(each.state().equals("running") ? 1 : 0, labels);
        }
        all.addAll(List.of(packets.build(), bytes.build(), dropped.build(), last.build(), running.build()));
    }

    private static void outputs(List<OutputStatus> outputs, List<MetricSnapshot> all) {
        CounterFamily records = new CounterFamily("ocellus_output_records", "Records written by the output.");
        CounterFamily lost = new CounterFamily("ocellus_output_lost_records", "Records that the output lost.");
        GaugeFamily queued = new GaugeFamily("ocellus_output_queued_records", "Records that wait to be written.");
        GaugeFamily failed = new GaugeFamily("ocellus_output_failed", "Whether the output fails now.");
        for (OutputStatus each : outputs) {
            String[] labels = {"output", Long.toString(each.id()), "target", each.target()};
            records.value(each.records(), labels);
            lost.value(each.lost(), labels);
            queued.value(each.queued(), labels);
            failed.value(each.fails() ? 1 : 0, labels);
        }
        all.addAll(List.of(records.build(), lost.build(), queued.build(), failed.build()));
    }
}
