package org.ocellus.output.argus.format;

import org.ocellus.spi.reader.RecordBuilder;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;

/**
 * Time to live and type of service of each side, and what stood in its IP headers besides.
 *
 * <pre>
 * | time to live 1 | type of service 1 | identification 2 |    if the qualifier has it, of the source
 * | options 4 |                                              if the qualifier has it
 * </pre>
 *
 * and the same of the destination.
 */
final class IpAttributesDsr implements Dsr {
    private static final int TYPE = 0x48;

    // qualifier
    private static final int SOURCE = 0x01;
    private static final int DESTINATION = 0x02;
    private static final int SOURCE_OPTIONS = 0x04;
    private static final int DESTINATION_OPTIONS = 0x08;
    private static final int SOURCE_FRAGMENTS = 0x10;
    private static final int DESTINATION_FRAGMENTS = 0x20;

    @Override
    public void write(FlowRecord flow, RecordBuffer out) {
        boolean source = flow.has(RecordField.SRC_TTL);
        boolean destination = flow.has(RecordField.DST_TTL);
        if (!source && !destination) {
            return;
        }
        int fragments = (flow.number(RecordField.SRC_FRAGMENTS) == 0 ? 0 : SOURCE_FRAGMENTS)
                | (flow.number(RecordField.DST_FRAGMENTS) == 0 ? 0 : DESTINATION_FRAGMENTS);
        int sourceOptions = source ? IpOptions.bits(flow, RecordField.SRC_IP_OPTIONS, out.scratch()) : 0;
        int destinationOptions = destination ? IpOptions.bits(flow, RecordField.DST_IP_OPTIONS, out.scratch()) : 0;
        out.dsr(
                TYPE,
                0,
                fragments
                        | (source ? SOURCE : 0)
                        | (destination ? DESTINATION : 0)
                        | (sourceOptions == 0 ? 0 : SOURCE_OPTIONS)
                        | (destinationOptions == 0 ? 0 : DESTINATION_OPTIONS));
        if (source) {
            side(flow, RecordField.SRC_TTL, RecordField.SRC_TOS, sourceOptions, out);
        }
        if (destination) {
            side(flow, RecordField.DST_TTL, RecordField.DST_TOS, destinationOptions, out);
        }
    }

    private static void side(FlowRecord flow, RecordField ttl, RecordField tos, int options, RecordBuffer out) {
        out.u8(flow.number(ttl));
        out.u8(flow.number(tos));
        out.u16(0);
        if (options != 0) {
            out.u32(options);
        }
    }

    @Override
    public void read(StoredRecord stored, RecordBuilder record) {
        int at = stored.find(TYPE, 0);
        if (at < 0 || stored.size(at) < RecordHeader.WORD * (1 + words(stored.qualifier(at)))) {
            return;
        }
        int qualifier = stored.qualifier(at);
        int next = at + RecordHeader.WORD;
        if ((qualifier & SOURCE) != 0) {
            record.number(stored.ofSource(RecordField.SRC_TTL, RecordField.DST_TTL), stored.u8(next));
            record.number(stored.ofSource(RecordField.SRC_TOS, RecordField.DST_TOS), stored.u8(next + 1));
            next += RecordHeader.WORD;
        }
        if ((qualifier & SOURCE_OPTIONS) != 0) {
            IpOptions.state(
                    (int) stored.u32(next),
                    stored.ofSource(RecordField.SRC_IP_OPTIONS, RecordField.DST_IP_OPTIONS),
                    record);
            next += RecordHeader.WORD;
        }
        if ((qualifier & DESTINATION) != 0) {
            record.number(stored.ofDestination(RecordField.SRC_TTL, RecordField.DST_TTL), stored.u8(next));
            record.number(stored.ofDestination(RecordField.SRC_TOS, RecordField.DST_TOS), stored.u8(next + 1));
            next += RecordHeader.WORD;
        }
        if ((qualifier & DESTINATION_OPTIONS) != 0) {
            IpOptions.state(
                    (int) stored.u32(next),
                    stored.ofDestination(RecordField.SRC_IP_OPTIONS, RecordField.DST_IP_OPTIONS),
                    record);
        }
    }

    private static int words(int qualifier) {
        return Integer.bitCount(qualifier & (SOURCE | DESTINATION | SOURCE_OPTIONS | DESTINATION_OPTIONS));
    }
}
