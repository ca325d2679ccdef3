package org.ocellus.output.argus.format;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ocellus.spi.reader.RecordBuilder;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;

/** Flow activity records (FAR), written and read. Not thread-safe. */
public final class FlowRecordCodec {
    /** In the order of Argus; the clients want the metric in front of the network DSR. */
    private final List<Dsr> dsrs;

    private final TcpNetwork tcp = new TcpNetwork();
    private final byte[] scratch = new byte[FlowRecord.MAX_TEXT];

    /**
     * Makes a codec.
     *
     * @param source which sensor writes
     */
    public FlowRecordCodec(SourceId source) {
        dsrs = List.of(
                new TransportDsr(source),
                new FlowDsr(),
                new TimeDsr(),
                new MetricDsr(),
                new NetworkDsr(),
                new VlanDsr(),
                new MplsDsr(),
                new JitterDsr(),
                new IpAttributesDsr(),
                new PacketSizeDsr(),
                UserDataDsr.ofSource(),
                UserDataDsr.ofDestination(),
                new MacDsr(),
                new IcmpErrorDsr(),
                new EncapsulationDsr());
    }

    /** Writes a record. */
    public void write(FlowRecord flow, RecordBuffer out) {
        out.begin(RecordHeader.FLOW, cause(flow));
        for (int i = 0; i < dsrs.size(); i++) {
            dsrs.get(i).write(flow, out);
        }
        out.end();
    }

    /** The nearest cause with which the clients show the state that the record has. */
    private int cause(FlowRecord flow) {
        FlowCause stated = FlowCause.of(Word.of(flow, RecordField.CAUSE, scratch));
        StateWord state = StateWord.of(Word.of(flow, RecordField.STATE, scratch));
        RecordCause cause = stated.cause(0);
        if (state != null
                && !flow.has(RecordField.ICMP_TYPE)) { // of ICMP the clients show the message, whatever the cause
            boolean isTcp = flow.number(RecordField.PROTO_NUMBER) == FlowKey.TCP;
            int status = isTcp ? tcp.status(flow) : 0;
            for (int i = 0; i < FlowCause.CAUSES; i++) {
                if (shown(flow, isTcp, status, stated.cause(i)) == state) {
                    cause = stated.cause(i);
                    break;
                }
            }
        }
        return cause.code | stated.option();
    }

    private static StateWord shown(FlowRecord flow, boolean isTcp, int status, RecordCause cause) {
        boolean source = Side.source(flow);
        boolean destination = Side.destination(flow);
        return isTcp
                ? StateWord.ofTcp(status, cause.code, source && destination)
                : StateWord.ofOther(cause.code, source, destination);
    }

    /** States what a record holds. */
    public void read(StoredRecord stored, RecordBuilder record) {
        record.text(RecordField.TYPE, "flow");
        String cause = FlowCause.text(stored.cause());
        if (cause != null) {
            record.text(RecordField.CAUSE, cause);
        }
        String state = state(stored);
        if (state != null) {
            record.text(RecordField.STATE, state);
        }
        for (Dsr each : dsrs) {
            each.read(stored, record);
        }
    }

    private static @Nullable String state(StoredRecord stored) {
        int protocol = FlowDsr.protocol(stored);
        boolean source = MetricDsr.hasSource(stored);
        boolean destination = MetricDsr.hasDestination(stored);
        if (protocol == FlowKey.ICMP || protocol == FlowKey.ICMP_V6) {
            return IcmpState.of(stored, protocol == FlowKey.ICMP_V6);
        }
        if (protocol == FlowKey.TCP) {
            return StateWord.ofTcp(TcpNetwork.status(stored), stored.cause(), source && destination)
                    .name();
        }
        return FlowDsr.kind(stored) == 0
                ? null
                : StateWord.ofOther(stored.cause(), source, destination).name();
    }
}
