package org.ocellus.output.argus.format;

import org.ocellus.spi.reader.RecordBuilder;
import org.ocellus.spi.record.EncapsulationPath;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;

/**
 * Which encapsulations the packets of each side had, a bit each; without their order, their number, or their identifiers.
 *
 * <pre>
 * | source's bits 4 | destination's bits 4 |
 * </pre>
 *
 * What can be known of the path is read from here, with the VLAN of {@link VlanDsr} and the labels of {@link MplsDsr}.
 */
final class EncapsulationDsr implements Dsr {
    private static final int TYPE = 0x20;
    private static final int IPV6_BYTES = 16;

    @Override
    public void write(FlowRecord flow, RecordBuffer out) {
        int bits = bits(flow, out.scratch());
        boolean destination = Side.destination(flow);
        boolean source = Side.source(flow) || !destination;
        out.dsr(TYPE, 0, 0);
        out.u32(source ? bits : 0);
        out.u32(destination ? bits : 0);
    }

    private static int bits(FlowRecord flow, byte[] scratch) {
        EncapsulationPath path = flow.path();
        int bits = flow.has(RecordField.SRC_MAC) ? Encapsulation.ETHERNET.bit() : 0;
        for (int i = 0; i < path.size(); i++) {
            int own = Encapsulation.bits(path.name(i));
            boolean inIpv6 = own == Encapsulation.IPV4.bit()
                    && path.hasEndpoints(i)
                    && path.sourceAddress(i, scratch, 0) == IPV6_BYTES;
            bits |= inIpv6 ? Encapsulation.IPV6.bit() : own;
        }
        return bits;
    }

    @Override
    public void read(StoredRecord stored, RecordBuilder record) {
        int at = stored.find(TYPE, 2 * Integer.BYTES);
        int bits = at < 0
                ? 0
                : (int) (stored.u32(at + RecordHeader.WORD) | stored.u32(at + RecordHeader.WORD + Integer.BYTES));
        int layers = 0;
        for (Encapsulation each : Encapsulation.values()) {
            layers += layer(each, (bits & each.bit()) != 0, layers, stored, record);
        }
    }

    /** {@return the number of layers stated} */
    private static int layer(
            Encapsulation kind, boolean present, int index, StoredRecord stored, RecordBuilder record) {
        String name = kind.layer();
        int vlan = kind == Encapsulation.VLAN ? VlanDsr.id(stored) : -1;
        boolean labelled = kind == Encapsulation.MPLS && MplsDsr.in(stored);
        if (name == null || !present && vlan < 0 && !labelled) {
            return 0;
        }
        if (vlan >= 0) {
            record.layer(name, vlan);
        } else {
            record.layer(name);
        }
        if (labelled) {
            MplsDsr.read(stored, index, record);
        }
        return 1;
    }
}
