package org.ocellus.output.argus.format;

import org.ocellus.spi.reader.RecordBuilder;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;

/**
 * Flow DSR between IPv6 addresses.
 *
 * <pre>
 * | source 16 | destination 16 | protocol 1 | flow label 3 | source port 2 | destination port 2 |
 * ICMPv6:                      | protocol 1 | flow label 3 | type 1 | code 1 | identifier 2 |
 * </pre>
 */
final class Ipv6Flow {
    private static final int ADDRESS = 16;
    private static final int SOURCE = 4;
    private static final int DESTINATION = 20;
    private static final int PROTOCOL = 36;
    private static final int ICMP_TYPE = 40;
    private static final int ICMP_CODE = 41;
    private static final int SOURCE_PORT = 40;
    private static final int DESTINATION_PORT = 42;
    private static final int BYTES = 40;

    private Ipv6Flow() {}

    static void write(FlowKey key, FlowRecord flow, RecordBuffer out) {
        int certain = key.protocol == FlowKey.ICMP_V6 ? 0 : FlowDsr.DIRECTION;
        out.dsr(FlowDsr.TYPE, FlowDsr.FIVE_TUPLE, FlowDsr.IPV6 | certain);
        out.bytes(key.source, 0, ADDRESS);
        out.bytes(key.destination, 0, ADDRESS);
        out.u8(key.protocol);
        out.zeros(3);
        if (key.protocol == FlowKey.ICMP_V6) {
            out.u8(flow.number(RecordField.ICMP_TYPE));
            out.u8(flow.number(RecordField.ICMP_CODE));
            out.u16(0);
        } else {
            out.u16(key.sourcePort);
            out.u16(key.destinationPort);
        }
    }

    static void read(StoredRecord stored, int at, boolean reverse, RecordBuilder record) {
        if (stored.size(at) < RecordHeader.WORD + 2 * ADDRESS) {
            return;
        }
        record.address(reverse ? RecordField.DST_ADDR : RecordField.SRC_ADDR, stored.copy(at + SOURCE, ADDRESS));
        record.address(reverse ? RecordField.SRC_ADDR : RecordField.DST_ADDR, stored.copy(at + DESTINATION, ADDRESS));
        int protocol = FlowDsr.protocol(stored);
        if (protocol < 0 || protocol == FlowKey.NO_PROTOCOL) {
            return;
        }
        Transports.state(protocol, record);
        boolean fragment = (stored.qualifier(at) & FlowDsr.FRAGMENT) != 0;
        if (protocol == FlowKey.ICMP_V6) {
            record.number(RecordField.ICMP_TYPE, stored.u8(at + ICMP_TYPE));
            record.number(RecordField.ICMP_CODE, stored.u8(at + ICMP_CODE));
        } else if (Transports.hasPorts(protocol) && !fragment) {
            record.number(reverse ? RecordField.DST_PORT : RecordField.SRC_PORT, stored.u16(at + SOURCE_PORT));
            record.number(reverse ? RecordField.SRC_PORT : RecordField.DST_PORT, stored.u16(at + DESTINATION_PORT));
        }
    }

    static int protocol(StoredRecord stored, int at) {
        return stored.size(at) < RecordHeader.WORD + BYTES ? -1 : stored.u8(at + PROTOCOL);
    }
}
