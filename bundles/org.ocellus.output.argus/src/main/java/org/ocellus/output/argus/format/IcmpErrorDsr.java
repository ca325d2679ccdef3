package org.ocellus.output.argus.format;

import org.ocellus.spi.reader.RecordBuilder;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;

/**
 * The last ICMP error that quoted a packet of the flow.
 *
 * <pre>
 * | type 1 | code 1 | sequence number 2 | outer addresses 8 | quoted addresses 8 | gateway 4 |
 * </pre>
 *
 * The clients know the types of ICMP for IPv4 only, so an error of ICMPv6 goes under the type that means the same.
 */
final class IcmpErrorDsr implements Dsr {
    private static final int TYPE = 0x34;

    // qualifier
    private static final int UNREACHABLE = 0x01;
    private static final int REDIRECT = 0x02;
    private static final int TIME_EXCEEDED = 0x04;
    private static final int ANY = 0x07;

    /** Types: ICMP (RFC 792), and of ICMPv6 (RFC 4443, RFC 4861) what means the same. */
    private static final int[][] SAME = {{3, 1}, {11, 3}, {5, 137}};

    private static final int BYTES = 24;

    @Override
    public void write(FlowRecord flow, RecordBuffer out) {
        if (flow.number(RecordField.ICMP_ERRORS) == 0) {
            return;
        }
        int stated = (int) flow.number(RecordField.ICMP_ERROR_TYPE);
        boolean v6 = flow.address(RecordField.SRC_ADDR, out.scratch(), 0) > Integer.BYTES;
        int type = v6 ? translated(stated, 1, 0) : stated;
        out.dsr(TYPE, 0, mark(type));
        out.u8(type);
        out.u8(flow.number(RecordField.ICMP_ERROR_CODE));
        out.zeros(BYTES - 2);
    }

    private static int mark(int type) {
        return switch (type) {
            case 3 -> UNREACHABLE;
            case 5 -> REDIRECT;
            case 11 -> TIME_EXCEEDED;
            default -> ANY;
        };
    }

    private static int translated(int type, int from, int to) {
        for (int[] each : SAME) {
            if (each[from] == type) {
                return each[to];
            }
        }
        return type;
    }

    @Override
    public void read(StoredRecord stored, RecordBuilder record) {
        int at = stored.find(TYPE, Integer.BYTES);
        if (at < 0 || (stored.qualifier(at) & ANY) == 0) {
            return;
        }
        int type = stored.u8(at + RecordHeader.WORD);
        record.number(
                RecordField.ICMP_ERROR_TYPE, FlowDsr.kind(stored) == FlowDsr.IPV6 ? translated(type, 0, 1) : type);
        record.number(RecordField.ICMP_ERROR_CODE, stored.u8(at + RecordHeader.WORD + 1));
    }
}
