package org.ocellus.output.argus.format;

import org.ocellus.spi.reader.RecordBuilder;
import org.ocellus.spi.record.EncapsulationPath;
import org.ocellus.spi.record.FlowRecord;

/**
 * The VLAN of each side: that of the outermost tag.
 *
 * <pre>
 * | source's tag control information 2 | destination's 2 |
 * </pre>
 *
 * Read back, it is a layer of the path: see {@link EncapsulationDsr}.
 */
final class VlanDsr implements Dsr {
    private static final int TYPE = 0x40;

    // qualifier
    private static final int SOURCE = 0x01;
    private static final int DESTINATION = 0x02;

    private static final int ID_MASK = 0x0FFF;

    @Override
    public void write(FlowRecord flow, RecordBuffer out) {
        EncapsulationPath path = flow.path();
        for (int i = 0; i < path.size(); i++) {
            if (path.hasId(i) && path.name(i).equals("vlan")) {
                write(path.id(i), flow, out);
                return;
            }
        }
    }

    private static void write(long id, FlowRecord flow, RecordBuffer out) {
        boolean destination = Side.destination(flow);
        boolean source = Side.source(flow) || !destination;
        out.dsr(TYPE, 0, (source ? SOURCE : 0) | (destination ? DESTINATION : 0));
        out.u16(source ? id : 0);
        out.u16(destination ? id : 0);
    }

    @Override
    public void read(StoredRecord stored, RecordBuilder record) {
        // a layer of the path
    }

    /** {@return the VLAN id, -1 if there is none} */
    static int id(StoredRecord stored) {
        int at = stored.find(TYPE, Integer.BYTES);
        if (at < 0) {
            return -1;
        }
        int value = at + RecordHeader.WORD;
        boolean source = (stored.qualifier(at) & SOURCE) != 0;
        return stored.u16(source ? value : value + Short.BYTES) & ID_MASK;
    }
}
