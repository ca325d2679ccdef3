package org.ocellus.output.argus.format;

import org.ocellus.spi.reader.RecordBuilder;
import org.ocellus.spi.record.IpProtocol;
import org.ocellus.spi.record.RecordField;

/** What Argus records say of the protocol above IP. */
final class Transports {
    private static final int DCCP = 33;
    private static final int SCTP = 132;
    private static final int UDP_LITE = 136;

    private Transports() {}

    /** States number and keyword of a protocol. */
    static void state(int protocol, RecordBuilder record) {
        record.text(RecordField.PROTO, IpProtocol.keyword(protocol));
        record.number(RecordField.PROTO_NUMBER, protocol);
    }

    /** {@return whether the protocol has ports where TCP has them} */
    static boolean hasPorts(int protocol) {
        return switch (protocol) {
            case FlowKey.TCP, FlowKey.UDP, DCCP, SCTP, UDP_LITE -> true;
            default -> false;
        };
    }
}
