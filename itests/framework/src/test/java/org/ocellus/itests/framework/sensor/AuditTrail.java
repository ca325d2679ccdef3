package org.ocellus.itests.framework.sensor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.TreeMap;
import org.ocellus.spi.output.FlowSink;
import org.ocellus.spi.record.EncapsulationPath;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;
import org.ocellus.spi.record.RunSummary;

/** An output that adds up the packets in flow records, by conversation. Thread-safe. */
public final class AuditTrail implements FlowSink {
    private final Map<String, Long> packets = new TreeMap<>();
    private final byte[] buffer = new byte[FlowRecord.MAX_TEXT];

    @Override
    public synchronized void write(FlowRecord flow) {
        if (text(flow, RecordField.TYPE).equals("flow")) {
            long count = flow.number(RecordField.SRC_PACKETS) + flow.number(RecordField.DST_PACKETS);
            packets.merge(conversation(flow), count, Long::sum);
        }
    }

    /** {@return packets in all records so far} */
    public synchronized long packets() {
        return packets.values().stream().mapToLong(Long::longValue).sum();
    }

    /** {@return packets by conversation, which reads {@code vxlan:5000 udp 10.0.0.1:1024 10.0.0.2:53}} */
    public synchronized Map<String, Long> conversations() {
        return Map.copyOf(packets);
    }

    private String conversation(FlowRecord flow) {
        StringBuilder text = new StringBuilder();
        EncapsulationPath path = flow.path();
        for (int i = 0; i < path.size(); i++) {
            text.append(path.name(i));
            if (path.hasId(i)) {
                text.append(':').append(path.id(i));
            }
            text.append(' ');
        }
        return text.append(text(flow, RecordField.PROTO))
                .append(endpoint(flow, RecordField.SRC_ADDR, RecordField.SRC_PORT))
                .append(endpoint(flow, RecordField.DST_ADDR, RecordField.DST_PORT))
                .toString();
    }

    private String endpoint(FlowRecord flow, RecordField address, RecordField port) {
        String host = " " + text(flow, address);
        return flow.has(port) ? host + ":" + text(flow, port) : host;
    }

    private String text(FlowRecord flow, RecordField field) {
        return new String(buffer, 0, flow.text(field, buffer, 0), UTF_8);
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    public void summary(RunSummary summary) {
        // The ledger is asked of the sensor.
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
