package org.ocellus.testkit.capture;

import java.nio.ByteOrder;
import org.ocellus.testkit.header.Octets;

/** Bytes of a file whose numbers are in the byte order of the host that wrote it. */
final class OrderedOctets {
    private final Octets out = new Octets();
    private final boolean little;

    OrderedOctets(ByteOrder order) {
        little = order.equals(ByteOrder.LITTLE_ENDIAN);
    }

    OrderedOctets u16(int value) {
        if (little) {
            out.little16(value);
        } else {
            out.u16(value);
        }
        return this;
    }

    OrderedOctets u32(long value) {
        if (little) {
            out.little32(value);
        } else {
            out.u32(value);
        }
        return this;
    }

    OrderedOctets u64(long value) {
        return little ? u32(value).u32(value >>> 32) : u32(value >>> 32).u32(value);
    }

    OrderedOctets bytes(byte... bytes) {
        out.bytes(bytes);
        return this;
    }

    OrderedOctets padTo(int unit) {
        out.padTo(unit);
        return this;
    }

    byte[] toBytes() {
        return out.toBytes();
    }
}
