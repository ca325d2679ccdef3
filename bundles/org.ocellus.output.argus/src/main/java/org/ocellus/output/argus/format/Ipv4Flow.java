package org.ocellus.output.argus.format;

import org.ocellus.spi.reader.RecordBuilder;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;

/**
 * Flow DSR between IPv4 addresses.
 *
 * <pre>
 * | source 4 | destination 4 | protocol 1 | inner protocol 1 | source port 2 | destination port 2 | mask lengths 2 |
 * ICMP:                      | protocol 1 | quoted protocol 1 | type 1 | code 1 | identifier 2 | sequence number 2 |
 * </pre>
 */
final class Ipv4Flow {
    private static final int ADDRESS = 4;
    private static final int SOURCE = 4;
    private static final int DESTINATION = 8;
    private static final int PROTOCOL = 12;
    private static final int ICMP_TYPE = 14;
    private static final int ICMP_CODE = 15;
    private static final int SOURCE_PORT = 14;
    private static final int DESTINATION_PORT = 16;
    private static final int BYTES = 16;

    private Ipv4Flow() {}

    static void write(FlowKey key, FlowRecord flow, RecordBuffer out) {
        // of ICMP the clients tell the direction by themselves, and take the flag for another thing
        int certain = key.protocol == FlowKey.ICMP ? 0 : FlowDsr.DIRECTION;
        out.dsr(FlowDsr.TYPE, FlowDsr.FIVE_TUPLE, FlowDsr.IPV4 | certain);
        out.bytes(key.source, 0, ADDRESS);
        out.bytes(key.destination, 0, ADDRESS);
        out.u8(key.protocol);
        out.u8(0);
        if (key.protocol == FlowKey.ICMP) {
            out.u8(flow.number(RecordField.ICMP_TYPE));
            out.u8(flow.number(RecordField.ICMP_CODE));
            out.u16(0);
        } else {
            out.u16(key.sourcePort);
            out.u16(key.destinationPort);
        }
        out.u16(0);
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
        if (protocol == FlowKey.ICMP) {
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
