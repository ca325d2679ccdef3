package org.ocellus.query.aggregate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ocellus.query.QueryException;
import org.ocellus.query.filter.Operand;
import org.ocellus.query.key.KeyEncoder;
import org.ocellus.query.key.KeyField;
import org.ocellus.query.record.StatedRecord;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;

/**
 * One record for all of a flow, as {@code racluster} makes it. Records are of one flow if they have the same {@code
 * flow_id}; formats without one are told by type, addresses, protocol, ports and path. A flow is handed out with its last
 * record where records say which that is, so that only flows that are open at a time take memory.
 */
public final class FlowMerging {
    /** Behind a record of one of these causes the flow has no further one. */
    private static final Set<String> FINAL = Set.of("closed", "idle", "evicted", "shutdown");

    private final KeyEncoder byId = encoder(RecordField.TYPE, RecordField.FLOW_ID);
    private final KeyEncoder byEnds = encoder(
            RecordField.TYPE,
            RecordField.PROTO,
            RecordField.SRC_ADDR,
            RecordField.SRC_PORT,
            RecordField.DST_ADDR,
            RecordField.DST_PORT,
            RecordField.ICMP_TYPE,
            RecordField.ETHER_TYPE,
            RecordField.TUNNEL,
            RecordField.ID,
            RecordField.PATH);
    private final GroupTable flows;
    private final Summation summation = new Summation();
    private final StatedRecord sum = new StatedRecord();
    private final byte[] cause = new byte[FlowRecord.MAX_TEXT];

    /**
     * Makes an empty merging.
     *
     * @param limit the most flows that are held at once
     */
    public FlowMerging(int limit) {
        flows = new GroupTable(limit);
    }

    private static KeyEncoder encoder(RecordField... fields) {
        return new KeyEncoder(Stream.of(fields)
                .map(field -> new Operand.Fields(field.key(), List.of(field), false))
                .map(operand -> new KeyField(operand, KeyField.WHOLE, false))
                .toList());
    }

    /**
     * Adds a record to its flow.
     *
     * @param record what is added
     * @param consumer takes the flow if that was its last record
     * @throws QueryException if there are more flows than are allowed
     */
    public void add(StatedRecord record, RecordConsumer consumer) throws IOException, QueryException {
        boolean identified = record.has(RecordField.FLOW_ID);
        GroupKey flow = new GroupKey((identified ? byId : byEnds).encode(record));
        boolean last = identified && isLast(record);
        StatedRecord merged = record;
        if (flows.get(flow, sum)) {
            summation.addOfFlow(sum, record);
            merged = sum;
        }
        if (last) {
            flows.remove(flow);
            consumer.take(merged);
        } else {
            flows.put(flow, merged);
        }
    }

    private boolean isLast(FlowRecord record) {
        int length = record.text(RecordField.CAUSE, cause, 0);
        return FINAL.contains(new String(cause, 0, length, StandardCharsets.US_ASCII));
    }

    /** Hands out the flows whose last record did not come, and forgets them. */
    public void drain(RecordConsumer consumer) throws IOException, QueryException {
        flows.drain(consumer);
    }
}
