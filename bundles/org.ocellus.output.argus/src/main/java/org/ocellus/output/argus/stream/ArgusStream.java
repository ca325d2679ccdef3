package org.ocellus.output.argus.stream;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.ocellus.output.argus.format.FlowRecordCodec;
import org.ocellus.output.argus.format.ManagementRecordWriter;
import org.ocellus.output.argus.format.RecordBuffer;
import org.ocellus.output.argus.format.SourceId;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.ManagementRecord;
import org.ocellus.spi.record.RecordField;
import org.ocellus.spi.record.RunSummary;

/** Makes the records of one stream: each call leaves one record in {@link #record}. Not thread-safe. */
public final class ArgusStream {
    /**
     * What the user may state.
     *
     * @param source identifier of the sensor
     * @param tunnels whether tunnels are written
     */
    public record Settings(SourceId source, boolean tunnels) {}

    private static final RunSummary NOTHING = new RunSummary(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, Map.of());
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final Settings settings;
    private final Clock clock = Clock.systemUTC();
    private final FlowRecordCodec flows;
    private final ManagementRecordWriter management;
    private final RecordBuffer record = new RecordBuffer();
    private RunSummary ledger = NOTHING;
    private long records;

    /** Begins a stream. */
    public ArgusStream(Settings settings) {
        this.settings = settings;
        flows = new FlowRecordCodec(settings.source());
        management = new ManagementRecordWriter(settings.source(), now());
    }

    /** {@return the record that was made last} */
    public RecordBuffer record() {
        return record;
    }

    /** Makes the record that a stream begins with. */
    public void first() {
        management.first(records, now(), record);
    }

    /** Makes what a program gets that is one too many. */
    public void refusal() {
        management.refusal(now(), record);
    }

    /** Makes a flow's record. {@return whether there is one: tunnels may be left out} */
    public boolean flow(FlowRecord flow) {
        if (!settings.tunnels() && flow.has(RecordField.TUNNEL)) {
            return false;
        }
        flows.write(flow, record);
        records++;
        return true;
    }

    /** Makes a record of the sensor's state. */
    public void status(ManagementRecord stated, int clients) {
        ledger = stated.ledger();
        management.status(stated, records, clients, record);
    }

    /** Takes the closing summary for {@link #last}. */
    public void summary(RunSummary summary) {
        ledger = summary;
    }

    /** Makes the record that a stream ends with. */
    public void last(int clients) {
        management.last(ledger, records, clients, now(), record);
    }

    private long now() {
        Instant now = clock.instant();
        return now.getEpochSecond() * NANOS_PER_SECOND + now.getNano();
    }
}
