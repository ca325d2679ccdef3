package org.ocellus.output.argus.format;

import org.ocellus.spi.reader.RecordBuilder;
import org.ocellus.spi.record.FlowRecord;

/**
 * The times between packets of each side, in microseconds as single precision numbers (XDR, RFC 4506), so that 24 bits of them
 * are exact. Argus tells them apart by whether the connection is busy; here all are those of a busy one.
 *
 * <pre>
 * | number of them 4 | shortest 4 | mean 4 | standard deviation 4 | longest 4 |     for each bit of the qualifier
 * </pre>
 */
final class JitterDsr implements Dsr {
    static final int STATISTICS_BYTES = 20;

    private static final int TYPE = 0x46;

    // qualifier
    private static final int SOURCE = 0x01;
    private static final int SOURCE_IDLE = 0x02;
    private static final int DESTINATION = 0x04;

    /** Subtype: each of the statistics has a histogram behind it. */
    private static final int HISTOGRAMS = 0x03;

    private final JitterSide source = JitterSide.source();
    private final JitterSide destination = JitterSide.destination();

    @Override
    public void write(FlowRecord flow, RecordBuffer out) {
        boolean ofSource = source.in(flow);
        boolean ofDestination = destination.in(flow);
        if (!ofSource && !ofDestination) {
            return;
        }
        out.dsr(TYPE, 0, (ofSource ? SOURCE : 0) | (ofDestination ? DESTINATION : 0));
        if (ofSource) {
            source.write(flow, out);
        }
        if (ofDestination) {
            destination.write(flow, out);
        }
    }

    @Override
    public void read(StoredRecord stored, RecordBuilder record) {
        int at = stored.find(TYPE, STATISTICS_BYTES);
        if (at < 0 || (stored.subtype(at) & HISTOGRAMS) != 0) {
            return;
        }
        int next = at + RecordHeader.WORD;
        if ((stored.qualifier(at) & SOURCE) != 0) {
            next += read(stored.reversed() ? destination : source, stored, at, next, record);
        }
        if ((stored.qualifier(at) & SOURCE_IDLE) != 0) {
            next += STATISTICS_BYTES;
        }
        if ((stored.qualifier(at) & DESTINATION) != 0) {
            read(stored.reversed() ? source : destination, stored, at, next, record);
        }
    }

    private static int read(JitterSide side, StoredRecord stored, int at, int next, RecordBuilder record) {
        if (next + STATISTICS_BYTES <= at + stored.size(at)) {
            side.read(stored, next, record);
        }
        return STATISTICS_BYTES;
    }
}
