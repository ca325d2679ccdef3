package org.ocellus.shell.command;

import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.apache.felix.service.command.annotations.GogoCommand;
import org.ocellus.spi.admin.SensorAdmin;
import org.ocellus.spi.record.RunSummary;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The sensor's ledger as it stands. */
@Component(service = StatsCommand.class)
@GogoCommand(scope = Scope.OCELLUS, function = "stats")
public final class StatsCommand {
    private final SensorAdmin admin;

    /** Called by Declarative Services. */
    @Activate
    public StatsCommand(@Reference SensorAdmin admin) {
        this.admin = admin;
    }

    /**
     * {@return the counters; packets = packets_in_flows + packets_undecodable}
     *
     * @param json whether as JSON
     */
    @Descriptor("shows the ledger: packets = packets_in_flows + packets_undecodable")
    public String stats(
            @Descriptor("as JSON")
                    @Parameter(
                            names = {"-j", "--json"},
                            absentValue = "false",
                            presentValue = "true")
                    boolean json) {
        RunSummary ledger = admin.statistics();
        return new Listing("counter", "value")
                .row("packets", ledger.packets())
                .row("packets_in_flows", ledger.packetsInFlows())
                .row("packets_undecodable", ledger.packetsUndecodable())
                .row("bytes", ledger.bytes())
                .row("dropped", ledger.dropped())
                .row("truncated", ledger.truncated())
                .row("malformed", ledger.malformed())
                .row("too_deep", ledger.tooDeep())
                .row("flows", ledger.flows())
                .row("active_flows", ledger.activeFlows())
                .row("capacity", ledger.capacity())
                .row("evicted", ledger.evicted())
                .row("records", ledger.records())
                .row("tunnels", ledger.tunnels())
                .row("tunnel_records", ledger.tunnelRecords())
                .show(json);
    }
}
