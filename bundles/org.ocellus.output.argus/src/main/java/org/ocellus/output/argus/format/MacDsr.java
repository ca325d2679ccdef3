package org.ocellus.output.argus.format;

import org.ocellus.spi.reader.RecordBuilder;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;

/**
 * MAC addresses in the innermost Ethernet header.
 *
 * <pre>
 * | destination 6 | source 6 | EtherType 2 | DSAP 1 | SSAP 1 |
 * </pre>
 */
final class MacDsr implements Dsr {
    private static final int TYPE = 0x42;
    private static final int MAC = 6;
    private static final int BYTES = 16;
    private static final int IPV4 = 0x0800;
    private static final int IPV6 = 0x86DD;
    private static final int ARP = 0x0806;

    private final FlowKey key = new FlowKey();

    @Override
    public void write(FlowRecord flow, RecordBuffer out) {
        if (!flow.has(RecordField.SRC_MAC)) {
            return;
        }
        out.dsr(TYPE, 0, 0);
        mac(flow.number(RecordField.DST_MAC), out);
        mac(flow.number(RecordField.SRC_MAC), out);
        out.u16(etherType(flow));
        out.u16(0);
    }

    private long etherType(FlowRecord flow) {
        key.of(flow);
        return switch (key.addressLength) {
            case 4 -> key.arp ? ARP : IPV4;
            case 16 -> IPV6;
            default -> key.etherType;
        };
    }

    private static void mac(long mac, RecordBuffer out) {
        out.u16(mac >>> Integer.SIZE);
        out.u32(mac);
    }

    @Override
    public void read(StoredRecord stored, RecordBuilder record) {
        int at = stored.find(TYPE, BYTES);
        if (at >= 0) {
            int destination = at + RecordHeader.WORD;
            record.number(stored.ofDestination(RecordField.SRC_MAC, RecordField.DST_MAC), mac(stored, destination));
            record.number(stored.ofSource(RecordField.SRC_MAC, RecordField.DST_MAC), mac(stored, destination + MAC));
        }
    }

    private static long mac(StoredRecord stored, int at) {
        return (long) stored.u16(at) << Integer.SIZE | stored.u32(at + Short.BYTES);
    }
}
