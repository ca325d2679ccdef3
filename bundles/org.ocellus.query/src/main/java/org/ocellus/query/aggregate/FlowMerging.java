package org.ocellus.query.aggregate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Stream;
import org.ocellus.query.QueryException;
import org.ocellus.query.key.KeyEncoder;
import org.ocellus.query.record.StatedRecord;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;

/**
 * One record for all of a flow, as {@code racluster} makes it. Records are of one flow if they have the same {@code
 * flow_id}; formats without one are told by type, addresses, protocol, ports and path, with ports either way round: the
 * initiator of a flow may be corrected between two of its records. A flow is handed out with its last record where records
 * say which that is, so that only flows that are open at a time take memory.
 */
public final class FlowMerging {
    /** Behind a record of one of these causes the flow has no further one. */
    private static final Set<String> FINAL = Set.of("closed", "idle", "evicted", "shutdown");

    private final KeyEncoder byId = KeyEncoder.of(RecordField.TYPE, RecordField.FLOW_ID);
    private final KeyEncoder tunnelByEnds = KeyEncoder.of(
            RecordField.TYPE,
            RecordField.TUNNEL,
            RecordField.ID,
            RecordField.OUTER_SRC_ADDR,
            RecordField.OUTER_DST_ADDR,
            RecordField.PATH);
    private final KeyEncoder byEnds =
            byEnds(RecordField.SRC_ADDR, RecordField.SRC_PORT, RecordField.DST_ADDR, RecordField.DST_PORT);
    private final KeyEncoder byEndsTurned =
            byEnds(RecordField.DST_ADDR, RecordField.DST_PORT, RecordField.SRC_ADDR, RecordField.SRC_PORT);
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

    private static KeyEncoder byEnds(RecordField... ends) {
        Stream<RecordField> others = Stream.of(
                RecordField.TYPE, RecordField.PROTO, RecordField.ICMP_TYPE, RecordField.ETHER_TYPE, RecordField.PATH);
        return KeyEncoder.of(Stream.concat(others, Stream.of(ends)).toArray(RecordField[]::new));
    }

    /**
     * Adds a record to its flow.
     *
     * @param record what is added; may be turned round
     * @param consumer takes the flow if that was its last record
     * @throws QueryException if there are more flows than are allowed
     */
    public void add(StatedRecord record, RecordConsumer consumer) throws IOException, QueryException {
        boolean identified = record.has(RecordField.FLOW_ID);
        GroupKey flow = identified ? new GroupKey(byId.encode(record)) : keyByEnds(record);
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

    /** Without ports, two hosts that ask each other have two conversations, such as two series of echo requests. */
    private GroupKey keyByEnds(FlowRecord record) {
        if (record.has(RecordField.TUNNEL)) {
            return new GroupKey(tunnelByEnds.encode(record));
        }
        GroupKey straight = new GroupKey(byEnds.encode(record));
        if (!record.has(RecordField.SRC_PORT) || flows.contains(straight)) {
            return straight;
        }
        GroupKey turned = new GroupKey(byEndsTurned.encode(record));
        return flows.contains(turned) ? turned : straight;
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
