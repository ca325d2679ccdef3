package org.ocellus.itests.nesting;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.ocellus.engine.dispatch.DecoderRegistry;
import org.ocellus.engine.flow.FlowCounters;
import org.ocellus.engine.flow.FlowSettings;
import org.ocellus.engine.flow.FlowTable;
import org.ocellus.engine.record.RecordBatch;
import org.ocellus.engine.record.RecordView;
import org.ocellus.engine.walk.PacketWalker;
import org.ocellus.engine.walk.WalkCounters;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;

/** A worker's walker and flow table, fed with packets one by one. */
final class Sensor implements AutoCloseable {
    private static final long SECOND = 1_000_000_000L;
    private static final int MOST_FLOWS = 4096;

    private final DecoderRegistry registry;
    private final WalkCounters walkCounters = new WalkCounters();
    private final List<String> faults = new ArrayList<>();
    private final PacketWalker walker = new PacketWalker(walkCounters, (id, summary) -> faults.add(summary));
    private final FlowCounters counters = new FlowCounters();
    private final RecordBatch batch = new RecordBatch();
    private final RecordView view = new RecordView("");
    private final FlowTable flows =
            new FlowTable(FlowSettings.ofSeconds(MOST_FLOWS, 60, 300, 60, 2, 60, 30, 60), this::room, counters);
    private final List<String> tunnels = new ArrayList<>();
    private long time = SECOND;
    private long seen;
    private long recorded;

    Sensor(DecoderRegistry registry) {
        this.registry = registry;
        walkCounters.reserve(registry.table().counters());
    }

    /** {@return what is found in a packet} It is accounted. */
    Finding see(int linkType, byte[] captured, int length, int wire) {
        seen++;
        try (Arena arena = Arena.ofConfined()) {
            // of the exact size, so that a read beyond the packet would be one beyond the allocation
            MemorySegment memory = arena.allocate(Math.max(1, length));
            MemorySegment.copy(captured, 0, memory, ValueLayout.JAVA_BYTE, 0, length);
            walker.walk(registry.table(), linkType, memory.address(), length, wire);
            flows.account(walker.found(), walker.stack(), time++, wire);
            return Finding.of(walker.found(), walker.stack());
        }
    }

    /** {@return packets fed} */
    long seen() {
        return seen;
    }

    /** Writes all flows. */
    void flush() {
        flows.flush();
        read();
    }

    private RecordBatch room() {
        if (!batch.hasRoom()) {
            read();
        }
        return batch;
    }

    private void read() {
        long record = batch.first();
        byte[] type = new byte[FlowRecord.MAX_TEXT];
        for (int i = 0; i < batch.records(); i++) {
            FlowRecord each = view.at(record);
            if (each.text(RecordField.TYPE, type, 0) == "flow".length()) {
                recorded += each.number(RecordField.SRC_PACKETS) + each.number(RecordField.DST_PACKETS);
            } else {
                tunnels.add("%s %s > %s %s+%s"
                        .formatted(
                                text(each, RecordField.TUNNEL),
                                text(each, RecordField.OUTER_SRC_ADDR),
                                text(each, RecordField.OUTER_DST_ADDR),
                                each.number(RecordField.SRC_PACKETS),
                                each.number(RecordField.DST_PACKETS)));
            }
            record = RecordBatch.after(record);
        }
        batch.clear();
    }

    private static String text(FlowRecord record, RecordField field) {
        byte[] text = new byte[FlowRecord.MAX_TEXT];
        return new String(text, 0, record.text(field, text, 0), StandardCharsets.US_ASCII);
    }

    /** {@return the records of tunnels: {@code gre 10.0.0.1 > 10.0.0.2 2+1}, with packets each way} */
    List<String> tunnels() {
        return tunnels;
    }

    /** {@return packets in the records of flows, tunnels left aside} */
    long recorded() {
        return recorded;
    }

    FlowCounters counters() {
        return counters;
    }

    WalkCounters walkCounters() {
        return walkCounters;
    }

    /** {@return what decoders threw} */
    List<String> faults() {
        return faults;
    }

    /** {@return how often a decoder has opened a header or ended a walk} */
    long opened(String decoder) {
        Integer counter = registry.counters().get(decoder);
        return counter == null
                ? 0
                : walkCounters.of(counter).forwarded()
                        + walkCounters.of(counter).terminal();
    }

    @Override
    public void close() {
        flows.close();
    }
}
