package org.ocellus.engine.output;

import java.util.function.BooleanSupplier;
import org.ocellus.engine.fixture.FlowFixture;
import org.ocellus.engine.fixture.NativePacket;
import org.ocellus.engine.fixture.WalkFixture;
import org.ocellus.engine.flow.FlowCounters;
import org.ocellus.engine.flow.FlowSettings;
import org.ocellus.engine.flow.FlowTable;
import org.ocellus.engine.record.RecordBatch;
import org.ocellus.testkit.Packet;

/** Records that are told by their source port, which counts up from 1. */
final class NumberedRecords implements AutoCloseable {
    static final BooleanSupplier GOES_ON = () -> false;

    private final Outputs outputs;
    private final WalkFixture walks = new WalkFixture();
    private final FlowTable table = new FlowTable(FlowSettings.DEFAULT, this::batch, new FlowCounters());
    private RecordBatch batch;
    private int last;

    NumberedRecords(Outputs outputs) {
        this.outputs = outputs;
        batch = outputs.batch();
    }

    private RecordBatch batch() {
        return batch;
    }

    /** Sends a batch of the next records. */
    void send(int records, boolean wait) {
        send(records, wait, GOES_ON);
    }

    void send(int records, boolean wait, BooleanSupplier ending) {
        for (int i = 0; i < records; i++) {
            walks.walk(NativePacket.of(Packet.ethernet().ipv4().udp(++last, 0)));
            table.account(walks.walker().found(), walks.walker().stack(), FlowFixture.BEGIN, 100);
            table.flush();
        }
        RecordBatch full = batch;
        batch = outputs.batch();
        outputs.send(full, wait, ending);
    }

    /** {@return how many were sent} */
    int count() {
        return last;
    }

    @Override
    public void close() {
        table.close();
    }
}
