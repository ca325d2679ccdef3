package org.ocellus.app;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ocellus.spi.admin.CaptureStatus;
import org.ocellus.spi.admin.OutputStatus;
import org.ocellus.spi.record.RunSummary;

/** The state of the sensor in one line of {@code key=value}, for the log. */
record StatisticsLine(RunSummary ledger, List<CaptureStatus> captures, List<OutputStatus> outputs) {

    String text() {
        String ofSensor = "packets=" + ledger.packets() + " packets_in_flows=" + ledger.packetsInFlows()
                + " packets_undecodable=" + ledger.packetsUndecodable() + " bytes=" + ledger.bytes() + " dropped="
                + ledger.dropped() + " flows=" + ledger.flows() + " active_flows=" + ledger.activeFlows()
                + " capacity=" + ledger.capacity() + " evicted=" + ledger.evicted() + " records=" + ledger.records()
                + " truncated=" + ledger.truncated() + " malformed=" + ledger.malformed();
        Stream<String> ofCaptures = captures.stream()
                .map(each -> "capture" + each.id() + "=" + each.state() + ":" + each.packets() + "/" + each.dropped());
        Stream<String> ofOutputs = outputs.stream()
                .map(each -> "output" + each.id() + "=" + each.state() + ":" + each.records() + "/" + each.queued()
                        + "/" + each.lost());
        return Stream.concat(Stream.of(ofSensor), Stream.concat(ofCaptures, ofOutputs))
                .collect(Collectors.joining(" "));
    }
}
