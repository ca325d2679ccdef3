package org.ocellus.output.argus.format;

import org.ocellus.spi.reader.RecordBuilder;
import org.ocellus.spi.record.RecordField;

/**
 * Flow DSR between MAC addresses. Shorter addresses, such as an InfiniBand LID, stand in their last bytes; longer ones are cut.
 *
 * <pre>
 * | destination 6 | source 6 | EtherType 2 | DSAP 1 | SSAP 1 |
 * </pre>
 */
final class MacFlow {
    private static final int MAC = 6;
    private static final int DESTINATION = 4;
    private static final int SOURCE = 10;
    private static final int ETHER_TYPE = 16;
    private static final int FIRST_ETHER_TYPE = 0x0600;
    private static final int BYTES = 16;

    private MacFlow() {}

    static void write(FlowKey key, RecordBuffer out) {
        out.dsr(FlowDsr.TYPE, FlowDsr.FIVE_TUPLE, FlowDsr.ETHERNET);
        address(key.destination, key.addressLength, out);
        address(key.source, key.addressLength, out);
        out.u16(key.etherType);
        out.u16(0);
    }

    private static void address(byte[] address, int length, RecordBuffer out) {
        int kept = Math.min(length, MAC);
        out.zeros(MAC - kept);
        out.bytes(address, length - kept, kept);
    }

    static void read(StoredRecord stored, int at, RecordBuilder record) {
        record.text(RecordField.PROTO, "eth");
        if (stored.size(at) < RecordHeader.WORD + BYTES) {
            return;
        }
        record.address(RecordField.SRC_ADDR, stored.copy(at + SOURCE, MAC));
        record.address(RecordField.DST_ADDR, stored.copy(at + DESTINATION, MAC));
        int etherType = stored.u16(at + ETHER_TYPE);
        if (etherType >= FIRST_ETHER_TYPE) {
            record.number(RecordField.ETHER_TYPE, etherType);
        }
    }
}
