package org.ocellus.output.argus.format;

import org.ocellus.spi.reader.RecordBuilder;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;

/**
 * Flow DSR of ARP and RARP (RFC 826, RFC 903).
 *
 * <pre>
 * ARP:  | hardware type 2 | protocol type 2 | hardware length 1 | protocol length 1 | operation 2 |
 *       | sender's address 4 | target's address 4 | target's MAC address 6 |
 * RARP: the same to the operation, then
 *       | target's address 4 | sender's MAC address 6 | target's MAC address 6 |
 * </pre>
 */
final class ArpFlow {
    private static final int ETHERNET = 1;
    private static final int IPV4_ETHER_TYPE = 0x0800;
    private static final int MAC = 6;
    private static final int IPV4 = 4;
    private static final int REQUEST = 1;

    private static final int HARDWARE_LENGTH = 8;
    private static final int SENDER = 12;
    private static final int TARGET = 16;
    private static final int BYTES = 16;
    private static final int RARP_SENDER = 16;
    private static final int RARP_BYTES = 24;

    private ArpFlow() {}

    static void write(FlowKey key, FlowRecord flow, RecordBuffer out) {
        out.dsr(FlowDsr.TYPE, FlowDsr.ARP, FlowDsr.ARP_ADDRESSES);
        out.u16(ETHERNET);
        out.u16(IPV4_ETHER_TYPE);
        out.u8(MAC);
        out.u8(IPV4);
        out.u16(REQUEST);
        out.bytes(key.source, 0, IPV4);
        out.bytes(key.destination, 0, IPV4);
        long answered = Side.destination(flow) ? flow.number(RecordField.DST_MAC) : 0;
        out.u16(answered >>> Integer.SIZE);
        out.u32(answered);
    }

    static void read(StoredRecord stored, int at, RecordBuilder record) {
        record.text(RecordField.PROTO, "arp");
        if (stored.size(at) >= RecordHeader.WORD + BYTES) {
            record.address(RecordField.SRC_ADDR, stored.copy(at + SENDER, IPV4));
            record.address(RecordField.DST_ADDR, stored.copy(at + TARGET, IPV4));
        }
    }

    static void readReverse(StoredRecord stored, int at, RecordBuilder record) {
        record.text(RecordField.PROTO, "arp");
        if (stored.size(at) >= RecordHeader.WORD + RARP_BYTES && stored.u8(at + HARDWARE_LENGTH) == MAC) {
            record.address(RecordField.SRC_ADDR, stored.copy(at + RARP_SENDER, MAC));
            record.address(RecordField.DST_ADDR, stored.copy(at + RARP_SENDER + MAC, MAC));
        }
    }
}
