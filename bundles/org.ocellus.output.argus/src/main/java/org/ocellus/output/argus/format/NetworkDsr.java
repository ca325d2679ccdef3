package org.ocellus.output.argus.format;

import org.ocellus.spi.reader.RecordBuilder;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;

/** What is known of the transport protocol: TCP has {@link TcpNetwork}, ICMP the type and code of its first message. */
final class NetworkDsr implements Dsr {
    static final int TYPE = 0x30;

    /** Subtype: ICMP. */
    private static final int ICMP = 0x34;

    private static final int ICMP_BYTES = 24;

    private final TcpNetwork tcp = new TcpNetwork();

    @Override
    public void write(FlowRecord flow, RecordBuffer out) {
        if (flow.number(RecordField.PROTO_NUMBER) == FlowKey.TCP) {
            tcp.write(flow, out);
        } else if (flow.has(RecordField.ICMP_TYPE)) {
            out.dsr(TYPE, ICMP, 0);
            out.u8(flow.number(RecordField.ICMP_TYPE));
            out.u8(flow.number(RecordField.ICMP_CODE));
            out.zeros(ICMP_BYTES - 2);
        }
    }

    @Override
    public void read(StoredRecord stored, RecordBuilder record) {
        if (FlowDsr.protocol(stored) == FlowKey.TCP) {
            TcpNetwork.read(stored, record);
        }
    }
}
